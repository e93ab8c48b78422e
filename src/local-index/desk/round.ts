import { type RecordId, recordId } from '../../linking/person-record.ts';
import type { CalendarDate, Instant } from '../../record/calendar-date.ts';
import type { Family, PersonId } from '../../record/family.ts';
import type { FamilyDigest } from '../../record/family-digest.ts';
import type { FigureFact } from '../../record/figure-fact.ts';
import { familiesTogether, type FamilyOfChild } from '../people/families-together.ts';
import { familyAround } from '../people/family-around.ts';
import { IndexView } from '../people/index-view.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { type KeptFamily, nameOf, RoundPages, type WorkedFamily, type Written } from './round-pages.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const HEAD = { store: 'kept', key: 'round' } as const;
const DUE = { store: 'kept', key: 'round due' } as const;

/** More readings than this written since are not followed one by one: the round begins anew. */
const MOST_DUE = 1000;
/** Due readings that are seen to in one turn. */
const DUE_AT_ONCE = 4;
/** A turn begins no further family after so long, so that nobody who asks for one waits behind it. */
const TURN_MS = 20;

/** No basis is this: the next pass begins as soon as it can. */
const NONE = '';

interface Head {
  /** What the pass under way, or the last one, rests on beside the readings. */
  basis: string;
  pass: number;
  /** The piece of the journal that is looked through next, the recent readings first; null when the pass is done. */
  next: number | null;
  begun: Instant;
  done: Instant | null;
}

/** How families are to be looked at. What is made of them, the round only keeps. */
export interface RoundWork {
  /** A round on another basis is worked out anew: the day, the practice, the rules. */
  basis: string;
  today: CalendarDate;
  now: Instant;
  childrenOf: (family: Family) => PersonId[];
  workOut: (around: FamilyOfChild[]) => { digest: FamilyDigest; facts: FigureFact[] };
}

/** How far the round has come. */
export interface RoundStanding {
  /** Each page's version: one that has another than before is to be read again. */
  pages: number[];
  families: number;
  /** Those that the pass under way, or the last one, has worked out. */
  current: number;
  /** How much of the journal it has looked through, from 0 to 1. */
  looked: number;
  begun: Instant | null;
  /** When it came to its end; null while it is under way. */
  done: Instant | null;
  /** Readings written since, whose families are still to be worked out. */
  due: number;
}

interface Worked extends WorkedFamily {
  around: FamilyOfChild[];
  /** By these records, each of which may once have named them, its children are known. */
  records: Set<string>;
}

/**
 * The desk's round of every family: what a list needs of each, worked out in the background and kept sealed, so that
 * opening the desk reads some dozens of pages and not the index. Whole families, because their warnings are shown
 * together and rest on the same readings; in pages, because a piece each would be thousands of pieces to read.
 *
 * A write marks its readings as due in its own transaction, so that a worker that is stopped forgets none; their
 * families are worked out soon after. Once a day, or under another practice, a pass goes through the journal a slice at
 * a time and does all of them, because days pass. What must not be seen a moment longer, being erased or sealed, is
 * dropped in the transaction that erases or seals it. A round follows from the readings: it is in no back-up.
 */
export class Round {
  readonly #store: SealedStore;
  readonly #journal: Journal;
  readonly #pages: RoundPages;
  #head: Head | null;
  #due: string[];
  /** People of whom this pass found no family to keep: grown up, or sealed. */
  readonly #nothing = new Set<PersonId>();

  private constructor(store: SealedStore, journal: Journal, pages: RoundPages, head: Head | null, due: string[]) {
    this.#store = store;
    this.#journal = journal;
    this.#pages = pages;
    this.#head = head;
    this.#due = due;
  }

  static async open(store: SealedStore, journal: Journal): Promise<Round> {
    const [[head, due], pages] = await Promise.all([store.get([HEAD, DUE]), RoundPages.open(store)]);
    const read = head ? (fromBytes(head) as Head) : null;
    // What was due is lost with its list.
    const whole = read && store.isDamaged(DUE) ? { ...read, basis: NONE } : read;
    return new Round(store, journal, pages, whole, due ? (fromBytes(due) as string[]) : []);
  }

