import { toOutcode } from 'postcode';
import type { Address } from '../record/person.ts';
import { keptByText } from './kept-by-text.ts';

const WORDS: Record<string, string> = {
  rd: 'road', st: 'street', ave: 'avenue', av: 'avenue', ln: 'lane', cl: 'close', dr: 'drive', ct: 'court', crt: 'court',
  cres: 'crescent', cr: 'crescent', gdns: 'gardens', sq: 'square', pl: 'place', tce: 'terrace', terr: 'terrace', apt: 'flat', apartment: 'flat', unit: 'flat',
  gr: 'grove', wk: 'walk', pk: 'park', bldgs: 'buildings', hse: 'house', nth: 'north', sth: 'south',
};

/** "School Lane" is a street, not a school. */
const STREET = 'road|street|lane|close|drive|avenue|court|crescent|gardens|grove|walk|way|terrace|place|square|mews|hill|row|view|rise|park|green|cottage|cottages|yard|path|gate|bank|field|fields|house|mount|end';

const INSTITUTION = new RegExp(
  '\\b(?:(?:hospital|infirmary|refuge|hostel|hotel|school|academy|college|nursery|centre|prison|barracks|ward)(?! (?:' +
    STREET +
    ')\\b)|hmp|yoi|bed and breakfast|childrens home|care home|nursing home|residential home|secure unit|mother and baby unit|halls of residence|no fixed abode|nfa)\\b',
);

/** An address taken apart, to be compared piece by piece. */
export interface NormalAddress {
  postcode: string | undefined;
  /** "CB1" of CB1 9ZZ, about ten thousand homes; undefined when the code is no British one. */
  outward: string | undefined;
  /** Flat and house numbers, smallest first, joined. */
  numbers: string;
  /** Street, house name and town without the numbers, in order. */
  words: readonly string[];
  /** The home as a name for whoever lives there; null where many live, or where too little is said. */
  home: string | null;
  /** Where many live or stay who are no household. */
  ofMany: boolean;
}

export const takeApart = ({ line, postcode }: Address): Readonly<NormalAddress> => takenApart(`${postcode ?? ''}\n${line}`);

const takenApart = keptByText((address): NormalAddress => {
  const end = address.indexOf('\n');
  const [postcode, line] = [address.slice(0, end), address.slice(end + 1)];
  const words = line
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => WORDS[word] ?? word);
  const code = postcode.toLowerCase().replace(/[^a-z0-9]/g, '') || undefined;
  const ofMany = INSTITUTION.test(words.join(' '));
  const numbers = words.filter((word) => /^\d+[a-z]?$/.test(word)).toSorted();
  return {
    postcode: code,
    outward: code === undefined ? undefined : outwardOf(code),
    numbers: numbers.join(' '),
    words: words.filter((word) => !/^\d/.test(word) && word !== 'flat'),
    home: ofMany ? null : homeOf(words, code),
    ofMany,
  };
});

/** Of a British code, or one that is built like one. */
const outwardOf = (code: string): string | undefined => toOutcode(code)?.toLowerCase() ?? (/^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(code) ? code.slice(0, -3) : undefined);

/**
 * An address as the name of a home: a postcode with the flat and house numbers, whichever order they are written in;
 * a named house by its name. Null where many live who are no household, or where too little is said.
 */
export const normalAddress = (address: Address): string | null => takeApart(address).home;

function homeOf(words: string[], code: string | undefined): string | null {
  const text = words.join(' ');
  if (text === '') return null;
  if (code === undefined) return words.some((word) => /\d/.test(word)) ? text : null;
  const flat = /\bflat (\w+)/.exec(text)?.[1] ?? '';
  const numbers = words.filter((word) => /^\d+[a-z]?$/.test(word) && word !== flat);
  const house = numbers[0] ?? words.slice(0, 2).join(' ');
  return `${code} ${house} ${flat}`.trim();
}
