import { type RecordInIndex, readLastFirst } from '../linking/person-of-family.ts';
import { type RecordId, recordId } from '../linking/person-record.ts';
import type { AccessEntry, Deed, LogCheck } from '../record/access-entry.ts';
import type { Answer } from '../record/answer.ts';
import type { BackUpLine } from '../record/back-up.ts';
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
import { AccessLog, type LoggedOf } from './keeping/access-log.ts';
import { BackUp } from './keeping/back-up.ts';
import { DeskKept } from './desk/desk-kept.ts';
import { familiesTogether, type FamilyOfChild } from './people/families-together.ts';
import { familyAround, People } from './people/family-around.ts';
import { grouped } from '../record/grouped.ts';
import { GivenOut } from './journal/given-out.ts';
import { type ByImport, Imports } from './imports.ts';
import { IndexView } from './people/index-view.ts';
import { IndexWriter } from './index-writer.ts';
import { Journal, SETTLES_AT_ONCE } from './journal/journal.ts';
import { readingId } from './journal/journal-row.ts';
import { inOne, linkAgain } from './people/link-again.ts';
import { searchNames } from './names/search-names.ts';
import type { Bytes } from './sealed/seal.ts';
import { hiddenAmong, peopleNow } from './people/people-now.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { Retention } from './keeping/retention-run.ts';
import { Round, type RoundStanding, type RoundWork } from './desk/round.ts';
import { SealedStore } from './sealed/sealed-store.ts';
import { Tidying } from './tidying.ts';
import { turns } from './sealed/turns.ts';
import { WarningCounts } from './desk/warning-counts.ts';

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
  readonly #writer: IndexWriter;
  readonly #tidying: Tidying;
  readonly #inTurn = turns();

  private constructor(store: SealedStore, journal: Journal, log: AccessLog, round: Round) {
    this.#store = store;
    this.#journal = journal;
    this.#log = log;
    this.#round = round;
    this.#writer = new IndexWriter(journal, log, round);
    this.#tidying = new Tidying(journal, this.#inTurn, (from) => this.#writer.linkSomeAnew(from));
    this.desk = new DeskKept(store);
    this.#counts = new WarningCounts(store);
    this.backUp = new BackUp(store, journal, this.#counts, log, this.#inTurn);
    this.retention = new Retention({
      store,
      everyRow: () => journal.everyRow(this.#inTurn),
      reader: () => journal.reader(),
      inTurn: this.#inTurn,
      erase: (due, deed) => this.#writer.letGo(due, deed),
      enter: (deed, write) => log.enter([deed], write),
    });
    this.imports = new Imports({
      store,
      journal,
      inTurn: this.#inTurn,
      takeIn: (readings, by, deed) => this.#takeIn(readings, [], deed, by),
      takeBack: (reader, rows, others, deed) => this.#writer.takeBack(reader, rows, others, deed),
    });
    this.givenOut = new GivenOut(journal, this.#inTurn);
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
    const added = await this.#inTurn(() => this.#writer.takeIn(readings.map((reading, at) => [ids[at]!, reading]), decisions, deed, by));
    this.#tidying.soon(added > SETTLES_AT_ONCE);
    return { added };
  }

  /** Takes a person's word on who is who; it outlasts every later reading. */
  decide(decision: Decision, deed?: Deed): Promise<void> {
    return this.decideAll([decision], deed);
  }

  /** Takes what a person said in one go; it outlasts every later reading. */
  decideAll(decisions: Decision[], deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#writer.decide(decisions, deed));
  }

  /** Takes a person's words back, and with them what followed from them alone. */
  takeBackDecisions(decisions: Decision[], deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#writer.takeBackDecisions(decisions, deed));
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
      await this.#writer.takeBack(reader, [row], (decided) => decided, deed);
    });
  }

  /** Takes an answer in, about the person it names. */
  answer(answer: Answer, deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#writer.changeAnswers(answer.about, (answers) => [...answers.filter(({ id }) => id !== answer.id), answer], deed));
  }

  takeBackAnswer(person: PersonId, id: string, deed?: Deed): Promise<void> {
    return this.#inTurn(() => this.#writer.changeAnswers(person, (answers) => answers.map((answer) => (answer.id === id ? { ...answer, takenBack: true } : answer)), deed));
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

  /** Those of these records that are here and whose person is shown nowhere. */
  hiddenAmong(records: RecordId[]): Promise<Set<RecordId>> {
    return this.#inTurn(() => hiddenAmong(new IndexView(this.#journal.reader()), records));
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
      const rows = await this.#writer.restore(lines.filter((line) => line.is === 'reading'));
      for (const line of lines) if (line.is === 'counts') await this.#counts.takeIn(line.counts);
      const byLog = grouped(lines.filter((line) => line.is === 'entry'), ({ log }) => log);
      let entries = 0;
      for (const [log, of] of byLog) entries += await this.#log.takeIn(log, of.map(({ entry }) => entry));
      return { ...rows, entries };
    });
    this.#tidying.soon(done.added > SETTLES_AT_ONCE);
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
    this.#tidying.soon();
    return { ...found, unread };
  }

  /** How much there is, and how many pieces could not be opened. */
  get extent(): { readings: number; people: number; damaged: number } {
    return { readings: this.#journal.readings, people: this.#journal.people, damaged: this.#store.damaged.length };
  }

  /** Lets what is recent settle and merges what is scattered; a slice at a time, so that nobody waits for it. */
  tidy(): Promise<void> {
    return this.#tidying.now();
  }

  close(): void {
    this.#store.close();
  }
}
