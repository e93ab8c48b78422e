import { formsOfName } from './names/forms-of-name.ts';
import { keptByText } from './kept-by-text.ts';
import { givenBits, givenFormsOfOne, isWellKnownGiven } from './names/name-tables.ts';
import { soundsOf } from './names/sounds.ts';
import type { GivenNames } from './normal-name.ts';
import { neighboursSwapped, roughlyAlike, similarNames } from './similar-words.ts';
import type { Level } from './weights.ts';

export interface GivenCompared {
  given: Level<'given'>;
  /** What the agreement is worth: -log2 of the share of people who bear the name. */
  givenBits: number;
  middle: Level<'middle'>;
  middleBits: number;
}

/** The better the nearer. */
const NEARNESS: Record<Level<'given'>, number> = {
  same: 9, variant: 8, swapped: 7, similar: 6, 'second name': 5, 'honorific alone': 4, distant: 3, initial: 3, alike: 2, 'half swapped': 1, different: 1, missing: 0,
};

/** The given names of two records: whichever of the names each is known by come nearest. */
export function compareGiven(ours: GivenNames[], theirs: GivenNames[]): GivenCompared {
  const first = compareOne(ours[0]!, theirs[0]!);
  let best = first;
  if (ours.length === 1 && theirs.length === 1) return best;
  for (const [at, one] of ours.entries())
    for (const [there, other] of theirs.entries()) {
      const compared = at > 0 && there > 0 ? beside(first, compareOne(one, other)) : compareOne(one, other);
      if (NEARNESS[compared.given] > NEARNESS[best.given]) best = compared;
    }
  return best;
}

/** Neither name is the one a system holds first. Beside two that differ they are too often no names, but "NULL" or "Same". */
const beside = (first: GivenCompared, other: GivenCompared): GivenCompared =>
  TELLING_APART.has(first.given) && NEARNESS[other.given] > NEARNESS.distant ? { ...other, given: 'distant', givenBits: 0 } : other;

const TELLING_APART: ReadonlySet<Level<'given'>> = new Set(['different', 'alike', 'distant']);

function compareOne(a: GivenNames, b: GivenNames): GivenCompared {
  const middle = compareMiddle(a.others, b.others);
  const level = (given: Level<'given'>, givenBits = 0): GivenCompared => ({ given, givenBits, ...middle });
  if (a.nth !== undefined && b.nth !== undefined && a.nth !== b.nth) return level('different');
  if (a.first === undefined || b.first === undefined) return withoutName(a, b, level);
  const first = nameLevel(a.first, b.first);
  if (first !== 'different' && first !== 'alike' && first !== 'distant') return level(first, worth(first, a.first, b.first));
  const [oursIsTheirSecond, theirsIsOurSecond] = [isAmong(a.first, [...b.others, ...b.honorifics]), isAmong(b.first, [...a.others, ...a.honorifics])];
  if (oursIsTheirSecond || theirsIsOurSecond) {
    const turned = oursIsTheirSecond && theirsIsOurSecond;
    return { given: 'second name', givenBits: 0, middle: turned ? 'same' : 'missing', middleBits: turned ? givenBits(b.first) : 0 };
  }
  const [ours, theirs] = [runTogether(a), runTogether(b)];
  if (ours === theirs) return level('same', givenBits(a.first));
  const inOne = inOneWord(a, b.first) ?? inOneWord(b, a.first);
  if (inOne) return level(inOne, givenBits(a.first));
  const cutUp = a.others.length !== b.others.length && (isMistyped(ours, b.first) || isMistyped(a.first, theirs));
  return level(cutUp ? 'similar' : first);
}

/** At least one has no name to be called by: "Unborn", or an honorific alone. */
function withoutName(a: GivenNames, b: GivenNames, level: (given: Level<'given'>, bits?: number) => GivenCompared): GivenCompared {
  const [ours, theirs] = [a.honorifics[0], b.honorifics[0]];
  if (a.first === undefined && b.first === undefined) {
    if (ours === undefined || theirs === undefined) return level('missing');
    if (ours === theirs) return level('same', givenBits(ours));
    return givenFormsOfOne(ours, theirs) ? level('variant', givenBits(theirs)) : level('different');
  }
  const alone = a.first === undefined ? ours : theirs;
  if (alone === undefined) return level('missing');
  const beside = a.first === undefined ? b : a;
  if (beside.honorifics.some((name) => name === alone || givenFormsOfOne(name, alone))) return level('honorific alone');
  if (beside.others.includes(alone)) return level('second name');
  return level(beside.first !== undefined && isMistyped(beside.first, alone) ? 'similar' : 'different');
}

