import type { Deed } from '../../src/record/access-entry.ts';
import { type Answer, lacking } from '../../src/record/answer.ts';
import { CalendarDate, londonDay } from '../../src/record/calendar-date.ts';
import type { PersonId } from '../../src/record/family.ts';
import type { Ask } from '../messages/contract.ts';
import { deed } from './deeds.ts';
import { familyOnScreen, familyOpen } from './family-on-screen.ts';
import { localIndex } from './local-index.ts';
import { screenOf } from './looks.ts';
import { screenInTab } from './open-screens.ts';

/**
 * Takes an answer to a warning that lies over the screen of this tab for this role, and to no other. False when
 * there is no such warning there, or the answer lacks what it needs.
 */
export async function takeAnswer(tab: number, given: Omit<Ask<'answer-warning'>, 'key'>): Promise<boolean> {
  const view = await familyOnScreen(tab);
  if (view.state !== 'read') return false;
  const { warning, about, ground, answer, fields } = given;
  const shown = view.warnings.find((each) => each.warning === warning && each.about === about && each.restsOn[0]?.id === ground);
  if (!shown?.answers.includes(answer) || lacking(answer, fields).length > 0 || !daysFit(fields)) return false;
  const index = await localIndex();
  await index.answer(asGiven(given), await deedAbout(tab, 'answered', about, `${warning}: ${answer}`));
  await index.count([warning], answer === 'already-known' ? 'known' : 'answered');
  return true;
}

export async function takeBackAnswer(tab: number, about: string, id: string): Promise<void> {
  const view = await familyOnScreen(tab);
  if (view.state === 'read' && view.answered.some((answer) => answer.id === id && answer.about === about))
    await (await localIndex()).takeBackAnswer(about, id, await deedAbout(tab, 'took back', about, view.answered.find((answer) => answer.id === id)!.warning));
}

/** Something done over the screen of a tab, about one person of the family there. */
async function deedAbout(tab: number, did: Deed['did'], person: PersonId, detail: string): Promise<Deed> {
  const screen = await screenInTab(tab);
  const open = screen && (await familyOpen(screen));
  const about = open?.family.members.filter(({ id }) => id === person) ?? [];
  return deed(did, about, { detail, ...(open ? screenOf(screen, open) : {}) });
}

function asGiven({ warning, about, ground, answer, fields }: Omit<Ask<'answer-warning'>, 'key'>): Answer {
  const at = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    warning,
    about,
    answer,
    on: londonDay(at),
    at,
    fields,
    grounds: [ground],
    ...(fields.until ? { until: fields.until } : {}),
  };
}

const daysFit = ({ when, until }: Ask<'answer-warning'>['fields']): boolean =>
  [when, until].every((day) => !day || CalendarDate.safeParse(day).success);
