import { describe, expect, test } from 'vitest';
import { isStillAhead, saysNotYet } from './not-yet.ts';

describe('has not come to pass', () => {
  test.each([
    'Pending',
    'Pending – manager to review',
    'Decision pending',
    'Awaiting decision',
    'Decision awaited',
    'Under review',
    'Still under consideration',
    'In progress',
    'Outstanding',
    'Deferred',
    'Undecided',
    'TBA',
    'Not yet',
    'Not yet made',
    'Not made',
    'Not agreed',
    'Not discussed with mother',
    'Not asked',
    'No - not asked',
    'No decision',
    'No decision yet',
    'No outcome recorded',
    'No contingency agreed',
    'No contingency plan',
    'None agreed',
    'None yet',
    'Nothing agreed as yet',
    'To be agreed',
    'Yet to be decided',
    'Contingency to be agreed at core group',
  ])('%s', (text) => {
    expect(saysNotYet(text)).toBe(true);
  });

  test.each([
    'No further action',
    'No action',
    'No decision needed: already open',
    'No role for social care',
    'Not accepted',
    'Not eligible',
    'Threshold not met',
    'Assessment in progress',
    'To proceed to assessment',
    'Strategy discussion to be held',
    'Progress to assessment, allocation pending',
    'No contact with father; ring the police',
    'Not to return home until assessed',
    'Children to be placed with grandmother',
    'To be placed with grandmother',
    'Grandmother has them',
    'Accepted',
    'NFA',
    '',
  ])('but not: %s', (text) => {
    expect(saysNotYet(text)).toBe(false);
  });
});

describe('a day that is said is still ahead, or was not kept', () => {
  test.each([
    'Cancelled 14/03/2026',
    'Postponed from 14/03/2026',
    '14/03/2026 - cancelled',
    'Adjourned 14/03/2026',
    'Booked for 14/03/2026',
    'Due 14/03/2026',
    'Due to end 14/03/2026',
    'Target 14/03/2026',
    'Planned 14/03/2026',
    'To be held 14/03/2026',
    'Will be sent 14/03/2026',
    'Conference not held 14/03/2026',
    'Not yet sent, expected 14/03/2026',
    'Pending',
    '- pending',
  ])('%s', (text) => {
    expect(isStillAhead(text)).toBe(true);
  });

  test.each([
    'Held 14/03/2026',
    'Held as planned 14/03/2026',
    '14/03/2026 (as planned)',
    'Completed 14/03/2026',
    'Has been sent 14/03/2026',
    'Due, and sent 14/03/2026',
    'Emailed 14/03/2026, awaiting reply',
    'Letter 14/03/2026, reply pending',
    '14/03/2026, late due to snow',
    '14/03/2026, father not present',
    '14/03/2026',
    '',
  ])('but not: %s', (text) => {
    expect(isStillAhead(text)).toBe(false);
  });
});
