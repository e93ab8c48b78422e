import type { Answer } from '../../record/answer.ts';
import { londonDay } from '../../record/calendar-date.ts';
import type { Member } from '../../record/family.ts';
import type { Ground } from '../../record/warning.ts';
import type { Scene } from '../rule.ts';

/** The answers of one kind that people have given to a warning about a person. */
export const answersAbout = ({ family, today }: Scene, warning: string, { id }: Member, answer: string): Answer[] =>
  family.answers.filter((given) => given.warning === warning && given.about === id && given.answer === answer && given.on <= today);

/** Whether a fact, as it now stands, was first read after the answer. */
export function isNewTo({ on, at }: Answer, { since }: Pick<Ground, 'since'>): boolean {
  if (since === undefined) return false;
  return at === undefined ? londonDay(since) > on : since > at;
}
