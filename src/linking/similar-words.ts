import { distance } from 'fastest-levenshtein';

/** Whether one word may be the other mistyped: one slip, two in a long word, or two neighbouring letters changed about. */
export function similarWords(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || Math.abs(one.length - other.length) > 2) return shorter === 3 && neighboursSwapped(one, other);
  const slips = distance(one, other);
  return slips <= 1 || (slips === 2 && (shorter >= 7 || neighboursSwapped(one, other)));
}

/** Two neighbouring letters changed about, and nothing else. */
export function neighboursSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Of these parts of the longer word at most may differ. */
const DIFFERING = 0.4;

/** Whether one word may be the other after two slips, or shortened: Samuek and Samual, Robt and Robert. */
export function roughlyAlike(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 3) return false;
  if (shorter[0] === longer[0] && isShortened(shorter, longer)) return true;
  return distance(one, other) <= Math.min(3, longer.length * DIFFERING);
}

/** All letters of the shorter word stand in the longer one, in their order. */
function isShortened(shorter: string, longer: string): boolean {
  let at = 0;
  for (const letter of longer) if (letter === shorter[at]) at++;
  return at === shorter.length;
}

/** Whether one name may be the other mistyped. Beside a number nothing is a slip: Ward 1 and Ward 2 are two. */
export const similarNames = (one: string, other: string): boolean => !/\d/.test(one + other) && similarWords(one, other);
