import type { NormalAddress } from './normal-address.ts';
import { similarWords } from './similar-words.ts';
import type { Level } from './weights.ts';

const NEARNESS: Record<Level<'home'>, number> = { same: 6, 'same postcode': 5, 'same street': 4, 'same town': 3, 'same district': 3, missing: 2, different: 1 };

const STREETS = new Set('road street avenue lane close drive court crescent gardens square place terrace grove walk way park house hill view row mews'.split(' '));

/** Where two people live or lived: whichever of their addresses come nearest. */
export function compareHomes(ours: NormalAddress[], theirs: NormalAddress[]): Level<'home'> {
  let best: Level<'home'> | undefined;
  for (const one of ours)
    for (const other of theirs) {
      const level = compareOne(one, other);
      if (best === undefined || NEARNESS[level] > NEARNESS[best]) best = level;
    }
  return best ?? 'missing';
}

/** Something in which no two ways to write one address differ: a street, a code or a house number. */
export function areTwoHomes(a: NormalAddress, b: NormalAddress): boolean {
  const code = compareCodes(a, b);
  if (code === 'different' || compareNumbers(withoutLetters(a.numbers), withoutLetters(b.numbers)) === 'different') return true;
  return code !== 'same' && compareStreets(a.words, b.words) === 'different';
}

/** "14a" is "Flat A, 14". */
const withoutLetters = (numbers: string): string => numbers.replace(/[a-z]/g, '');

function compareOne(a: NormalAddress, b: NormalAddress): Level<'home'> {
  if (!a.ofMany && !b.ofMany) return compareTwo(a, b);
  const level = compareTwo(a, b);
  return level === 'same' || level === 'same postcode' ? 'same street' : level === 'different' ? 'missing' : level;
}

/** A town and no more. */
const isTown = ({ postcode, numbers, words }: NormalAddress): boolean => postcode === undefined && numbers === '' && !words.some((word) => STREETS.has(word));

function compareTwo(a: NormalAddress, b: NormalAddress): Level<'home'> {
  if (isEmpty(a) || isEmpty(b)) return 'missing';
  if (isTown(a) || isTown(b)) return compareStreets(a.words, b.words) === 'same' ? 'same town' : 'different';
  if (a.home !== null && a.home === b.home && a.outward !== undefined) return 'same';
  const street = compareStreets(a.words, b.words);
  const numbers = compareNumbers(a.numbers, b.numbers);
  const code = compareCodes(a, b);
  if (code === 'same' || code === 'similar') return ofOneCode(code, street, numbers, a.outward !== undefined || b.outward !== undefined);
  // 20 New Drive in Kingston is not 20 New Drive in Nottingham.
  if (a.outward !== undefined && b.outward !== undefined) return a.outward === b.outward ? 'same district' : 'different';
  if (street === 'same' && numbers === 'same') return 'same';
  if (street === 'same' && numbers !== 'different') return 'same street';
  if (code === 'missing') return street === 'same' ? 'same street' : street === 'missing' ? 'missing' : 'different';
  return 'different';
}

const isEmpty = ({ postcode, words }: NormalAddress): boolean => postcode === undefined && words.length === 0;

type Piece = 'same' | 'similar' | 'different' | 'missing';

function ofOneCode(code: Piece, street: Piece, numbers: Piece, narrow: boolean): Level<'home'> {
  if (street === 'same' && (numbers === 'same' || (numbers === 'missing' && code === 'same'))) return numbers === 'same' ? 'same' : 'same postcode';
  if (!narrow) return street === 'same' ? 'same street' : 'same district';
  if (numbers === 'same') return street !== 'different' ? 'same' : code === 'same' ? 'same street' : 'same district';
  if (numbers === 'missing' && street !== 'different') return code === 'same' ? 'same postcode' : 'same street';
  return code === 'same' ? 'same street' : 'same district';
}

function compareCodes(a: NormalAddress, b: NormalAddress): Piece {
  if (a.postcode === undefined || b.postcode === undefined) return 'missing';
  if (a.postcode === b.postcode) return 'same';
  return similarWords(a.postcode, b.postcode) && (a.outward ?? b.outward) !== undefined ? 'similar' : 'different';
}

/** "Flat 13, 75" beside "75" is the same building, and as a rule the same flat left out. */
function compareNumbers(ours: string, theirs: string): Piece {
  if (ours === '' || theirs === '') return 'missing';
  if (ours === theirs) return 'same';
  const [some, others] = [ours.split(' '), theirs.split(' ')];
  if (some.length === others.length) return 'different';
  const [fewer, more] = some.length < others.length ? [some, others] : [others, some];
  return fewer.every((number) => more.includes(number)) ? 'same' : 'different';
}

function compareStreets(ours: readonly string[], theirs: readonly string[]): Piece {
  if (ours.length === 0 || theirs.length === 0) return 'missing';
  const [fewer, more] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  if (areOfTwoKinds(fewer, more)) return 'different';
  let telling = 0;
  let found = 0;
  for (const word of fewer) {
    if (STREETS.has(word)) continue;
    telling++;
    if (more.some((other) => word === other || similarWords(word, other))) found++;
  }
  if (telling === 0) return fewer.join(' ') === more.join(' ') ? 'same' : 'different';
  return found * 2 >= telling ? 'same' : 'different';
}

/** New Drive and New Grove. */
function areOfTwoKinds(ours: readonly string[], theirs: readonly string[]): boolean {
  const [some, others] = [ours.filter((word) => STREETS.has(word)), theirs.filter((word) => STREETS.has(word))];
  return some.length > 0 && others.length > 0 && !some.some((word) => others.includes(word));
}
