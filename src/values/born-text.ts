import type { Instant } from '../record/calendar-date.ts';
import type { Born } from '../record/person.ts';
import { dayOf, daysIn, isInBoxes, monthNamed } from './uk-date.ts';

const EXPECTED = /\b(?:edd|edc|due|expected|unborn)\b|\bdate of (?:delivery|confinement)\b/i;
const UNCERTAIN = /^(?:c\.|c(?=[ \d])|ca\.?|circa|about|around|approx(?:imately|\.)?|est(?:imated|\.)?|~)\s*|\s*(?:\?|\((?:e|est\.?|estimated|approx\.?)\))$/i;
const AGE = /\bage[d:]? ?\d{1,3}\b|\b(?:aged? )?\d{1,3} ?(?:years?|yrs?|months?|mths?|weeks?|wks?|days?|y|m)(?: old)?\b/gi;

/** A birthday as well as the text knows it: a day, a month, a year, or the day on which a birth is expected. */
export function bornOf(text: string, readAt: Instant): Born | undefined {
  const [first] = daysIn(text, readAt);
  if (EXPECTED.test(text)) return first && daysIn(text, readAt).length === 1 ? { due: first } : undefined;
  if (isInBoxes(text)) return dayOf(text, readAt);
  const bare = text.replace(/^(?:born|dob|d\.o\.b\.?)[: ]\s*/i, '').replace(AGE, '').replace(/\(\W*\)/g, '').trim();
  const certain = bare.replace(UNCERTAIN, '').replace(UNCERTAIN, '').replace(/[,;]$/, '').trim();
  const known = dayOfBirth(certain, readAt) ?? monthOf(certain) ?? yearOf(certain);
  return certain.length < bare.replace(/[,;]$/, '').trim().length ? coarser(known) : known;
}

/** DfE children in need census: no birth is expected further ahead. */
const LONGEST_PREGNANCY = 40 * 7 * 24 * 60 * 60 * 1000;

/** `35` is 1935: nobody is born in years to come, and what is a little ahead may be expected. */
function dayOfBirth(text: string, readAt: Instant): string | undefined {
  const day = dayOf(text, readAt);
  const isInTwoFigures = day !== undefined && !text.includes(day.slice(0, 4));
  return isInTwoFigures && Date.parse(day) > Date.parse(readAt) + LONGEST_PREGNANCY ? `19${day.slice(2)}` : day;
}

function monthOf(text: string): string | undefined {
  const words = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (words && monthNamed(words[1]!)) return `${words[2]}-${two(monthNamed(words[1]!))}`;
  const iso = /^(\d{4})-(\d{2})$/.exec(text) ?? undefined;
  const slash = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? undefined;
  const [year, month] = iso ? [iso[1], iso[2]] : slash ? [slash[2], slash[1]] : [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(Number(month))}` : undefined;
}

function yearOf(text: string): string | undefined {
  return /^(?:19|20)\d{2}$/.test(text) ? text : undefined;
}

/** An uncertain day is a month, an uncertain month a year: no more is said than is known. */
function coarser(born: string | undefined): string | undefined {
  return born && (born.length > 7 ? born.slice(0, 7) : born.slice(0, 4));
}

const two = (number: number): string => String(number).padStart(2, '0');