/** "Abdul Rahman" beside "Abdulrahman" and "Abdurrahman". */
function inOneWord({ first, honorifics }: GivenNames, name: string): 'same' | 'variant' | 'similar' | undefined {
  if (honorifics.length === 0) return undefined;
  const level = nameLevel(`${honorifics.at(-1)}${first}`, name);
  return level === 'same' || level === 'variant' || level === 'similar' ? level : undefined;
}

const runTogether = ({ first, others }: GivenNames): string => `${first ?? ''}${others.join('')}`;

const isAmong = (name: string, others: readonly string[]): boolean => others.some((other) => name === other || givenFormsOfOne(name, other) || (name.length > 1 && isMistyped(name, other)));

function nameLevel(one: string, other: string): 'same' | 'variant' | 'initial' | 'similar' | 'alike' | 'distant' | 'different' {
  if (one === other) return 'same';
  if (givenFormsOfOne(one, other)) return 'variant';
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'different';
  const near = similarNames(one, other) || soundAlike(one, other);
  const [known, alsoKnown] = [isWellKnownGiven(one), isWellKnownGiven(other)];
  if (known && alsoKnown) return near ? 'alike' : 'different';
  if (near && rhymes(one, other)) return 'distant';
  if (near) return known || alsoKnown || one.length !== other.length || neighboursSwapped(one, other) ? 'similar' : 'distant';
  if (known !== alsoKnown && isMistypedForm(known ? one : other, known ? other : one)) return 'similar';
  return roughlyAlike(one, other) && !/\d/.test(one + other) ? 'distant' : 'different';
}

/** Another first letter and nothing else: twins are called Kayden and Jayden, and the first letter is seldom mistyped. */
const rhymes = (one: string, other: string): boolean => one.length === other.length && one[0] !== other[0] && one.slice(1) === other.slice(1);

/** "Wliliam" beside "Billy", "Mohamoed" beside "Muhammad": a slip in another form of the name. */
const isMistypedForm = (known: string, other: string): boolean => [...formsOfName(known)].some((form) => form[0] === other[0] && similarNames(form, other));

const isMistyped = (one: string, other: string): boolean => nameLevel(one, other) === 'similar';

function soundAlike(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  const theirs = soundsOf(other);
  return one[0] === other[0] && soundsOf(one).some((sound) => sound.length > 1 && theirs.includes(sound)) && isNear(one, other);
}

/** Sound alone says too little: Hassan and Hussain sound the same to a code without vowels. */
const isNear = (one: string, other: string): boolean => similarVowels(one) === similarVowels(other);

const similarVowels = keptByText((name) => name.replace(/h/g, '').replace(/ee|ei|ie|y/g, 'i').replace(/oo|ou|o/g, 'u').replace(/e/g, 'a').replace(/(.)\1+/g, '$1').replace(/[^aiu]/g, ''));

function worth(level: Level<'given'>, one: string, other: string): number {
  if (level === 'same') return givenBits(one);
  return level === 'variant' ? Math.min(givenBits(one), givenBits(other)) : 0;
}

const NO_MIDDLE = { middle: 'missing', middleBits: 0 } as const;

function compareMiddle(ours: readonly string[], theirs: readonly string[]): Pick<GivenCompared, 'middle' | 'middleBits'> {
  if (ours.length === 0 || theirs.length === 0) return NO_MIDDLE;
  let initial = false;
  for (const one of ours)
    for (const other of theirs) {
      const level = nameLevel(one, other);
      if (level === 'same' || level === 'variant' || level === 'similar') return { middle: 'same', middleBits: Math.min(givenBits(one), givenBits(other)) };
      initial ||= level === 'initial';
    }
  return { middle: initial ? 'initial' : 'different', middleBits: 0 };
}
