import { type Answer, type AnswerKind, lacking, misdated } from '../../../src/record/answer.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Warning } from '../../../src/record/warning.ts';
import type { Ask } from '../../messages/contract.ts';
import { deedOverScreen } from './deeds-over-screen.ts';
import { familyOnScreen } from '../over-screen/family-on-screen.ts';
import { localIndex } from '../index/local-index.ts';

/**
 * Takes an answer to a warning that lies over the screen of this tab for this role, and to no other. False when
 * there is no such warning there, or the answer lacks what it needs.
 */
export async function takeAnswer(tab: number, given: Omit<Ask<'answer-warning'>, 'key'>): Promise<boolean> {
  const view = await familyOnScreen(tab);
  if (view.state !== 'read') return false;
  const { warning, about, ground, answer, fields } = given;
  const shown = view.warnings.find((each) => each.warning === warning && each.about === about && each.restsOn[0]?.id === ground);
  if (!shown?.answers.includes(answer) || !isComplete(answer, fields)) return false;
  const index = await localIndex();
  await index.answer(asAnswer(shown, answer, fields), await deedOverScreen(tab, 'answered', [about], { detail: `${warning}: ${answer}` }));
  await index.count([warning], answer === 'already-known' ? 'known' : 'answered');
  return true;
}

export async function takeBackAnswer(tab: number, about: string, id: string): Promise<void> {
  const view = await familyOnScreen(tab);
  const answer = view.state === 'read' ? view.answered.find((each) => each.id === id && each.about === about) : undefined;
  if (answer) await (await localIndex()).takeBackAnswer(about, id, await deedOverScreen(tab, 'took back', [about], { detail: answer.warning }));
}

/** What a person said of a warning, as the index keeps it: with all that it rests on, what it is told apart by first. */
export function asAnswer({ warning, about, restsOn }: Pick<Warning, 'warning' | 'about' | 'restsOn'>, answer: Answer['answer'], fields: NonNullable<Answer['fields']>): Answer {
  const at = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    warning,
    about,
    answer,
    on: londonDay(at),
    at,
    fields,
    grounds: restsOn.map(({ id }) => id),
    ...(fields.until ? { until: fields.until } : {}),
  };
}

/** It has what its kind asks for, and its days can be. */
export const isComplete = (answer: AnswerKind, fields: NonNullable<Answer['fields']>): boolean =>
  lacking(answer, fields).length === 0 && misdated(answer, fields, londonDay(new Date().toISOString())).length === 0;
