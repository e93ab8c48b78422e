import { readingOf, type RecordId, recordId, refOf } from '../../linking/person-record.ts';
import { words } from '../../linking/normal-name.ts';
import type { PersonId } from '../../record/family.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import { newRow, readingId } from '../journal/journal-row.ts';
import { IndexView } from './index-view.ts';
import { linkIn } from './link-in.ts';
import { hiddenAmong } from './people-now.ts';
import type { SealedStore } from '../sealed/sealed-store.ts';

/** What readings would bring if they were taken in. */
export interface Rehearsed {
  /** How many of the readings are not here. */
  fresh: number;
  /** People who are here already, and of whom these readings speak. */
  known: PersonId[];
  /** People who are not, each by a token of the surest of what they can be known by; null for one who has nothing such. */
  newcomers: (number | null)[];
}

/** What tells a person from whoever else a file names: a number, or name with birthday and home. */
function surestOf({ source }: Reading, { number, upn, nhsNumber, given, family, born, addresses }: PersonAsRead): string | undefined {
  if (number !== undefined) return `number|${source.system}|${number}`;
  if (upn ?? nhsNumber) return `identifier|${upn ?? nhsNumber}`;
  const called = words(`${given ?? ''} ${family ?? ''}`);
  return called.length === 0 ? undefined : ['name', ...called, JSON.stringify(born ?? ''), ...(addresses ?? []).slice(0, 1).flatMap(({ line, postcode }) => words(`${line} ${postcode ?? ''}`))].join('|');
}

/** Links readings with what is here, as an append would, and writes nothing. */
export async function rehearsed(reader: JournalReader, store: SealedStore, readings: Reading[]): Promise<Rehearsed> {
  const ids = await Promise.all(readings.map(readingId));
  const kept = new Map((await reader.asKept(ids)).map((row) => [row.id, row]));
  const arrived = new Map(readings.flatMap((reading, at) => (kept.has(ids[at]!) ? [] : [[ids[at]!, newRow(ids[at]!, reading)] as const])));
  const linked = await linkIn(reader, [...arrived.values()], [...arrived.values()], []);
  const rows = new Map([...kept, ...arrived, ...linked.map((row) => [row.id, row] as const)]);
  const known = new Set<PersonId>();
  const newcomers = new Map<PersonId, number | null>();
  const recordsOf = (person: PersonId): RecordId[] => rows.get(readingOf(person as RecordId))?.people[refOf(person as RecordId)]?.records ?? [person as RecordId];
  const isHere = (record: RecordId): boolean => !arrived.has(readingOf(record));
  const everyone = new Set(ids.flatMap((id) => Object.values(rows.get(id)!.who)));
  const hidden = await hiddenAmong(new IndexView(reader), [...everyone].flatMap(recordsOf).filter(isHere));
  for (const id of new Set(ids))
    for (const [ref, person] of Object.entries(rows.get(id)!.who)) {
      const records = recordsOf(person);
      // That a sealed child is here is not to be found out by a file that names them.
      if (records.some(isHere) && !records.some((record) => hidden.has(record))) known.add(person);
      else newcomers.set(person, tokenOf(records.some(isHere) ? recordId(id, ref) : records[0]!));
    }
  return { fresh: arrived.size, known: [...known], newcomers: [...newcomers.values()] };

  function tokenOf(record: RecordId): number | null {
    const { reading } = rows.get(readingOf(record))!;
    const surest = surestOf(reading, reading.people.find(({ ref }) => ref === refOf(record))!);
    // One token has 32 bits, which among a hundred thousand people some share.
    return surest === undefined ? null : store.token(surest) * 2 ** 21 + (store.token(`once more|${surest}`) % 2 ** 21);
  }
}
