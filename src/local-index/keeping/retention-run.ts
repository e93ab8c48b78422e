import { readingOf } from '../../linking/person-record.ts';
import type { Deed } from '../../record/access-entry.ts';
import { type CalendarDate, daysAfter } from '../../record/calendar-date.ts';
import { RECORDED_HERE } from '../../record/recording.ts';
import { type DaysByAgency, DAYS_LISTED } from '../../record/retention.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { type Due, dueOf, type Leavers, leaversIn } from './retention.ts';
import { type Held, RetentionList } from './retention-list.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import type { InTurn } from '../sealed/turns.ts';

/** What the rest of the index lends. */
export interface Lent {
  store: SealedStore;
  everyRow: () => AsyncIterable<JournalRow[]>;
  reader: () => JournalReader;
  inTurn: InTurn;
  /** Erases readings, or puts what is left of each in its place; to be called in turn. */
  erase: (due: Due[], deed: Deed) => Promise<void>;
  enter: (deed: Deed, write: (more: Change[]) => Promise<void>) => Promise<void>;
}

/** Something due, with when it was first listed and when it goes. */
export interface DueListed extends Omit<Due, 'leaves'> {
  listed: CalendarDate;
  goes: CalendarDate;
  held?: Held;
}

/** Readings that are erased in one write, so that nobody waits long behind it. */
const AT_ONCE = 32;

/** Finds what is due, lists it before it goes, and lets it go. */
export class Retention {
  readonly #of: Lent;
  readonly #list: RetentionList;

  constructor(lent: Lent) {
    this.#of = lent;
    this.#list = new RetentionList(lent.store);
  }

  /** The day on which what was due went last. */
  async checked(): Promise<CalendarDate | null> {
    return (await this.#list.read()).checked;
  }

  /** Everything that is due on a day, listed from now on if it was not. It goes through the whole index, in slices. */
  async list(days: DaysByAgency, today: CalendarDate): Promise<DueListed[]> {
    const found: Due[] = [];
    for await (const slice of this.due(days, today)) found.push(...slice);
    // What was kept for now meanwhile is kept.
    return this.#of.inTurn(async () => {
      const { listed: before, held, checked } = await this.#list.read();
      const listed = Object.fromEntries(found.map(({ reading }) => [reading, before[reading] ?? today]));
      const stillHeld = Object.fromEntries(Object.entries(held).filter(([reading, each]) => reading in listed && isHeld(each, today)));
      await this.#list.write({ listed, held: stillHeld, checked });
      return found.map(({ leaves: _, ...due }) => ({ ...due, listed: listed[due.reading]!, ...goes(listed[due.reading]!, held[due.reading], today) }));
    });
  }

  /** Erases what was listed and whose day has come. Returns how many readings. */
  async eraseWhatGoes(days: DaysByAgency, today: CalendarDate, deed: Deed): Promise<number> {
    const going = (await this.list(days, today)).filter(({ goes }) => goes <= today);
    const erased = await this.#eraseThose(going.map(({ reading }) => reading), days, today, deed, (held) => !isHeld(held, today));
    await this.#of.inTurn(() => this.#list.write({ checked: today }));
    return erased;
  }

  /** Erases these readings at once, held or not, as far as they are still due. Each write is logged. Returns how many. */
  erase(readings: string[], days: DaysByAgency, today: CalendarDate, deed: Deed): Promise<number> {
    return this.#eraseThose(readings, days, today, deed, () => true);
  }

  async #eraseThose(readings: string[], days: DaysByAgency, today: CalendarDate, deed: Deed, mayGo: (held: Held | undefined) => boolean): Promise<number> {
    const leavers = await this.#leavers();
    let erased = 0;
    for (let at = 0; at < readings.length; at += AT_ONCE) {
      erased += await this.#of.inTurn(async () => {
        const reader = this.#of.reader();
        const { held } = await this.#list.read();
        const rows = await reader.asKept(readings.slice(at, at + AT_ONCE).filter((reading) => mayGo(held[reading])));
        const due = (await Promise.all(rows.map((row) => this.#dueOf(row, days, leavers, today)))).filter((each) => each !== null);
        if (due.length > 0) await this.#of.erase(due, { ...deed, detail: countedByReason(due) });
        return due.length;
      });
    }
    return erased;
  }

  /** Keeps what is due for now. */
  async hold(readings: string[], held: Held, deed: Deed): Promise<void> {
    await this.#of.inTurn(async () => {
      const { held: before } = await this.#list.read();
      const now = { ...before, ...Object.fromEntries(readings.map((reading) => [reading, held])) };
      await this.#of.enter(deed, (more) => this.#list.write({ held: now }, more));
    });
  }

  /** What is due on a day, a slice at a time. */
  async *due(days: DaysByAgency, today: CalendarDate): AsyncIterable<Due[]> {
    const leavers = await this.#leavers();
    for await (const rows of this.#of.everyRow()) {
      const due = await this.#of.inTurn(() => Promise.all(rows.map((row) => this.#dueOf(row, days, leavers, today))));
      yield due.filter((each) => each !== null);
    }
  }

  async #leavers(): Promise<Leavers> {
    const leavers: Leavers = new Map();
    for await (const rows of this.#of.everyRow())
      for (const [leaver, left] of rows.flatMap(leaversIn)) if (left > (leavers.get(leaver) ?? '')) leavers.set(leaver, left);
    return leavers;
  }

  async #dueOf(row: JournalRow, days: DaysByAgency, leavers: Leavers, today: CalendarDate): Promise<Due | null> {
    return dueOf(row.reading.source.system === RECORDED_HERE ? await this.#readBeside(row) : row, days, leavers, today);
  }

  /** What was recorded here is nowhere else and is never read again: it stays as long as its people are being read. */
  async #readBeside(row: JournalRow): Promise<JournalRow> {
    const reader = this.#of.reader();
    const records = (await Promise.all(Object.values(row.who).map((person) => reader.recordsOf(person)))).flat();
    const others = await reader.asKept([...new Set(records.map(readingOf))]);
    return { ...row, lastRead: others.map(({ lastRead }) => lastRead).reduce((latest, each) => (each > latest ? each : latest), row.lastRead) };
  }
}

const isHeld = (held: Held | undefined, today: CalendarDate): held is Held => held !== undefined && held.until >= today;

function goes(listed: CalendarDate, held: Held | undefined, today: CalendarDate): Pick<DueListed, 'goes' | 'held'> {
  const day = daysAfter(listed, DAYS_LISTED);
  if (!isHeld(held, today)) return { goes: day };
  const afterHeld = daysAfter(held.until, 1);
  return { goes: afterHeld > day ? afterHeld : day, held };
}

function countedByReason(due: Due[]): string {
  const counts = new Map<string, number>();
  for (const { why } of due) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${why} ${count}`).join(', ');
}
