import { type RecordId, readingOf, recordId, refOf } from '../linking/person-record.ts';
import type { Deed } from '../record/access-entry.ts';
import type { BackedUpRow } from '../record/back-up.ts';
import type { Decision } from '../record/decision.ts';
import type { PersonId } from '../record/family.ts';
import type { Reading } from '../record/reading.ts';
import type { AccessLog } from './keeping/access-log.ts';
import { withDecisions, withoutDecisions, withoutTheDecisions } from './journal/decided-rows.ts';
import type { ByImport } from './imports.ts';
import { IndexView } from './people/index-view.ts';
import type { Journal } from './journal/journal.ts';
import type { JournalReader } from './journal/journal-reader.ts';
import { answersInOne, type JournalRow, type KeptAnswer, newRow, readAgain } from './journal/journal-row.ts';
import { leftAlone } from './people/link-again.ts';
import { linkAnew, linkIn, recordsNamed } from './people/link-in.ts';
import { outlasting } from './people/outlasting.ts';
import { arriving, together } from './journal/restored.ts';
import type { Due } from './keeping/retention.ts';
import type { Round } from './desk/round.ts';
import { sealedRefs } from './people/sealed-people.ts';
import type { Change } from './sealed/sealed-store.ts';
import { whatIsLeft } from './keeping/what-is-left.ts';

/** In one turn, so that nobody waits long behind it. */
const SEGMENTS_LINKED_ANEW = 2;

/** What is to be taken in in one transaction. */
interface Arrival {
  arrived?: JournalRow[];
  /** Others that were read again. */
  again?: JournalRow[];
  decisions?: Decision[];
  /** Decisions that stand in these rows already, and may be new to others who are linked. */
  standing?: Decision[];
  deed?: Deed | undefined;
  /** What is written with them. */
  also?: Change[] | undefined;
}

/**
 * Every change of the index, each in one transaction with all that follows from it: who is linked anew, what the round
 * has to look at again, and what is logged. Whoever asks for one has the turn.
 */
export class IndexWriter {
  readonly #journal: Journal;
  readonly #log: AccessLog;
  readonly #round: Round;

  constructor(journal: Journal, log: AccessLog, round: Round) {
    this.#journal = journal;
    this.#log = log;
    this.#round = round;
  }

  /**
   * Takes in readings, each by its id, with what was decided about them; one that is here already was read again.
   *
   * @returns how many are new.
   */
  async takeIn(readings: [id: string, reading: Reading][], decisions: Decision[], deed?: Deed, by?: ByImport): Promise<number> {
    const reader = this.#journal.reader();
    const known = new Map((await reader.asKept(readings.map(([id]) => id))).map((row) => [row.id, row]));
    const arrived = new Map<string, JournalRow>();
    const again = new Map<string, JournalRow>();
    for (const [id, reading] of readings) {
      const before = again.get(id) ?? known.get(id) ?? arrived.get(id);
      if (!before) arrived.set(id, newRow(id, reading, by?.id));
      else (known.has(id) ? again : arrived).set(id, readAgain(before, reading.readAt, by?.id));
    }
    await this.#write(reader, { arrived: [...arrived.values()], again: [...again.values()], decisions, deed, also: await by?.also(arrived.size) });
    return arrived.size;
  }

  /** Takes what a person said in one go. */
  decide(decisions: Decision[], deed?: Deed): Promise<void> {
    return this.#write(this.#journal.reader(), { decisions, deed });
  }

  /** Takes a person's words back, and with them what followed from them alone. */
  async takeBackDecisions(decisions: Decision[], deed?: Deed): Promise<void> {
    const reader = this.#journal.reader();
    const records = [...new Set(decisions.flatMap(recordsNamed))];
    const rows = (await reader.asKept([...new Set(records.map(readingOf))])).map((row) => withoutTheDecisions(row, decisions));
    // Whom the words had told apart is compared anew, as when their readings arrived.
    const linked = await linkIn(reader, rows, rows, records);
    const changed = new Map([...rows, ...linked].map((row) => [row.id, row]));
    await this.#log.enter(one(deed), (more) => this.#round.marking([...changed.keys()], (marks) => this.#journal.write(reader, [], [...changed.values()], [...more, ...marks])));
  }

  /** Answers stand by the person's records, any of which may hold some. */
  async changeAnswers(person: PersonId, changed: (answers: KeptAnswer[]) => KeptAnswer[], deed?: Deed): Promise<void> {
    const reader = this.#journal.reader();
    const view = new IndexView(reader);
    const { records } = await view.person(await view.nowKnownAs(person));
    const [first] = records;
    if (first === undefined) throw new Error('Nobody of this id is in the index');
    const rows = new Map((await reader.asKept([...new Set(records.map(readingOf))])).map((row) => [row.id, row]));
    const answers = answersInOne(records.flatMap((record) => rows.get(readingOf(record))?.answers[refOf(record)] ?? []));
    for (const record of records) setAnswers(rows, record, record === first ? changed(answers) : undefined);
    await this.#log.enter(one(deed), (more) => this.#round.marking([...rows.keys()], (marks) => this.#journal.write(reader, [], [...rows.values()], [...more, ...marks])));
  }

