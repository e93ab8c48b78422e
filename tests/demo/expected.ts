/** What must lie over the demo child's screen, whatever day it is. */
export const EXPECTED = [
  'Wren Ashdown was last recorded as seen',
  'Nothing shows that Wren Ashdown was thought of',
  'Nothing shows that Finley Ashdown was thought of',
  'Rowan Ashdown’s parents were told of the concern',
  'Rowan Ashdown’s parents were told of the referral',
  'whether Rowan Ashdown’s family knows of the referral',
  'No review is recorded for the agreement',
  'No review date is recorded for the agreement',
  'network is recorded as knowing of the agreement',
];
