import { NO_DAYS } from '../record/no-days.ts';
import type { Born } from '../record/person.ts';

/** A birthday in numbers, as well as it is known; `due` is the day a birth is expected. */
export interface Birthday {
  year: number;
  month: number | undefined;
  day: number | undefined;
  /** 1 January stands in many systems for "only the year is known". */
  placeholder: boolean;
  due: boolean;
  /** Days since 1970, for whole dates. */
  at: number;
}

const DAY = 24 * 60 * 60 * 1000;
const FIRST_YEAR = 1890;
const LAST_YEAR = 2100;

export function normalBirthday(born: Born | undefined): Birthday | undefined {
  if (born === undefined) return undefined;
  const due = typeof born !== 'string';
  const text = due ? born.due : born;
  if (NO_DAYS.has(text)) return undefined;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const month = text.length >= 7 ? Number(text.slice(5, 7)) : undefined;
  const day = text.length === 10 ? Number(text.slice(8, 10)) : undefined;
  return { year, month, day, placeholder: !due && month === 1 && day === 1, due, at: day === undefined ? Number.NaN : Date.parse(text) / DAY };
}

/** A whole birthday that was not put in for want of one. */
export const isWhole = (born: Birthday | undefined): born is Birthday & { month: number; day: number } =>
  born !== undefined && born.day !== undefined && !born.placeholder && !born.due;
