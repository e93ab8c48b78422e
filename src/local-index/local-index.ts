import { homeKey, homes, linkKeys } from '../linking/link-keys.ts';
import { type RecordId, type RecordToLink, recordId, recordsOf } from '../linking/person-record.ts';
import { whoIsWho } from '../linking/who-is-who.ts';
import type { Answer } from '../record/answer.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import type { Decision } from '../record/decision.ts';
import type { Family, PersonId } from '../record/family.ts';
import type { Reading } from '../record/reading.ts';
import type { WarningCount } from '../record/warning-count.ts';
import { componentAround, recordsNamed } from './component.ts';
import { familyAround } from './family-around.ts';
import { IndexView, type KeptAnswer, type PersonRow } from './index-view.ts';
import { readAgain, readingId } from './journal.ts';
import { type Change, SealedTables } from './sealed-tables.ts';

/**
 * Everything read so far in every system. The journal comes first: a reading and all that follows from it
 * are written in one transaction, so whoever stops the worker, and whenever, finds whole readings or none.
 */
export class LocalIndex {
  readonly #tables: SealedTables;
  #lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(tables: SealedTables) {
    this.#tables = tables;
  }

  /** `indexKey` is 32 random bytes, which the key ring keeps. */
  static async open(databaseName: string, indexKey: Uint8Array<ArrayBuffer>): Promise<LocalIndex> {
    return new LocalIndex(await SealedTables.open(databaseName, indexKey));
  }

  /** Takes a reading in; when it returns, the reading is on the disk. The id is the same for whatever says the same. */
  append(reading: Reading): Promise<string> {
    return this.#inTurn(async () => {
      const id = await readingId(reading);
      const view = new IndexView(this.#tables);
      const known = await view.journal(id);
      const row = known ? readAgain(known, reading.readAt) : { id, reading, firstRead: reading.readAt, lastRead: reading.readAt };
      const journal: Change = { store: 'journal', name: id, value: row };
      await this.#tables.write(known ? [journal] : [journal, ...(await newLinks(view, recordsOf(id, reading)))]);
      return id;
    });
  }

  /** Takes a person's word on who is who; it outlasts every later reading. */
  decide(decision: Decision): Promise<void> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#tables);
      const named = recordsNamed(decision);
      const rows = await Promise.all(
        named.map(async (record): Promise<Change> => {
          return { store: 'decisions', name: record, value: [...(await view.decisions(record)), decision] };
        }),
      );
      view.expect(rows);
      const records = await Promise.all(named.map((record) => view.record(record)));
      await this.#tables.write([...rows, ...(await links(view, records.filter((record) => record !== undefined)))]);
    });
  }

  /** Takes an answer in, about the person it names. */
  answer(answer: Answer): Promise<void> {
    return this.#changeAnswers(answer.about, (answers) => [...answers.filter(({ id }) => id !== answer.id), answer]);
  }

  takeBackAnswer(person: PersonId, id: string): Promise<void> {
    return this.#changeAnswers(person, (answers) => answers.map((answer) => (answer.id === id ? { ...answer, takenBack: true } : answer)));
  }

  /** Counts what became of warnings, by their names. */
  count(warnings: string[], became: keyof WarningCount): Promise<void> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#tables);
      const counted = new Map<string, number>();
      for (const warning of warnings) counted.set(warning, (counted.get(warning) ?? 0) + 1);
      const changes = [...counted].map(async ([name, more]): Promise<Change> => {
        const before = await view.count(name);
        return { store: 'counts', name, value: { ...before, [became]: before[became] + more } };
      });
      if (counted.size > 0) await this.#tables.write(await Promise.all(changes));
    });
  }

  counted(warning: string): Promise<WarningCount> {
    return new IndexView(this.#tables).count(warning);
  }

  /** Who a record belongs to. */
  async personOf(reading: string, ref: string): Promise<PersonId | undefined> {
    return new IndexView(this.#tables).whoIs(recordId(reading, ref));
  }

  /** The family of a person on a day; null when the index does not know the person, or they are sealed. */
  family(person: PersonId, today: CalendarDate): Promise<Family | null> {
    return familyAround(new IndexView(this.#tables), person, today);
  }

  close(): void {
    this.#tables.close();
  }

  /** Answers stand by the person's records, any of which may hold some. */
  #changeAnswers(person: PersonId, changed: (answers: KeptAnswer[]) => KeptAnswer[]): Promise<void> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#tables);
      const [first, ...others] = (await view.person(person)).records;
      if (first === undefined) throw new Error('Nobody of this id is in the index');
      const answers = await Promise.all([first, ...others].map((record) => view.answers(record)));
      const gathered: Change = { store: 'answers', name: first, value: changed(answers.flat()) };
      await this.#tables.write([gathered, ...others.map((record): Change => ({ store: 'answers', name: record, value: undefined }))]);
    });
  }

  /** Writes wait for each other: each rests on what the one before it left. */
  #inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastWrite.then(write, write);
    this.#lastWrite = turn.catch(() => {});
    return turn;
  }
}

async function newLinks(view: IndexView, added: RecordToLink[]): Promise<Change[]> {
  return [...(await newTokens(view, added)), ...(await links(view, added))];
}

async function newTokens(view: IndexView, added: RecordToLink[]): Promise<Change[]> {
  const byKey = new Map<string, RecordId[]>();
  for (const record of added)
    for (const key of new Set([...linkKeys(record), ...homes(record.person).map(homeKey)]))
      byKey.set(key, [...(byKey.get(key) ?? []), record.id]);
  return Promise.all(
    [...byKey].map(async ([key, ids]): Promise<Change> => {
      return { store: 'tokens', name: key, value: [...(await view.sharing(key)), ...ids] };
    }),
  );
}

/** Who is who among these records and all that bears on them, as changes to the index. */
async function links(view: IndexView, start: RecordToLink[]): Promise<Change[]> {
  const { records, verdicts } = await componentAround(view, start);
  const { who, possible } = whoIsWho(records, verdicts);
  const before = await Promise.all(records.map(({ id }) => view.whoIs(id)));
  const people = new Map<PersonId, PersonRow>();
  for (const person of who.values()) people.set(person, { records: [], possible: [] });
  for (const [record, person] of who) people.get(person)!.records.push(record);
  for (const { records: [a, b], because } of possible) {
    people.get(who.get(a)!)!.possible.push({ record: b, because });
    people.get(who.get(b)!)!.possible.push({ record: a, because });
  }
  const dissolved = new Set(before.filter((person) => person !== undefined && !people.has(person)));
  return [
    ...[...who].map(([record, person]): Change => ({ store: 'whoIs', name: record, value: person })),
    ...[...people].map(([person, row]): Change => ({ store: 'people', name: person, value: row })),
    ...[...dissolved].map((person): Change => ({ store: 'people', name: person!, value: undefined })),
  ];
}
