import type { Answer } from '../../record/answer.ts';
import { type CalendarDate, londonDay } from '../../record/calendar-date.ts';
import type { Member } from '../../record/family.ts';
import type { Ground } from '../../record/warning.ts';
import type { Scene } from '../rule.ts';

/** The answers of one kind that people have given to a warning about a person. */
export const answersAbout = ({ family, today }: Scene, warning: string, { id }: Member, answer: string): Answer[] =>
  family.answers.filter((given) => given.warning === warning && given.about === id && given.answer === answer && given.on <= today);

/** The days that such answers name, or were given on, as far as they have come; `of`: only those given to a warning that rested on this fact. */
export const daysAnswered = (scene: Scene, warning: string, person: Member, answer: string, of?: string): CalendarDate[] =>
  answersAbout(scene, warning, person, answer)
    .filter(({ grounds }) => of === undefined || grounds === undefined || grounds.includes(of))
    .map(({ on, fields }) => fields?.when ?? on)
    .filter((day) => day <= scene.today);

/** Whether a fact that the answer was not given to is dated after it, though it may have been read before: a plan that begins next week. */
export const isLaterThan = ({ on, grounds }: Answer, { id, on: day }: Pick<Ground, 'id' | 'on'>): boolean => grounds !== undefined && !grounds.includes(id) && day !== undefined && day > on;

/** Whether a fact, as it now stands, was first read after the answer. */
export function isNewTo({ on, at }: Answer, { since }: Pick<Ground, 'since'>): boolean {
  if (since === undefined) return false;
  return at === undefined ? londonDay(since) > on : since > at;
}
