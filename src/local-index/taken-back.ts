import { homeKey, homes, linkKeys } from '../linking/link-keys.ts';
import { type RecordId, recordId, type RecordToLink, recordsOf } from '../linking/person-record.ts';
import type { Decision } from '../record/decision.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import { componentAround, recordsNamed } from './component.ts';
import type { IndexView } from './index-view.ts';
import type { Change } from './sealed-tables.ts';

/** A reading taken out of the index: the rows that go with it, and the records that are to be linked anew. */
export interface TakenBack {
  changes: Change[];
  left: RecordToLink[];
}

/** @throws when the reading was not made here: what a system's screen said cannot be unsaid. */
export async function takenBack(view: IndexView, reading: string): Promise<TakenBack> {
  const row = await view.journal(reading);
  if (row?.reading.source.system !== RECORDED_HERE) throw new Error('Only what was recorded here can be taken back');
  const gone = recordsOf(reading, row.reading);
  const { records } = await componentAround(view, gone);
  const changes = await Promise.all([withoutTokens(view, gone), withoutDecisions(view, gone), answersMoved(view, gone), withoutPeople(view, gone)]);
  return {
    changes: [{ store: 'journal', name: reading, value: undefined }, ...changes.flat()],
    left: records.filter((record) => record.reading !== reading),
  };
}

function withoutTokens(view: IndexView, gone: RecordToLink[]): Promise<Change[]> {
  const ids = idsOf(gone);
  const keys = new Set(gone.flatMap((record) => [...linkKeys(record), ...homes(record.person).map(homeKey)]));
  return Promise.all(
    [...keys].map(async (key): Promise<Change> => {
      const left = (await view.sharing(key)).filter((id) => !ids.has(id));
      return { store: 'tokens', name: key, value: left.length > 0 ? left : undefined };
    }),
  );
}

/** Of a decision that named others, too, what it says of them stays: nobody is unsealed by what is taken back. */
async function withoutDecisions(view: IndexView, gone: RecordToLink[]): Promise<Change[]> {
  const ids = idsOf(gone);
  const taken = (await Promise.all(gone.map(({ id }) => view.decisions(id)))).flat();
  return Promise.all(
    [...new Set(taken.flatMap(recordsNamed))].map(async (id): Promise<Change> => {
      const left = ids.has(id) ? [] : (await view.decisions(id)).flatMap((decision) => lessened(decision, ids));
      return { store: 'decisions', name: id, value: left.length > 0 ? left : undefined };
    }),
  );
}

function lessened(decision: Decision, gone: Set<RecordId>): Decision[] {
  const records = decision.records.filter(({ reading, ref }) => !gone.has(recordId(reading, ref)));
  const compares = decision.kind === 'same-person' || decision.kind === 'different-people';
  return records.length >= (compares ? 2 : 1) ? [{ ...decision, records }] : [];
}

/** Answers about a person stand by any of their records: those by one that goes move to one that stays. */
async function answersMoved(view: IndexView, gone: RecordToLink[]): Promise<Change[]> {
  const ids = idsOf(gone);
  const moved = await Promise.all(
    gone.map(async ({ id }): Promise<Change[]> => {
      const answers = await view.answers(id);
      if (answers.length === 0) return [];
      const person = await view.whoIs(id);
      const heir = person && (await view.person(person)).records.find((record) => !ids.has(record));
      const left: Change = { store: 'answers', name: id, value: undefined };
      return heir ? [left, { store: 'answers', name: heir, value: [...(await view.answers(heir)), ...answers] }] : [left];
    }),
  );
  return moved.flat();
}

async function withoutPeople(view: IndexView, gone: RecordToLink[]): Promise<Change[]> {
  const people = new Set(await Promise.all(gone.map(({ id }) => view.whoIs(id))));
  return [
    ...gone.map(({ id }): Change => ({ store: 'whoIs', name: id, value: undefined })),
    ...[...people].filter((person) => person !== undefined).map((person): Change => ({ store: 'people', name: person, value: undefined })),
  ];
}

const idsOf = (records: RecordToLink[]): Set<RecordId> => new Set(records.map(({ id }) => id));
