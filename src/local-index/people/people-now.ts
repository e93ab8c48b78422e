import type { RecordId } from '../../linking/person-record.ts';
import { readLastFirst } from '../../linking/person-of-family.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { PersonShown } from '../../record/person.ts';
import { People } from './family-around.ts';
import type { IndexView } from './index-view.ts';

/** Whose each of these records is now, by name; none for a record that was erased, or whose person is sealed. */
export async function peopleNow(view: IndexView, records: RecordId[]): Promise<Map<RecordId, PersonShown>> {
  const people = new People(view);
  const found = await Promise.all(
    [...new Set(records)].map(async (record): Promise<[RecordId, PersonShown][]> => {
      const id = await view.whoIs(record);
      const person = id === undefined ? null : await people.find(id);
      return person ? [[record, named(person.id, person.records.toSorted((a, b) => readLastFirst(a.in, b.in)).map(({ as }) => as))]] : [];
    }),
  );
  return new Map(found.flat());
}

/** Those of these records that are here and whose person is shown nowhere. */
export async function hiddenAmong(view: IndexView, records: RecordId[]): Promise<Set<RecordId>> {
  const shown = await peopleNow(view, records);
  const here = await Promise.all([...new Set(records)].map(async (record) => ((await view.whoIs(record)) === undefined ? [] : [record])));
  return new Set(here.flat().filter((record) => !shown.has(record)));
}

function named(id: string, latest: PersonAsRead[]): PersonShown {
  const said = <Field extends keyof PersonAsRead>(field: Field) => latest.find((as) => as[field] !== undefined)?.[field];
  return { id, kind: latest[0]!.kind, given: said('given'), family: said('family'), preferred: said('preferred'), born: said('born') };
}
