import type { CalendarDate, Instant } from '../record/calendar-date.ts';
import { NO_DAYS } from '../record/no-days.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const ISO = /(?<!\d)(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(z|[+-]\d{2}:?\d{2})?)?/gi;
const NUMBERS = /(?<![\d/.-])(\d{1,2})( ?)([/.-])\2(\d{1,2})\2\3\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
/** Three boxes, with or without their labels. */
const BOXES = /^ *(?:day:? *)?(\d{1,2})(?: +| *month:? *)(\d{1,2})(?: +| *year:? *)(\d{4}) *$/gi;
const DAY_MONTH_YEAR = new RegExp(`(?<!\\d)${DAY}(?: of)?[ ,/-]{0,3}${MONTH}[ ,/-]{1,3}(\\d{4}|\\d{2})(?![\\d:])`, 'gi');
const MONTH_DAY_YEAR = new RegExp(`(?<![a-z])${MONTH} ${DAY},? (\\d{4})(?!\\d)`, 'gi');

const BESIDES =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:am|pm|hrs|h)?\b|\b\d{1,2} ?(?:am|pm)\b|\b(?:gmt|bst|utc)(?:[+-]\d{4})?\b|\bat\b|\([^()]*\)|[\s,;@]/g;

/** The mask of an empty field, and the zero of a spreadsheet's days. */
const MASK = /^(?:[\s_./:0-]+|dd.mm.yy(?:yy)?|0{1,2}[/.-]0?[01][/.-](?:1900|0000)(?: [0:]+)?)$/i;

/** Whether the text is what a system writes for want of a day. */
export function isNoDay(text: string, readAt: Instant): boolean {
  if (MASK.test(text.trim())) return true;
  const found = written(text, readAt);
  return found.length > 0 && found.every(({ day }) => NO_DAYS.has(day)) && restOf(text, found).replace(BESIDES, '') === '';
}

/** The day that the text is, whatever weekday, time or remark in brackets stands with it. */
export function dayOf(text: string, readAt: Instant): CalendarDate | undefined {
  const found = daysWithin(text, readAt);
  const [day] = found;
  if (!day || found.some((other) => other.day !== day.day)) return undefined;
  return restOf(text, found).replace(BESIDES, '') === '' ? day.day : undefined;
}

/** A day in three boxes, whose labels are no age. */
export const isInBoxes = (text: string): boolean => text.replace(/\s/g, ' ').search(BOXES) === 0;

/** Every day that the text names, in its order. */
export function daysIn(text: string, readAt: Instant): CalendarDate[] {
  return daysWithin(text, readAt).map(({ day }) => day);
}

/** The text without the days that it names. */
export function withoutDays(text: string, readAt: Instant): string {
  return cut(text, written(text, readAt));
}

/** The month, 1 to 12, by its name or the beginning of it. */
export function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

interface Found {
  day: CalendarDate;
  at: number;
  length: number;
}

const daysWithin = (text: string, readAt: Instant): Found[] => written(text, readAt).filter(({ day }) => !NO_DAYS.has(day));

/** Days as they are written, with those that are none. */
function written(text: string, readAt: Instant): Found[] {
  const even = text.replace(/[\s\u00a0]/g, ' ').replace(/[\u2010-\u2015]/g, '-');
  const found: Found[] = [];
  const collect = (form: RegExp, day: (match: RegExpMatchArray) => CalendarDate | undefined) => {
    for (const match of even.matchAll(form)) {
      const known = day(match);
      if (known) found.push({ day: known, at: match.index, length: match[0].length });
    }
  };
  collect(ISO, (match) => (match[5] ? inLondon(match[0]) : valid(match[1], match[3], match[4])));
  collect(BOXES, ([, day, month, year]) => valid(year, month, day));
  collect(NUMBERS, ([, day, , , month, year]) => valid(fullYear(year, readAt), month, day));
  collect(DAY_MONTH_YEAR, ([, day, month, year]) => valid(fullYear(year, readAt), monthNamed(month!), day));
  collect(MONTH_DAY_YEAR, ([, month, day, year]) => valid(year, monthNamed(month!), day));
  return found.toSorted((a, b) => a.at - b.at);
}

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day in London on which something was read. Said again here, where the record's own is not carried along. */
export const dayReadAt = (readAt: Instant): CalendarDate => LONDON.format(new Date(readAt));

function inLondon(moment: string): CalendarDate | undefined {
  const date = new Date(moment.toUpperCase().replace(' ', 'T').replaceAll('/', '-'));
  return Number.isNaN(date.getTime()) ? undefined : LONDON.format(date);
}

function valid(year?: string | number, month?: string | number, day?: string | number): CalendarDate | undefined {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || Number(year) < 1) return undefined;
  const iso = date.toISOString().slice(0, 10);
  return Number(year) < 1000 && !NO_DAYS.has(iso) ? undefined : iso;
}

/** `26` is 2026 and `85` is 1985: records look back a life long and forward ten years at most. */
function fullYear(year: string | undefined, readAt: Instant): string {
  if (year?.length !== 2) return year ?? '';
  return Number(`20${year}`) > Number(readAt.slice(0, 4)) + 10 ? `19${year}` : `20${year}`;
}

function restOf(text: string, found: Found[]): string {
  return cut(text, found).toLowerCase();
}

function cut(text: string, found: Found[]): string {
  return found.toReversed().reduce((left, { at, length }) => left.slice(0, at) + left.slice(at + length), text);
}
