import { type RecordInIndex, readLastFirst } from '../linking/person-of-family.ts';
import { type RecordId, readingOf, recordId, refOf } from '../linking/person-record.ts';
import type { AccessEntry, Deed, LogCheck } from '../record/access-entry.ts';
import type { Answer } from '../record/answer.ts';
import type { BackedUpRow, BackUpLine } from '../record/back-up.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import type { Decision } from '../record/decision.ts';
import type { Family, PersonId } from '../record/family.ts';
import type { FamilyDigest } from '../record/family-digest.ts';
import type { FigureFact } from '../record/figure-fact.ts';
import type { PeopleFound } from '../record/person-found.ts';
import type { PersonShown } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import type { WarningCount } from '../record/warning-count.ts';
import { AccessLog, type LoggedOf } from './access-log.ts';
import { BackUp } from './back-up.ts';
import { withDecisions, withoutDecisions, withoutTheDecisions } from './decided-rows.ts';
import { DeskKept } from './desk-kept.ts';
import { familiesTogether, type FamilyOfChild } from './families-together.ts';
import { familyAround, People } from './family-around.ts';
import { grouped } from './grouped.ts';
import { GivenOut } from './given-out.ts';
import { type ByImport, Imports } from './imports.ts';
import { IndexView } from './index-view.ts';
import { Journal, SETTLES_AT_ONCE } from './journal.ts';
import type { JournalReader } from './journal-reader.ts';
import { answersInOne, type JournalRow, type KeptAnswer, newRow, readAgain, readingId } from './journal-row.ts';
import { inOne, leftAlone, linkAgain } from './link-again.ts';
import { linkAnew, linkIn, recordsNamed } from './link-in.ts';
import { searchNames } from './search-names.ts';
import type { Bytes } from './seal.ts';
import { outlasting } from './outlasting.ts';
import type { Due } from './retention.ts';
import { peopleNow } from './people-now.ts';
import { arriving, together } from './restored.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { Retention } from './retention-run.ts';
import { Round, type RoundStanding, type RoundWork } from './round.ts';
import { sealedRefs } from './sealed-people.ts';
import { type Change, SealedStore } from './sealed-store.ts';
import { WarningCounts } from './warning-counts.ts';

interface FamilyFound {
  whole: Family;
  family: Family;
  subject: PersonId;
}

/** Everything read so far in every system, with what people decided and answered; sealed, and looked up piece by piece. */
export class LocalIndex {
  readonly #store: SealedStore;
  readonly #journal: Journal;
  readonly #counts: WarningCounts;
  readonly #log: AccessLog;
  /** The index line by line, to be kept elsewhere. */
  readonly backUp: BackUp;
  /** What is due to be erased, and its erasure. */
  readonly retention: Retention;
  readonly #round: Round;
  /** What its user keeps on it. */
  readonly desk: DeskKept;
  /** Files that are taken in, and taken back whole. */
  readonly imports: Imports;
  /** What is given out of the index, a piece at a time. */
  readonly givenOut: GivenOut;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #tidying: Promise<void> | undefined;
  /** What work that was stopped left behind is gone. */
  #swept = false;
  /** Many are arriving, and what can wait is tidied after them. */
  #busy = false;

