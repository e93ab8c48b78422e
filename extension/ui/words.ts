import { IntlMessageFormat } from 'intl-messageformat';
import welsh from '../static/_locales/cy/messages.json';
import english from '../static/_locales/en/messages.json';
import type { Language } from './languages.ts';

export type WordKey = keyof typeof english & string;
type Values = Record<string, string | number>;

const MESSAGES: Record<Language, Record<string, { message: string }>> = { en: english, cy: welsh };

let language: Language = 'en';
const formats = new Map<string, IntlMessageFormat>();

/** From now on the words are of this language; what is not in it is said in English. */
export function speak(chosen: Language): void {
  language = chosen;
  formats.clear();
  document.documentElement.lang = chosen;
}

/** The words for a key, in the reader's language. */
export function words(key: WordKey, values: Values = {}): string {
  return String(formatOf(key).format(values));
}

/** As `words`, for a key that is put together from a name, such as that of a warning; one that is not there shows itself. */
export const wordsNamed = (key: string, values: Values = {}): string => (hasWords(key) ? words(key, values) : key);

export const hasWords = (key: string): key is WordKey => Object.hasOwn(english, key);

/** The key under which the words of a name with hyphens stand. */
export const keyOf = (name: string, part: string): string => `${name}_${part}`.replaceAll('-', '_');

/** An agency by its word; one that we have none for, as its system calls it. */
export function agencyWords(agency: string): string {
  const key = keyOf('agency', agency);
  return hasWords(key) ? words(key) : agency;
}

const LONDON = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Europe/London' });

/** A day or a moment, as a date. Chromium knows no Welsh dates, so the months are words of ours. */
export function dateWords(when: string): string {
  const part = Object.fromEntries(LONDON.formatToParts(new Date(when)).map(({ type, value }) => [type, String(Number(value))]));
  return words('date', { day: part['day']!, month: wordsNamed(`month_${part['month']}`), year: part['year']! });
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** A moment's time of day in London, such as 14:05. */
export const timeWords = (moment: string): string => CLOCK.format(new Date(moment));

/** "a, b and c"; Welsh says "ac" before a vowel. */
export function listWords(parts: string[]): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  return words('list', { start: parts.slice(0, -1).join(', '), vowel: /^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'yes' : 'no', last });
}

function formatOf(key: WordKey): IntlMessageFormat {
  let format = formats.get(key);
  if (!format) {
    const own = MESSAGES[language][key];
    format = new IntlMessageFormat((own ?? english[key]).message, own ? language : 'en');
    formats.set(key, format);
  }
  return format;
}
