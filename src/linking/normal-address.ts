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
  '\\b(?:(?<!\\bold )(?:hospital|infirmary|refuge|hostel|hotel|inn|shelter|school|academy|college|nursery|centre|prison|barracks|ward)(?! (?:' +
    STREET +
    ')\\b)|hmp|yoi|bed and breakfast|b b|guest ?house|travelodge|temporary accommodation|po box|c o|childrens home|care home|nursing home|residential home|secure unit|mother and baby unit|halls of residence|no fixed abode|nfa)\\b',
);

/** Not where somebody lives, but that it is not known or not told. */
const NOT_TOLD = /^(?:address |details? )*(?:not known|unknown|withheld|confidential|restricted|redacted)\b/;

/** "Not known" and "no fixed abode" among the codes of the health service. */
const NO_PLACE = /^zz99/;

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
  const parts = partsOf(line);
  const text = parts.join(' ');
  const written = postcode.toLowerCase().replace(/[^a-z0-9]/g, '') || undefined;
  const nowhere = written !== undefined && NO_PLACE.test(written);
  const words = NOT_TOLD.test(text) ? [] : text.split(' ').filter(Boolean);
  const code = nowhere ? undefined : written;
  const ofMany = nowhere || INSTITUTION.test(text);
  const numbers = words.filter((word) => NUMBER.test(word)).toSorted();
  return {
    postcode: code,
    outward: code === undefined ? undefined : outwardOf(code),
    numbers: numbers.join(' '),
    words: words.filter((word) => !/^\d/.test(word) && word !== 'flat'),
    home: ofMany || words.length === 0 ? null : homeOf(parts, code),
    ofMany,
  };
});

/** "14", "14a", and flat "2/1" of a Scottish stair. */
const NUMBER = /^\d+(?:[a-z]|f\d+)?$/;

/** What stands between commas, in small letters and whole words. "14/2" is flat 2 of number 14, "14 A" is 14a, and a numbered room is a flat. */
function partsOf(line: string): string[] {
  const plain = line
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .replace(/\b(flat|apt|apartment|unit) *(\d+) *\/ *(\d+)\b/g, '$1 $2f$3')
    .replace(/\b(\d+) *\/ *(\d+)\b/g, '$1 flat $2');
  return plain.split(/[,;\n]+/).map((part) => {
    const words = part.split(/[^a-z0-9]+/).filter(Boolean).map((word) => WORDS[word] ?? word);
    return words.join(' ').replace(/\b(\d+) ([a-z])(?= |$)/g, '$1$2').replace(/\b(?:room|bedsit|studio) (?:no )?(?=\d|[a-z]\b)/g, 'flat ');
  }).filter(Boolean);
}

/** Of a British code, or one that is built like one. */
const outwardOf = (code: string): string | undefined => toOutcode(code)?.toLowerCase() ?? (/^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(code) ? code.slice(0, -3) : undefined);

/**
 * An address as the name of a home: a postcode with the flat and house numbers, whichever order they are written in;
 * a named house by its name. Null where many live who are no household, or where too little is said.
 */
export const normalAddress = (address: Address): string | null => takeApart(address).home;

function homeOf(parts: string[], code: string | undefined): string | null {
  if (code === undefined) return /\d/.test(parts.join('')) ? parts.join(' ') : null;
  const flat = parts.map((part) => FLAT.exec(part)?.[1]).find(Boolean) ?? '';
  const others = parts.map((part) => part.replace(FLAT, '').trim()).filter(Boolean);
  const house = others.join(' ').split(' ').find((word) => NUMBER.test(word)) ?? nameOfHouse(others[0] ?? flat);
  return house === undefined ? null : `${code} ${house} ${flat}`.trim();
}

const FLAT = /\bflat (\w+)/;

/** "The Old Rectory" of "The Old Rectory Church Lane"; nothing of "Church Lane", on which many live. */
function nameOfHouse(part: string): string | undefined {
  const words = part.split(' ');
  const street = words.findIndex((word, at) => at > 0 && STREET_AFTER_NAME.has(word));
  const name = street < 0 ? words : words.slice(0, street - 1);
  return name.some((word) => !BEFORE_A_STREET.has(word)) ? name.join(' ') : undefined;
}

const STREET_AFTER_NAME = new Set('road street lane drive avenue crescent terrace'.split(' '));
const BEFORE_A_STREET = new Set('the old new upper lower high great little north south east west'.split(' '));