  standing(): RoundStanding {
    const pages = this.#pages.listed;
    const sum = (of: 'families' | 'current') => pages.reduce((all, page) => all + page[of], 0);
    const next = this.#head?.next;
    return {
      pages: pages.map(({ version }) => version),
      families: sum('families'),
      current: sum('current'),
      looked: next === undefined ? 0 : next === null ? 1 : next / (this.#journal.segments + 1),
      begun: this.#head?.begun ?? null,
      done: this.#head?.done ?? null,
      due: this.#due.length,
    };
  }

  /** The families of a page, as they were when they were last worked out. */
  async page(page: number): Promise<FamilyDigest[]> {
    return (await this.#pages.read(page)).map(({ digest }) => digest);
  }

  /** What the figures count of the families of a page. */
  async facts(page: number): Promise<FigureFact[]> {
    return Object.values(await this.#pages.facts(page)).flat();
  }

  /** Works on for one turn; whether there is more to do. Whatever writes is to be called in turn. */
  async goOn(work: RoundWork): Promise<boolean> {
    if (this.#head?.basis !== work.basis || this.#pages.damaged) await this.#begin(work);
    if (this.#due.length > 0) await this.#seeToDue(work);
    else if (this.#head!.next !== null) await this.#lookThrough(work, this.#head!.next);
    return this.#due.length > 0 || this.#head!.next !== null;
  }

  /** Marks readings as due by `write`, which puts them on the disk with the mark. */
  async marking<Result>(readings: string[], write: (more: Change[]) => Promise<Result>): Promise<Result> {
    return this.#with(readings, { changes: [], done: () => {} }, write);
  }

  /** As `marking`, and whatever rests on these readings goes in the same write. */
  async dropping<Result>(readings: string[], write: (more: Change[]) => Promise<Result>): Promise<Result> {
    if (!this.#head) return write([]);
    const resting = await this.#pages.restingOn(readings);
    const without = await this.#pages.replaced(resting, [], this.#head.pass);
    // A page that cannot be opened may hold what is to go.
    const written = this.#pages.damaged ? this.#pages.emptied(this.#head.pass) : without;
    return this.#with([...readings, ...resting.flatMap((family) => family.readings)], written, write);
  }

  /** Takes all of it away: the next turn begins anew. */
  async forget(): Promise<void> {
    const { changes, done } = this.#pages.emptied(this.#head?.pass ?? 0);
    await this.#store.write([...changes, { ...HEAD, plain: undefined }, { ...DUE, plain: undefined }]);
    done();
    [this.#head, this.#due] = [null, []];
  }

  async #with<Result>(readings: string[], { changes, done }: Written, write: (more: Change[]) => Promise<Result>): Promise<Result> {
    if (!this.#head) return write([]);
    const due = [...new Set([...this.#due, ...readings])];
    const many = due.length > MOST_DUE || this.#head.basis === NONE;
    const head = many ? { ...this.#head, basis: NONE } : this.#head;
    const left = many ? [] : due;
    const marks: Change[] = [...(head === this.#head ? [] : [written(HEAD, head)]), ...(left.length === this.#due.length ? [] : [written(DUE, left)])];
    const result = await write([...changes, ...marks]);
    [this.#head, this.#due] = [head, left];
    done();
    return result;
  }

  /** What is there is shown until it is worked out anew; whatever is written from now on is marked. */
  async #begin({ basis, now }: RoundWork): Promise<void> {
    const head: Head = { basis, pass: (this.#head?.pass ?? 0) + 1, next: 0, begun: now, done: null };
    const { changes, done } = this.#pages.damaged ? this.#pages.emptied(head.pass) : this.#pages.begun(head.pass);
    await this.#store.write([...changes, written(HEAD, head), written(DUE, [])]);
    done();
    [this.#head, this.#due] = [head, []];
    this.#nothing.clear();
  }

  async #lookThrough(work: RoundWork, next: number): Promise<void> {
    const reader = this.#journal.reader();
    const view = new IndexView(reader);
    const rows = next === 0 ? await reader.recentRows() : await reader.rowsOf(next - 1);
    const end = performance.now() + TURN_MS;
    const worked: Worked[] = [];
    let isNew = false;
    for (const row of rows)
      for (const child of await this.#notYet(row, worked)) {
        if (isOf(worked, child)) continue;
        // To come to where the turn before left off may take all of a turn on a slow machine: each goes on by one at least.
        if (isNew && performance.now() > end) return this.#put(view, worked, [], work, {});
        await this.#workOut(view, child, worked, [], work);
        isNew = true;
        if (!isOf(worked, child)) this.#nothing.add(child);
      }
    if (next < this.#journal.segments) return this.#put(view, worked, [], work, { next: next + 1 });
    await this.#put(view, worked, [], work, {});
    await this.#put(view, [], await this.#pages.ofOtherPasses(this.#head!.pass), work, { next: null, done: work.now });
  }

  /** The children named by a reading whom this pass has not come to. */
  async #notYet(row: JournalRow, worked: Worked[]): Promise<PersonId[]> {
    const grown = new Set(row.reading.people.filter(({ kind }) => kind === 'adult').map(({ ref }) => ref));
    const children = new Set(Object.entries(row.who).filter(([ref, person]) => !grown.has(ref) && !this.#nothing.has(person) && !isOf(worked, person)).map(([, person]) => person));
    if (children.size === 0) return [];
    const current = (await this.#pages.restingOn([row.id])).filter(({ pass }) => pass === this.#head!.pass);
    return [...children].filter((child) => !isOf(current, child));
  }

  /** The families of people of whom something was written, and those that rested on what was written before. */
  async #seeToDue(work: RoundWork): Promise<void> {
    const readings = this.#due.slice(0, DUE_AT_ONCE);
    const reader = this.#journal.reader();
    const view = new IndexView(reader);
    const stale = await this.#pages.restingOn(readings);
    const before = await peopleNow(view, stale);
    const named = (await reader.asKept(readings)).flatMap(({ who }) => Object.values(who));
    const worked: Worked[] = [];
    for (const person of new Set([...before, ...named])) {
      const family = isOf(worked, person) ? null : await familyAround(view, person, work.today);
      for (const child of family ? work.childrenOf(family) : []) await this.#workOut(view, child, worked, stale, work);
    }
    await this.#put(view, worked, stale, work, {}, this.#due.slice(DUE_AT_ONCE));
  }

  /**
   * Adds the family of a child to those that were worked out, in one with every other that shares a child with it: one
   * child's family may reach to another whose own does not reach back, and it must not matter with whom we begin.
   */
  async #workOut(view: IndexView, child: PersonId, worked: Worked[], stale: KeptFamily[], work: RoundWork): Promise<void> {
    if (isOf(worked, child)) return;
    const asked = new Set([child]);
    const goes = new Set(stale.map(nameOf));
    for (;;) {
      const around = await familiesTogether(view, asked, work.today, work.childrenOf);
      if (around.length === 0) return;
      const basis = restsOn(around);
      const sharing = worked.filter((family) => around.some((each) => isOf([family], each.child)));
      const current = (await this.#sharing([basis])).filter((family) => family.pass === this.#head!.pass && !goes.has(nameOf(family)));
      const others = [...sharing.flatMap((family) => family.around.map((each) => each.child)), ...(await peopleNow(view, current))].filter((other) => !asked.has(other) && !around.some((each) => each.child === other));
      if (others.length === 0) {
        for (const family of sharing) worked.splice(worked.indexOf(family), 1);
        worked.push({ ...work.workOut(around), ...basis, around, pass: this.#head!.pass });
        return;
      }
      for (const other of [...around.map((each) => each.child), ...others]) asked.add(other);
    }
  }

  /** The kept families that have any of the children of these. */
  async #sharing(families: Pick<Worked, 'readings' | 'records'>[]): Promise<KeptFamily[]> {
    const resting = await this.#pages.restingOn(families.flatMap(({ readings }) => readings));
    return resting.filter(({ digest }) => digest.children.some(({ person }) => families.some(({ records }) => records.has(person.id))));
  }

  async #left(view: IndexView, replaced: KeptFamily[], worked: Worked[]): Promise<PersonId[]> {
    return (await peopleNow(view, replaced)).filter((child) => !isOf(worked, child) && !this.#nothing.has(child));
  }

  /** Puts families in the place of those that had any of their children, and of those that are gone. */
  async #put(view: IndexView, worked: Worked[], gone: KeptFamily[], work: RoundWork, moved: Partial<Head>, due = this.#due): Promise<void> {
    let replaced = await this.#sharing(worked);
    // Whoever stood with them before, and does no longer, is not to be missing until the round comes to them.
    for (let left = await this.#left(view, replaced, worked); left.length > 0; left = await this.#left(view, replaced, worked)) {
      for (const child of left) {
        await this.#workOut(view, child, worked, gone, work);
        if (!isOf(worked, child)) this.#nothing.add(child);
      }
      replaced = await this.#sharing(worked);
    }
    const head = { ...this.#head!, ...moved };
    const isChanged = worked.length + gone.length > 0;
    const families = worked.map(({ records: _records, around: _around, ...family }) => family);
    const { changes, done } = isChanged ? await this.#pages.replaced([...replaced, ...gone], families, head.pass) : { changes: [], done: () => {} };
    await this.#store.write([...changes, written(HEAD, head), ...(due === this.#due ? [] : [written(DUE, due)])]);
    done();
    [this.#head, this.#due] = [head, due];
  }
}

/** Who the children of kept families are now; some may be nobody any longer. */
async function peopleNow(view: IndexView, families: KeptFamily[]): Promise<PersonId[]> {
  const people = await Promise.all(families.flatMap(({ digest }) => digest.children.map(({ person }) => view.whoIs(person.id as RecordId))));
  return people.filter((person) => person !== undefined);
}

/** The readings in which anyone of these families stands, and every record of their children. */
function restsOn(around: FamilyOfChild[]): Pick<Worked, 'readings' | 'records'> {
  const members = around.flatMap(({ family }) => family.members);
  const children = new Set(around.map(({ child }) => child));
  const records = members.filter(({ id }) => children.has(id)).flatMap(({ id, records: its }) => [id, ...its.map(({ source, ref }) => recordId(source.reading, ref))]);
  return { readings: [...new Set(members.flatMap(({ records: its }) => its.map(({ source }) => source.reading)))], records: new Set(records) };
}

const isOf = (families: KeptFamily[], child: PersonId): boolean => families.some(({ digest }) => digest.children.some(({ person }) => person.id === child));

const written = (place: typeof HEAD | typeof DUE, value: unknown): Change => ({ ...place, plain: asBytes(value) });