  private constructor(store: SealedStore, journal: Journal, log: AccessLog, round: Round) {
    this.#store = store;
    this.#journal = journal;
    this.#log = log;
    this.#round = round;
    this.desk = new DeskKept(store);
    this.#counts = new WarningCounts(store);
    this.backUp = new BackUp(store, journal, this.#counts, log);
    this.retention = new Retention({
      store,
      everyRow: () => journal.everyRow(),
      reader: () => journal.reader(),
      inTurn: (work) => this.#inTurn(work),
      erase: (due, deed) => this.#let(due, deed),
      enter: (deed, write) => log.enter([deed], write),
    });
    this.imports = new Imports({
      store,
      journal,
      inTurn: (work) => this.#inTurn(work),
      takeIn: (readings, by, deed) => this.#takeIn(readings, [], deed, by),
      takeBack: async (reader, rows, others, deed) => {
        const left = await withoutDecisions(reader, rows, new Set(rows.map(({ id }) => id)));
        await this.#erase(reader, rows, others(left), deed);
      },
    });
    this.givenOut = new GivenOut(journal, (work) => this.#inTurn(work));
  }

  /** @throws IndexDamaged when what says where everything lies cannot be opened with this key. */
  static async open(databaseName: string, indexKey: Bytes): Promise<LocalIndex> {
    const store = await SealedStore.open(databaseName, indexKey);
    const [journal, log] = [await Journal.open(store), await AccessLog.open(store)];
    return new LocalIndex(store, journal, log, await Round.open(store, journal));
  }

  /**
   * Puts an index together again that is damaged, from all of it that can be opened, while nobody has it open; whoever
   * is no longer tied by what went is linked anew.
   */
  static async repair(databaseName: string, indexKey: Bytes): Promise<Rebuilt> {
    const store = await SealedStore.open(databaseName, indexKey);
    const { twice, ...rebuilt } = await rebuild(store).finally(() => store.close());
    const index = await LocalIndex.open(databaseName, indexKey);
    try {
      await inOne(index.#journal, twice);
      await linkAgain(index.#journal, rebuilt.lost > 0);
      await index.#round.forget();
      await index.#journal.sweep();
      await index.tidy();
    } finally {
      index.close();
    }
    return rebuilt;
  }

  /**
   * Takes a reading in, with what was decided about it; when it returns, both are on the disk. The id is the same for
   * whatever says the same. A deed is logged in the same write, here as below.
   */
  async append(reading: Reading, decisions: (id: string) => Decision[] = () => [], deed?: Deed): Promise<string> {
    const id = await readingId(reading);
    await this.appendAll([reading], decisions(id), deed);
    return id;
  }

  /** Takes in readings that arrive together, in one transaction. */
  appendAll(readings: Reading[], decisions: Decision[] = [], deed?: Deed): Promise<{ added: number }> {
    return this.#takeIn(readings, decisions, deed);
  }

  async #takeIn(readings: Reading[], decisions: Decision[], deed?: Deed, by?: ByImport): Promise<{ added: number }> {
    const ids = await Promise.all(readings.map(readingId));
    const added = await this.#inTurn(async () => {
      const reader = this.#journal.reader();
      const known = new Map((await reader.asKept(ids)).map((row) => [row.id, row]));
      const arrived = new Map<string, JournalRow>();
      const again = new Map<string, JournalRow>();
      readings.forEach((reading, at) => {
        const id = ids[at]!;
        const before = again.get(id) ?? known.get(id) ?? arrived.get(id);
        if (!before) arrived.set(id, newRow(id, reading, by?.id));
        else (known.has(id) ? again : arrived).set(id, readAgain(before, reading.readAt, by?.id));
      });
      await this.#write(reader, [...arrived.values()], [...again.values()], decisions, deed, [], await by?.also(arrived.size));
      return arrived.size;
    });
    this.#tidySoon(added > SETTLES_AT_ONCE);
    return { added };
  }

  /** Takes a person's word on who is who; it outlasts every later reading. */
  decide(decision: Decision, deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#write(this.#journal.reader(), [], [], [decision], deed));
  }

  /** Takes what a person said in one go; it outlasts every later reading. */
  decideAll(decisions: Decision[], deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#write(this.#journal.reader(), [], [], decisions, deed));
  }

  /** Takes a person's words back, and with them what followed from them alone. */
  takeBackDecisions(decisions: Decision[], deed?: Deed): Promise<void> {
    return this.#inTurn(async () => {
      const reader = this.#journal.reader();
      const records = [...new Set(decisions.flatMap(recordsNamed))];
      const rows = (await reader.asKept([...new Set(records.map(readingOf))])).map((row) => withoutTheDecisions(row, decisions));
      // Whom the words had told apart is compared anew, as when their readings arrived.
      const linked = await linkIn(reader, rows, rows, records);
      const changed = new Map([...rows, ...linked].map((row) => [row.id, row]));
      await this.#log.enter(one(deed), (more) => this.#journal.write(reader, [], [...changed.values()], more));
    });
  }

  /** What was decided about the records of a person, each word once. */
  decisionsOn(person: PersonId): Promise<Decision[]> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#journal.reader());
      const { records } = await view.person(person);
      const all = (await Promise.all(records.map((record) => view.decisions(record)))).flat();
      return [...new Map(all.map((decision) => [JSON.stringify(decision), decision])).values()];
    });
  }

  /** A person's records, the one read last first, each as its reading has it; none for who is sealed. With an agency, that agency's own. */
  recordsAsRead(person: PersonId, agency?: string): Promise<RecordInIndex[]> {
    return this.#inTurn(async () => {
      const found = await new People(new IndexView(this.#journal.reader()), agency).find(person);
      return (found?.records ?? []).toSorted((a, b) => readLastFirst(a.in, b.in));
    });
  }

  /** Takes back what was recorded here, with what was decided about it. Rejects for the reading of any other system. */
  takeBack(reading: string, deed?: Deed): Promise<void> {
    return this.#inTurn(async () => {
      const reader = this.#journal.reader();
      const [row] = await reader.rows([reading]);
      if (row?.reading.source.system !== RECORDED_HERE) throw new Error('Only what was recorded here can be taken back');
      await this.#erase(reader, [row], await withoutDecisions(reader, [row], new Set([row.id])), deed);
    });
  }

  /** Takes an answer in, about the person it names. */
  answer(answer: Answer, deed?: Deed): Promise<void> {
    return this.#changeAnswers(answer.about, (answers) => [...answers.filter(({ id }) => id !== answer.id), answer], deed);
  }

  takeBackAnswer(person: PersonId, id: string, deed?: Deed): Promise<void> {
    return this.#changeAnswers(person, (answers) => answers.map((answer) => (answer.id === id ? { ...answer, takenBack: true } : answer)), deed);
  }

  /** Logs what was done without changing anything else. */
  log(deed: Deed): Promise<void> {
    return this.#inTurn(() => this.#log.enter([deed], (more) => this.#store.write(more)));
  }

  /** The access log below an entry's number, the newest first, a slice at a time. */
  logged(below?: number): AsyncIterable<AccessEntry[]> {
    return this.#log.newestFirst(below);
  }

  /** Every entry of the access log that concerns a person, whatever their records were called at the time. */
  async *loggedOf(person: PersonId): AsyncIterable<LoggedOf> {
    yield* this.#log.concerning(await this.recordsOf(person));
  }

  recordsOf(person: PersonId): Promise<RecordId[]> {
    return this.#inTurn(() => this.#journal.reader().recordsOf(person));
  }

  /** The names that these people bear now. What keeps a name beside the index asks: it changes as more is read of them. */
  nowKnownAs(people: PersonId[]): Promise<PersonId[]> {
    return this.#inTurn(() => {
      const view = new IndexView(this.#journal.reader());
      return Promise.all(people.map((person) => view.nowKnownAs(person)));
    });
  }

  /** Whose each of these records is now, by name; none for a record that was erased, or whose person is sealed. */
  peopleNow(records: RecordId[]): Promise<Map<RecordId, PersonShown>> {
    return this.#inTurn(() => peopleNow(new IndexView(this.#journal.reader()), records));
  }

  verifyLog(): Promise<LogCheck> {
    return this.#log.verify();
  }

  get logEnd(): { length: number; last: string } {
    return { length: this.#log.length, last: this.#log.last };
  }

  /** Counts what became of warnings, by their names. */
  count(warnings: string[], became: keyof WarningCount): Promise<void> {
    return this.#inTurn(() => this.#counts.count(warnings, became));
  }

  counted(warning: string): Promise<WarningCount> {
    return this.#inTurn(() => this.#counts.counted(warning));
  }

  /** Who a record belongs to. */
  personOf(reading: string, ref: string): Promise<PersonId | undefined> {
    return this.#inTurn(() => new IndexView(this.#journal.reader()).whoIs(recordId(reading, ref)));
  }

  /**
   * The family of a person on a day, or as the readings of one agency alone would have it; null when the index does
   * not know the person, or they are sealed.
   */
  family(person: PersonId, today: CalendarDate, agency?: string): Promise<Family | null> {
    return this.#inTurn(() => familyAround(new IndexView(this.#journal.reader()), person, today, agency));
  }

  /** The family of whose record a reading has under a ref, whole and as one agency's readings alone would have it. */
  familyOf(reading: string, ref: string, today: CalendarDate, agency?: string): Promise<FamilyFound | null> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#journal.reader());
      const subject = await view.whoIs(recordId(reading, ref));
      if (subject === undefined) return null;
      const whole = await familyAround(view, subject, today);
      const family = agency === undefined ? whole : await familyAround(view, subject, today, agency);
      return whole && family && { whole, family, subject };
    });
  }

  /** The families of these children and of the children of those, each by its child; without who is sealed or not known. */
  familiesTogether(children: PersonId[], today: CalendarDate, childrenOf: (family: Family) => PersonId[]): Promise<FamilyOfChild[]> {
    return this.#inTurn(async () => {
      const view = new IndexView(this.#journal.reader());
      return familiesTogether(view, await Promise.all(children.map((child) => view.nowKnownAs(child))), today, childrenOf);
    });
  }

  /** Works on the desk's round of every family for one turn; whether there is more to do. */
  goRound(work: RoundWork): Promise<boolean> {
    return this.#inTurn(() => this.#round.goOn(work));
  }

  get roundStanding(): RoundStanding {
    return this.#round.standing();
  }

  /** The families of a page of the round, as they were when they were last worked out. */
  roundPage(page: number): Promise<FamilyDigest[]> {
    return this.#inTurn(() => this.#round.page(page));
  }

  /** What the figures count of the families of a page. */
  roundFacts(page: number): Promise<FigureFact[]> {
    return this.#inTurn(() => this.#round.facts(page));
  }

  /**
   * Takes in lines of a back-up, in one transaction for readings; the same lines again change nothing. What is here
   * stays; what the back-up has beside is added, and people are linked anew.
   */
  async restore(lines: BackUpLine[]): Promise<{ added: number; changed: number; entries: number }> {
    const done = await this.#inTurn(async () => {
      const rows = await this.#restoreRows(lines.filter((line) => line.is === 'reading'));
      for (const line of lines) if (line.is === 'counts') await this.#counts.takeIn(line.counts);
      const byLog = grouped(lines.filter((line) => line.is === 'entry'), ({ log }) => log);
      let entries = 0;
      for (const [log, of] of byLog) entries += await this.#log.takeIn(log, of.map(({ entry }) => entry));
      return { ...rows, entries };
    });
    this.#tidySoon(done.added > SETTLES_AT_ONCE);
    return done;
  }

  /** How many of these readings are here. */
  async has(readings: string[]): Promise<number> {
    return this.#inTurn(async () => (await this.#journal.reader().asKept(readings)).length);
  }

  /**
   * People by name, the nearest first, then by the alphabet: each word may be whole, another form of the name, its
   * beginning, or have one typing error. No one who is sealed is found.
   */
  async search(text: string): Promise<PeopleFound> {
    const found = await this.#inTurn(() => searchNames(this.#journal.names(), text));
    const unread = this.#journal.namesUnread;
    this.#tidySoon();
    return { ...found, unread };
  }

  /** How much there is, and how many pieces could not be opened. */
  get extent(): { readings: number; people: number; damaged: number } {
    return { readings: this.#journal.readings, people: this.#journal.people, damaged: this.#store.damaged.length };
  }

  /** Lets what is recent settle and merges what is scattered; a slice at a time, so that nobody waits for it. */
  tidy(): Promise<void> {
    this.#busy = false;
    return this.#tidy();
  }

  #tidy(): Promise<void> {
    this.#tidying ??= this.#tidied().finally(() => (this.#tidying = undefined));
    return this.#tidying;
  }

  close(): void {
    this.#store.close();
  }

  async #tidied(): Promise<void> {
    const inTurn = <Result>(slice: () => Promise<Result>) => this.#inTurn(slice);
    if (!this.#swept) await inTurn(() => this.#journal.sweep());
    this.#swept = true;
    while (this.#journal.isUntidy(this.#busy)) {
      await this.#journal.layDownAnew(inTurn);
      await this.#journal.takeNamesIn(inTurn);
      if (this.#journal.isCrowded) await inTurn(() => this.#journal.settle());
      await this.#journal.mergeLevels(inTurn);
      await this.#journal.mergeNames(inTurn, this.#busy);
    }
  }

  /** What fails here is tried again after the next reading: nothing is lost by it. */
  #tidySoon(busy = false): void {
    this.#busy = busy;
    if (this.#journal.isUntidy(busy)) void this.#tidy().catch(() => {});
  }

  /**
   * Arrived readings, others that were read again, and decisions, in one transaction with all that follows from them.
   *
   * @param standing decisions that stand in these rows already, and may be new to others who are linked.
   * @param also what is written with them.
   */
  async #write(reader: JournalReader, arrived: JournalRow[], again: JournalRow[], decisions: Decision[], deed?: Deed, standing: Decision[] = [], also: Change[] = []): Promise<void> {
    const decided = await withDecisions(reader, [...arrived, ...again], decisions);
    const instead = new Map([...again, ...arrived, ...decided].map((row) => [row.id, row]));
    const isNew = new Set(arrived.map(({ id }) => id));
    const toLink = [...isNew, ...(await leftAlone(reader, again)).map(({ id }) => id)].map((id) => instead.get(id)!);
    const linked = await linkIn(reader, toLink, [...instead.values()], [...decisions, ...standing].flatMap(recordsNamed));
    for (const row of linked) instead.set(row.id, row);
    if (this.#journal.isDamaged) for (const id of isNew) instead.set(id, { ...instead.get(id)!, unsure: true });
    const [added, changed] = [[...isNew].map((id) => instead.get(id)!), [...instead.values()].filter(({ id }) => !isNew.has(id))];
    const seals = [...decisions, ...standing].some(({ kind }) => kind === 'sealed') || arrived.some((row) => sealedRefs(row).size > 0);
    await this.#log.enter(one(deed), (more) =>
      this.#round[seals ? 'dropping' : 'marking']([...instead.keys()], (marks) => this.#journal.write(reader, added, changed, [...more, ...marks, ...also])),
    );
  }

  async #restoreRows(rows: BackedUpRow[]): Promise<{ added: number; changed: number }> {
    const reader = this.#journal.reader();
    const here = new Map((await reader.asKept(rows.map(({ id }) => id))).map((row) => [row.id, row]));
    const merged = rows.map((row) => ({ row, before: here.get(row.id), after: here.has(row.id) ? together(here.get(row.id)!, row) : arriving(row) }));
    const added = merged.filter(({ before }) => !before);
    const changed = merged.filter(({ before, after }) => before && JSON.stringify(before) !== JSON.stringify(after));
    if (added.length + changed.length > 0)
      await this.#write(reader, added.map(({ after }) => after), changed.map(({ after }) => after), [], undefined, [...added, ...changed].flatMap(({ row }) => Object.values(row.decisions).flat()));
    return { added: added.length, changed: changed.length };
  }

  /** Lets go of what is due; what is left of a reading is written first, so that nobody sealed comes to light between. */
  async #let(due: Due[], deed: Deed): Promise<void> {
    const rows = await this.#journal.reader().asKept(due.map(({ reading }) => reading));
    const leaves = new Map(due.map(({ reading, leaves }) => [reading, leaves]));
    const left = await Promise.all(rows.flatMap((row) => (leaves.get(row.id) ? [leftOf(row, leaves.get(row.id)!)] : [])));
    const known = new Set((await this.#journal.reader().asKept(left.map(({ id }) => id))).map(({ id }) => id));
    const arriving = left.filter(({ id }) => !known.has(id));
    if (arriving.length > 0) await this.#write(this.#journal.reader(), arriving, [], []);
    const reader = this.#journal.reader();
    await this.#erase(reader, await reader.asKept(rows.map(({ id }) => id)), [], deed);
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

  /** Answers stand by the person's records, any of which may hold some. */
  #changeAnswers(person: PersonId, changed: (answers: KeptAnswer[]) => KeptAnswer[], deed?: Deed): Promise<void> {
    return this.#inTurn(async () => {
      const reader = this.#journal.reader();
      const view = new IndexView(reader);
      const { records } = await view.person(await view.nowKnownAs(person));
      const [first] = records;
      if (first === undefined) throw new Error('Nobody of this id is in the index');
      const rows = new Map((await reader.asKept([...new Set(records.map(readingOf))])).map((row) => [row.id, row]));
      const answers = answersInOne(records.flatMap((record) => rows.get(readingOf(record))?.answers[refOf(record)] ?? []));
      for (const record of records) setAnswers(rows, record, record === first ? changed(answers) : undefined);
      await this.#log.enter(one(deed), (more) => this.#round.marking([...rows.keys()], (marks) => this.#journal.write(reader, [], [...rows.values()], [...more, ...marks])));
    });
  }

  /** Who asks and who writes wait for each other: each rests on what the one before it left. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(work, work);
    this.#lastTurn = turn.catch(() => {});
    return turn;
  }
}

const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** What is left of a reading, as a row of its own with what people said of those who are left. */
async function leftOf(row: JournalRow, reading: Reading): Promise<JournalRow> {
  const id = await readingId(reading);
  const refs = new Set(reading.people.map(({ ref }) => ref));
  const ofThem = <Value>(by: Record<string, Value>) => Object.fromEntries(Object.entries(by).filter(([ref]) => refs.has(ref)));
  const renamed = (decision: Decision): Decision => ({ ...decision, records: decision.records.map((each) => (each.reading === row.id ? { ...each, reading: id } : each)) });
  const decisions = Object.fromEntries(Object.entries(ofThem(row.decisions)).map(([ref, all]) => [ref, all.map(renamed)]));
  return { ...newRow(id, reading), firstRead: row.firstRead, lastRead: row.lastRead, decisions, ...(row.imports && { imports: row.imports }) };
}

function setAnswers(rows: Map<string, JournalRow>, record: RecordId, answers: KeptAnswer[] | undefined): void {
  const row = rows.get(readingOf(record));
  if (!row) return;
  const { [refOf(record)]: _before, ...others } = row.answers;
  rows.set(row.id, { ...row, answers: answers ? { ...others, [refOf(record)]: answers } : others });
}
