import { IntlMessageFormat } from 'intl-messageformat';
import messages from '../static/_locales/en/messages.json';

export type WordKey = keyof typeof messages & string;
type Values = Record<string, string | number>;

const LOCALE = 'en-GB';
const formats = new Map<string, IntlMessageFormat>();

/** The words for a key; a key that is not there shows itself, so that nothing is ever silently blank. */
export function words(key: WordKey, values: Values = {}): string {
  return String(formatOf(key).format(values));
}

/** As `words`, for a key that is put together from a name, such as that of a warning. */
export const wordsNamed = (key: string, values: Values = {}): string => (hasWords(key) ? words(key, values) : key);

export const hasWords = (key: string): key is WordKey => Object.hasOwn(messages, key);

/** The key under which the words of a name with hyphens stand. */
export const keyOf = (name: string, part: string): string => `${name}_${part}`.replaceAll('-', '_');

/** An agency by its word; one that we have none for, as its system calls it. */
export function agencyWords(agency: string): string {
  const key = keyOf('agency', agency);
  return hasWords(key) ? words(key) : agency;
}

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
const LIST = new Intl.ListFormat(LOCALE);

/** A day or a moment, as a date. */
export const dateWords = (when: string): string => DAY.format(new Date(when));

export const listWords = (parts: string[]): string => LIST.format(parts);

function formatOf(key: WordKey): IntlMessageFormat {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(messages[key].message, LOCALE)));
  return format;
}
