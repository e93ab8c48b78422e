import { DAYS_LATE } from '../record/birth.ts';
import { type Birthday, isWhole } from './normal-birthday.ts';
import type { Level } from './weights.ts';

/** A child is born up to sixteen weeks before the day it was expected on. */
const EARLIEST = -112;
/** Two systems that both expect a birth may have dates of different scans. */
const SCANS_APART = 42;
const NEAR = 31;

/** `unborn`: at least one record is of a child that was not born when it was made, so that its date may be an expected one. */
export function compareBirthdays(a: Birthday | undefined, b: Birthday | undefined, unborn: boolean): Level<'born'> {
  if (a === undefined || b === undefined) return 'missing';
  if (a.due || b.due) return compareDue(a, b);
  if (a.day === undefined || b.day === undefined || a.placeholder || b.placeholder) return compareInPart(a, b);
  if (a.at === b.at) return 'same';
  if (unborn && Math.abs(a.at - b.at) <= DAYS_LATE) return 'due';
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 'swapped';
  if (oneSlip(a, b)) return 'slip';
  if (a.month === b.month && a.day === b.day) return 'other year';
  if (Math.abs(a.at - b.at) <= NEAR) return 'near';
  return isWhole(a) && isWhole(b) && differingDigits(a, b) <= MOST_DIFFERING ? 'roughly' : 'different';
}

function compareDue(a: Birthday, b: Birthday): Level<'born'> {
  if (Number.isNaN(a.at) || Number.isNaN(b.at)) return Math.abs(a.year - b.year) <= 1 ? 'missing' : 'different';
  if (a.due && b.due) {
    const turned = a.year === b.year && a.month === b.day && a.day === b.month;
    return turned || Math.abs(a.at - b.at) <= SCANS_APART ? 'due' : 'different';
  }
  const [born, due] = a.due ? [b, a] : [a, b];
  if (born.placeholder) return Math.abs(born.year - due.year) <= 1 ? 'missing' : 'different';
  const late = born.at - due.at;
  return late >= EARLIEST && late <= DAYS_LATE ? 'due' : 'different';
}

/** At least one is not known to the day. */
function compareInPart(a: Birthday, b: Birthday): Level<'born'> {
  if (a.year !== b.year) return 'different';
  const [ours, theirs] = [a.placeholder ? undefined : a.month, b.placeholder ? undefined : b.month];
  if (ours === undefined || theirs === undefined) return 'same year';
  return ours === theirs ? 'same month' : 'different';
}

/** One digit mistyped, or two neighbouring ones changed about. */
function oneSlip(a: Birthday, b: Birthday): boolean {
  if (!isWhole(a) || !isWhole(b)) return false;
  const [ours, theirs] = [digits(a), digits(b)];
  let first = -1;
  let differing = 0;
  for (let at = 0; at < 8; at++)
    if (ours[at] !== theirs[at]) {
      if (first < 0) first = at;
      differing++;
    }
  return differing === 1 || (differing === 2 && ours[first] === theirs[first + 1] && ours[first + 1] === theirs[first]);
}

/** Of eight digits. */
const MOST_DIFFERING = 3;

function differingDigits(a: Whole, b: Whole): number {
  const theirs = digits(b);
  return [...digits(a)].filter((digit, at) => digit !== theirs[at]).length;
}

interface Whole {
  year: number;
  month: number;
  day: number;
}

const digits = ({ year, month, day }: Whole): string => String(year * 10_000 + month * 100 + day);
