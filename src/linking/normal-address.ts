import type { Address } from '../record/person.ts';

const WORDS: Record<string, string> = {
  rd: 'road', st: 'street', ave: 'avenue', av: 'avenue', ln: 'lane', cl: 'close', dr: 'drive', ct: 'court',
  cres: 'crescent', gdns: 'gardens', sq: 'square', pl: 'place', tce: 'terrace', terr: 'terrace', apt: 'flat', apartment: 'flat',
};

const INSTITUTION = /\b(hospital|refuge|hostel|hotel|school|academy|college|nursery|centre|prison|hmp|barracks|ward)\b/;

/**
 * An address as it is compared: a postcode with the flat and house numbers, whichever order they are written in;
 * a named house by its name. Null where many live who are no household, or where too little is said.
 */
export function normalAddress({ line, postcode }: Address): string | null {
  const words = line
    .toLowerCase()
    .replace(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => WORDS[word] ?? word);
  const text = words.join(' ');
  if (text === '' || INSTITUTION.test(text)) return null;
  const code = postcode?.toLowerCase().replace(/\s/g, '');
  if (!code) return words.some((word) => /\d/.test(word)) ? text : null;
  const flat = /\bflat (\w+)/.exec(text)?.[1] ?? '';
  const numbers = words.filter((word) => /^\d+[a-z]?$/.test(word) && word !== flat);
  const house = numbers[0] ?? words.slice(0, 2).join(' ');
  return `${code} ${house} ${flat}`.trim();
}
