import { ageOn } from '../../src/record/age.ts';
import type { Born, Died } from '../../src/record/person.ts';
import { dateWords, words } from './words.ts';

/** An age as it stands in a symbol: "7", "7–8" where only the year is known, "4 m" under two; empty where it is not known. */
export function ageShort(born: Born | undefined, day: string): string {
  const age = ageOn(born, day);
  if (age === null) return '';
  if (age.in === 'months') return words('age_months_short', { count: age.count });
  return age.from === age.to ? String(age.to) : `${age.from}–${age.to}`;
}

/** An age in a sentence, or that it is not recorded. */
export function ageWords(born: Born | undefined, day: string): string {
  if (typeof born === 'object') return words('age_due', { day: dateWords(born.due) });
  const age = ageOn(born, day);
  if (age === null) return words('age_not_recorded');
  if (age.in === 'months') return words('age_months', { count: age.count });
  return age.from === age.to ? words('age_years', { count: age.to }) : words('age_between', { from: age.from, to: age.to });
}

/** When somebody died, or no more than that they have. */
export const diedWords = (died: Died): string => (died === true ? words('key_died') : words('genogram_died', { day: dateWords(died) }));
