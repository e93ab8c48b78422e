import type { Instant } from '../record/calendar-date.ts';
import { nhsNumber } from '../record/nhs-number.ts';
import { upn } from '../record/upn.ts';
import { bornOf } from '../values/born-text.ts';
import { nameOf } from '../values/person-name.ts';
import { addressOf, postcodeOf } from '../values/postal-address.ts';
import { relationOf } from '../values/relationship-words.ts';
import { sexOf } from '../values/sex-words.ts';
import { dayOf } from '../values/uk-date.ts';
import { yesOrNo } from '../values/yes-or-no.ts';

type Check = (text: string, readAt: Instant) => boolean;

const isDay: Check = (text, readAt) => dayOf(text, readAt) !== undefined;
const isName: Check = (text) => nameOf(text) !== undefined;
const isShort: Check = (text) => text.length <= 60 && !text.includes('\n');

const CHECKS: Record<string, Check> = {
  name: isName,
  given: (text) => isName(text, '') && !text.includes(','),
  family: (text) => isName(text, '') && !text.includes(','),
  preferred: isName,
  former: isName,
  mother: isName,
  father: isName,
  born: (text, readAt) => bornOf(text, readAt) !== undefined,
  due: isDay,
  died: isDay,
  sex: (text) => sexOf(text) !== undefined,
  number: (text) => text.length <= 30 && /\d/.test(text) && !/\s\S+\s/.test(text),
  upn: (text) => upn(text) !== null,
  formerUpn: (text) => upn(text) !== null,
  nhsNumber: (text) => nhsNumber(text) !== null,
  address: (text) => addressOf(text) !== undefined && /\p{L}/u.test(text) && text.length <= 200,
  postcode: (text) => postcodeOf(text) !== undefined && text.length <= 10,
  relationship: (text) => relationOf(text) !== undefined,
  parentalResponsibility: (text) => yesOrNo(text) !== undefined,
  livesWith: (text) => yesOrNo(text) !== undefined || isName(text, ''),
  homeSince: isDay,
  since: isDay,
  until: isDay,
  on: isDay,
  started: isDay,
  left: isDay,
  reviewDue: isDay,
  'decision.on': isDay,
  strategyDiscussion: isDay,
};

/** Whether a text is in a form that this field is read from. */
export function fitsField(field: string, text: string, readAt: Instant): boolean {
  return (CHECKS[field] ?? isShort)(text, readAt);
}

const BEFORE = [' · ', ' • ', ' | ', ' - ', ' – ', ' (', ', ', '\n'] as const;

/** Where a value ends that the field could be read from, in a text that says more; null when there is none. */
export function endOfValue(field: string, text: string, readAt: Instant): { before: string } | null {
  const before = BEFORE.find((each) => text.includes(each) && fitsField(field, text.slice(0, text.indexOf(each)), readAt));
  return field in CHECKS && before !== undefined ? { before } : null;
}

/** What a value is by its form alone, whatever stands beside it: numbers with a check digit, and postcodes. */
export function fieldByForm(text: string): 'upn' | 'nhsNumber' | 'postcode' | undefined {
  if (upn(text) !== null) return 'upn';
  if (nhsNumber(text) !== null && text.trim().length <= 14) return 'nhsNumber';
  return /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(text.trim()) ? 'postcode' : undefined;
}
