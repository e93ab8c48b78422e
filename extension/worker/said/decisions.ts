import { recordId } from '../../../src/linking/person-record.ts';
import type { PersonOfEntry } from '../../../src/record/access-entry.ts';
import type { Decision } from '../../../src/record/decision.ts';
import type { Family, Member, PersonId } from '../../../src/record/family.ts';
import { deed } from './deeds.ts';
import { type InPanel, openInPanel } from '../panel/family-in-panel.ts';
import { localIndex } from '../index/local-index.ts';
import { lookAgain } from '../over-screen/look-again.ts';
import { placeOf } from '../panel/looks-in-panel.ts';
import { maySeeFamilies } from '../settings/settings.ts';

/** Takes a person's word on who is who, of people of the family that they are shown, and of no others. */
export async function decide(tab: number, person: PersonId | null, decisions: Decision[]): Promise<{ done: boolean }> {
  const open = await mayDecide(tab, person);
  const about = open ? peopleOf(decisions, open.family) : [];
  if (!open || !decisions.every(({ records }) => records.every((record) => about.some((member) => has(member, record))))) return { done: false };
  await (await localIndex()).decideAll(decisions, await deed('decided', about, { detail: decisions[0]!.kind, ...placeOf(open) }));
  await lookAgain(tab);
  return { done: true };
}

/**
 * Takes words back. Who was sealed is shown nowhere, so that only whoever has just sealed them can name their records;
 * if it was the child on the screen, no family is open any longer.
 */
export async function takeBackDecisions(tab: number, person: PersonId | null, decisions: Decision[]): Promise<{ done: boolean }> {
  if (!(await maySeeFamilies())) return { done: false };
  const open = await openInPanel(tab, person);
  const done = await deed('took back', open ? peopleOf(decisions, open.family) : [], { detail: decisions[0]!.kind, ...(open && placeOf(open)) });
  await (await localIndex()).takeBackDecisions(decisions, done.of.length > 0 ? done : { ...done, of: byRecords(decisions) });
  await lookAgain(tab);
  return { done: true };
}

async function mayDecide(tab: number, person: PersonId | null): Promise<InPanel | null> {
  const open = await openInPanel(tab, person);
  return open && open.role !== 'school-staff' ? open : null;
}

/** Who is shown nowhere is known by the records that were named. */
const byRecords = (decisions: Decision[]): PersonOfEntry[] => decisions.flatMap(({ records }) => records.map(({ reading, ref }) => recordId(reading, ref))).map((record) => ({ person: record, records: [record] }));

const peopleOf = (decisions: Decision[], { members }: Family): Member[] => members.filter((member) => decisions.some(({ records }) => records.some((record) => has(member, record))));

const has = ({ records }: Member, { reading, ref }: Decision['records'][number]): boolean => records.some((each) => each.source.reading === reading && each.ref === ref);
