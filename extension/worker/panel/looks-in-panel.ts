import type { Deed } from '../../../src/record/access-entry.ts';
import type { Member, PersonId } from '../../../src/record/family.ts';
import type { PRINTS } from '../../messages/contract.ts';
import { deed } from '../said/deeds.ts';
import { type InPanel, openInPanel } from './family-in-panel.ts';
import { localIndex } from '../index/local-index.ts';
import { logOnce, screenOf } from '../over-screen/looks.ts';

/** Logs that a family was looked at in the side panel, once for each visit to a screen, or choice of a person. */
export async function logLookInPanel(tab: number, person: PersonId | null): Promise<void> {
  const open = await openInPanel(tab, person);
  if (open) await logOnce(`panel ${tab}`, `${open.screen?.visit ?? ''} ${open.subject.id}`, await deed('looked', subjectFirst(open), placeOf(open)));
}

/** Logs that a family is printed; the entry says when, and by whom. */
export async function logPrint(open: InPanel, what: (typeof PRINTS)[number]): Promise<Deed> {
  const done = await deed('printed', subjectFirst(open), { detail: what, ...placeOf(open) });
  await (await localIndex()).log(done);
  return done;
}

const subjectFirst = ({ subject, family }: InPanel): Member[] => [subject, ...family.members.filter(({ id }) => id !== subject.id)];

/** Over which screen, where the family is that of its child. */
export const placeOf = (open: InPanel): Pick<Deed, 'screen'> => (open.screen && open.subject.id === open.onScreen?.id ? screenOf(open.screen, open) : {});
