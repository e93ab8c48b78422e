import { distance } from 'fastest-levenshtein';

/** Whether one word may be the other mistyped: one slip, two in a long word, or two neighbouring letters changed about. */
export function similarWords(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || Math.abs(one.length - other.length) > 2) return shorter === 3 && neighboursSwapped(one, other);
  const slips = distance(one, other);
  return slips <= 1 || (slips === 2 && (shorter >= 7 || neighboursSwapped(one, other)));
}

function neighboursSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
