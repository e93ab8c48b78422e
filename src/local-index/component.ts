import { linkKeys } from '../linking/link-keys.ts';
import type { RecordId, RecordToLink } from '../linking/person-record.ts';
import type { Verdict } from '../linking/who-is-who.ts';
import type { Decision } from '../record/decision.ts';
import { recordId } from '../linking/person-record.ts';
import type { IndexView } from './index-view.ts';

/** All records that could bear on who these records are: those sharing a key, and on from them, and what people decided. */
export interface Component {
  records: RecordToLink[];
  verdicts: Verdict[];
}

export async function componentAround(view: IndexView, start: RecordToLink[]): Promise<Component> {
  const records = new Map<RecordId, RecordToLink>();
  const decisions = new Map<string, Decision>();
  let frontier = start;
  while (frontier.length > 0) {
    for (const record of frontier) records.set(record.id, record);
    const near = await Promise.all(frontier.map((record) => neighbours(view, record, decisions)));
    const unseen = [...new Set(near.flat())].filter((id) => !records.has(id));
    frontier = (await Promise.all(unseen.map((id) => view.record(id)))).filter((record) => record !== undefined);
  }
  return { records: [...records.values()], verdicts: [...decisions.values()].flatMap(asVerdict) };
}

async function neighbours(view: IndexView, record: RecordToLink, decisions: Map<string, Decision>): Promise<RecordId[]> {
  const decided = await view.decisions(record.id);
  for (const decision of decided) decisions.set(JSON.stringify(decision), decision);
  const sharing = await Promise.all(linkKeys(record).map((key) => view.sharing(key)));
  return [...sharing.flat(), ...decided.flatMap(recordsNamed)];
}

export const recordsNamed = (decision: Decision): RecordId[] =>
  decision.records.map(({ reading, ref }) => recordId(reading, ref));

function asVerdict(decision: Decision): Verdict[] {
  if (decision.kind !== 'same-person' && decision.kind !== 'different-people') return [];
  return [{ same: decision.kind === 'same-person', records: recordsNamed(decision) }];
}