  /** Takes in rows of a back-up: what is here stays, what they have beside is added, and people are linked anew. */
  async restore(rows: BackedUpRow[]): Promise<{ added: number; changed: number }> {
    const reader = this.#journal.reader();
    const here = new Map((await reader.asKept(rows.map(({ id }) => id))).map((row) => [row.id, row]));
    const merged = rows.map((row) => ({ row, before: here.get(row.id), after: here.has(row.id) ? together(here.get(row.id)!, row) : arriving(row) }));
    const added = merged.filter(({ before }) => !before);
    const changed = merged.filter(({ before, after }) => before && JSON.stringify(before) !== JSON.stringify(after));
    const standing = [...added, ...changed].flatMap(({ row }) => Object.values(row.decisions).flat());
    if (added.length + changed.length > 0) await this.#write(reader, { arrived: added.map(({ after }) => after), again: changed.map(({ after }) => after), standing });
    return { added: added.length, changed: changed.length };
  }

  /**
   * Erases readings, with what was decided about their records.
   *
   * @param others rows that stay, as they are to be, once it is known in which of them a decision has changed.
   */
  async takeBack(reader: JournalReader, rows: JournalRow[], others: (decided: JournalRow[]) => JournalRow[], deed?: Deed): Promise<void> {
    const decided = await withoutDecisions(reader, rows, new Set(rows.map(({ id }) => id)));
    await this.#erase(reader, rows, others(decided), deed);
  }

  /** Lets go of what is due; what is left of a reading is written first, so that nobody sealed comes to light between. */
  async letGo(due: Due[], deed: Deed): Promise<void> {
    const rows = await this.#journal.reader().asKept(due.map(({ reading }) => reading));
    const leaves = new Map(due.map(({ reading, leaves }) => [reading, leaves]));
    const left = await Promise.all(rows.flatMap((row) => (leaves.get(row.id) ? [whatIsLeft(row, leaves.get(row.id)!)] : [])));
    const known = new Set((await this.#journal.reader().asKept(left.map(({ id }) => id))).map(({ id }) => id));
    const arrived = left.filter(({ id }) => !known.has(id));
    if (arrived.length > 0) await this.#write(this.#journal.reader(), { arrived });
    const reader = this.#journal.reader();
    await this.#erase(reader, await reader.asKept(rows.map(({ id }) => id)), [], deed);
  }

  /** Links everyone of some segments anew, by the rules of today. */
  async linkSomeAnew(from: number): Promise<void> {
    const { rows, next } = await this.#journal.piece(from, SEGMENTS_LINKED_ANEW);
    const reader = this.#journal.reader();
    const changed = await linkIn(reader, rows, rows, []);
    if (changed.length > 0) await this.#round.marking(changed.map(({ id }) => id), (marks) => this.#journal.write(reader, [], changed, marks));
    await this.#journal.setLinkedAnew(next);
  }

  async #write(reader: JournalReader, { arrived = [], again = [], decisions = [], standing = [], deed, also = [] }: Arrival): Promise<void> {
    const decided = await withDecisions(reader, [...arrived, ...again], decisions);
    const instead = new Map([...again, ...arrived, ...decided].map((row) => [row.id, row]));
    const isNew = new Set(arrived.map(({ id }) => id));
    const toLink = [...isNew, ...(await leftAlone(reader, again)).map(({ id }) => id)].map((id) => instead.get(id)!);
    const linked = await linkIn(reader, toLink, [...instead.values()], [...decisions, ...standing].flatMap(recordsNamed));
    for (const row of linked) instead.set(row.id, row);
    if (this.#journal.isDamaged) for (const id of isNew) instead.set(id, { ...instead.get(id)!, unsure: true });
    const [added, changed] = [[...isNew].map((id) => instead.get(id)!), [...instead.values()].filter(({ id }) => !isNew.has(id))];
    const seals = [...decisions, ...standing].some(({ kind }) => kind === 'sealed') || [...instead.values()].some((row) => sealedRefs(row).size > 0);
    await this.#log.enter(one(deed), (more) =>
      this.#round[seals ? 'dropping' : 'marking']([...instead.keys()], (marks) => this.#journal.write(reader, added, changed, [...more, ...marks, ...also])),
    );
  }

  /** @param others rows of readings that stay, as they are to be. */
  async #erase(reader: JournalReader, rows: JournalRow[], others: JournalRow[], deed?: Deed): Promise<void> {
    const gone = new Set(rows.map(({ id }) => id));
    const records = rows.flatMap(({ id, reading }) => reading.people.map(({ ref }) => recordId(id, ref)));
    const staying = await outlasting(reader, rows, gone, others);
    const linked = await linkAnew(reader, [...rows, ...staying.rows], records, undefined, gone);
    const changed = new Map([...staying.rows, ...linked].map((row) => [row.id, row]));
    const logged = one(deed && { ...deed, of: deed.of.length > 0 ? deed.of : staying.people });
    await this.#log.enter(logged, (more) =>
      this.#round.dropping([...gone, ...changed.keys()], (marks) => this.#journal.erase(reader, [...gone], [...changed.values()], [...more, ...marks])),
    );
  }
}

const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

function setAnswers(rows: Map<string, JournalRow>, record: RecordId, answers: KeptAnswer[] | undefined): void {
  const row = rows.get(readingOf(record));
  if (!row) return;
  const { [refOf(record)]: _before, ...others } = row.answers;
  rows.set(row.id, { ...row, answers: answers ? { ...others, [refOf(record)]: answers } : others });
}
