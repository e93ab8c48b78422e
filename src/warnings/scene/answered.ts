import type { Answer } from '../../record/answer.ts';
import { DAYS_KNOWN } from '../../record/answer.ts';
import { daysAfter } from '../../record/calendar-date.ts';
import type { Warning } from '../../record/warning.ts';
import { CATALOGUE } from '../catalogue.ts';
import type { Scene } from '../rule.ts';
import { isLaterThan, isNewTo } from './answers.ts';

/** The answers that are facts, by their warning. */
const FACTS = new Map<string, string | undefined>(CATALOGUE.map(({ name, answerIsFact }) => [name, answerIsFact]));

/**
 * What remains to be answered. A warning whose facts have changed since it was answered, or whose answer has lapsed,
 * is back, and says so.
 */
export function unanswered(warnings: Warning[], { family, today }: Scene): Warning[] {
  return warnings.flatMap((warning) => {
    const answers = family.answers.filter((answer) => answer.on <= today && isAbout(answer, warning));
    if (answers.some((answer) => standing(answer, warning, today) === 'holds')) return [];
    const last = answers.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
    if (!last) return [warning];
    const because = standing(last, warning, today);
    return because === 'holds' ? [] : [{ ...warning, back: { answer: last.answer, on: last.on, because } }];
  });
}

function isAbout(answer: Answer, of: Warning): boolean {
  const { grounds } = answer;
  const sameFacts = grounds === undefined || isFact(answer) || grounds.includes(of.restsOn[0]!.id);
  return answer.warning === of.warning && answer.about === of.about && sameFacts;
}

function standing(answer: Answer, warning: Warning, today: string): 'holds' | 'lapsed' | 'changed' | 'not covered' {
  const until = answer.answer === 'already-known' ? daysAfter(answer.on, DAYS_KNOWN) : answer.until;
  if (until !== undefined && until < today) return 'lapsed';
  if (warning.restsOn.some((ground) => isNewTo(answer, ground) || isLaterThan(answer, ground))) return 'changed';
  // A fact settles by itself what it reaches.
  return isFact(answer) ? 'not covered' : 'holds';
}

const isFact = ({ warning, answer }: Answer): boolean => FACTS.get(warning) === answer;
