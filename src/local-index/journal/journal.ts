import { KEYS_VERSION } from '../../linking/link-keys.ts';
import { LINKING_VERSION } from '../../linking/weights.ts';
import { DIRECTORY, EMPTY, HEAD, type Head, type Level, readHead, writtenHead } from '../sealed/head.ts';
import type { JournalRow } from './journal-row.ts';
import { JournalReader } from './journal-reader.ts';
import { nameChanges, namesIn, rangesOfNames } from '../names/name-changes.ts';
import type { NameReader } from '../names/name-reader.ts';
import { type NamesWritten, NameTable, RECENT_NAMES } from '../names/name-table.ts';
import { bitsFor, partOfLevel, shardChange, shardKey, shardsGone } from '../sealed/levels.ts';
import { settledTokens, tokensOf } from './row-keys.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { linesOfPage } from '../sealed/runs.ts';
import { asBytes } from '../sealed/segment.ts';
import { type Settled, Settling } from './settling.ts';
import { TokenPlaces } from '../sealed/token-places.ts';
import type { InTurn } from '../sealed/turns.ts';
import { writtenOver } from './written-over.ts';

/** So many readings may lie in the recent store; the next one makes them settle. */
export const MOST_RECENT = 128;
/** More than so many that arrive together settle at once. */
export const SETTLES_AT_ONCE = 16;
/** A token is looked up in so many levels at most, but while two are being merged. */
const MOST_LEVELS = 3;
/** A level is merged into the next older one when that is no more than so many times its size. */
const GROWTH = 8;
/** Shards of a merge that are written in one slice; segments of which the names are taken in. */
const SLICE = 64;
/** Segments that are laid down by new keys in one slice. */
const SEGMENTS_OF_A_SLICE = 8;

/**
 * Every reading, with what follows from it and what people said of it: a few recent ones in slots of their own, the
 * rest settled in segments, and where each key stands in levels of shards. Each change is one transaction, so whoever
 * stops the worker, and whenever, finds all of it or nothing. One writer at a time.
 */
export class Journal {
  readonly #store: SealedStore;
  readonly #settling: Settling;
  readonly #names: NameTable;
  #head: Head;
  #directory: TokenPlaces;

  private constructor(store: SealedStore, head: Head, directory: TokenPlaces, names: NameTable, settling: Settling) {
    this.#store = store;
    this.#head = head;
    this.#directory = directory;
    this.#names = names;
    this.#settling = settling;
  }

  /** @throws IndexDamaged when what says where everything lies cannot be opened. */
  static async open(store: SealedStore, youngPairs?: number): Promise<Journal> {
    const [head, directory, names] = await store.get([HEAD, DIRECTORY, RECENT_NAMES]);
    if (store.isDamaged(HEAD) || store.isDamaged(DIRECTORY)) throw new IndexDamaged();
    const what = head ? readHead(head) : EMPTY;
    const table = new NameTable(store, what.names, names ? linesOfPage(names) : []);
    return new Journal(store, what, directory ? TokenPlaces.from(directory) : TokenPlaces.NONE, table, new Settling(store, youngPairs));
  }

  /** For one question: each piece is read once for as long as it lasts. */
  reader(): JournalReader {
    return new JournalReader(this.#store, this.#head, this.#directory);
  }

  /** For one search by name. */
  names(): NameReader {
    return this.#names.reader();
  }

  /** Someone who is on file may not be found by name: part of the names cannot be read, or is not taken in yet. */
  get namesUnread(): boolean {
    return this.#names.damaged || this.#names.head.behind !== undefined;
  }

  get readings(): number {
    return this.#head.readings;
  }

  get people(): number {
    return this.#head.people;
  }

  /** Takes in readings that have arrived, and what has changed on others. On the disk when it returns. */
  async write(reader: JournalReader, added: JournalRow[], changed: JournalRow[], more: Change[] = []): Promise<void> {
    const people = morePeople([...added, ...changed], await reader.asKept(changed.map(({ id }) => id)));
    const next = { ...this.#head, readings: this.#head.readings + added.length, people: this.#head.people + people };
    const changes = await writtenOver(this.#store, reader, changed);
    const settles = added.length > SETTLES_AT_ONCE;
    const written: Written = settles ? await this.#settling.laid(reader, next, added) : this.#asRecent(reader, next, added);
    const names = await nameChanges(reader, [...added, ...changed]);
    await this.#put([...changes, ...written.changes, ...more], written.head, written.directory, names.size > 0 ? await this.#names.changed(names, settles) : undefined);
  }

  /** Erases readings from wherever they lie: not a token or a name more leads to them, and no piece holds them any longer. */
  async erase(reader: JournalReader, ids: string[], changed: JournalRow[], more: Change[] = []): Promise<void> {
    const before = await reader.asKept([...ids, ...changed.map(({ id }) => id)]);
    const gone = new Set(before.map(({ id }) => id).filter((id) => ids.includes(id)));
    const recent = Object.fromEntries(Object.entries(this.#head.recent).filter(([id]) => !gone.has(id)));
    const slots = new Set([...gone].map((id) => this.#head.recent[id]).filter((slot) => slot !== undefined));
    const head = { ...this.#head, recent, readings: this.#head.readings - gone.size, people: this.#head.people + morePeople(changed, before) };
    const directory = this.#directory.without((slot) => slots.has(slot));
    const emptied = [...slots].map((slot): Change => ({ store: 'recent', key: slot, plain: undefined }));
    const names = await this.#names.purged(await nameChanges(reader, changed, [...gone]), rangesOfNames(before.filter(({ id }) => gone.has(id))));
    await this.#put([...(await writtenOver(this.#store, reader, changed, [...gone])), ...emptied, ...more], head, directory, names);
  }

  /** Whether there is anything to tidy; or, while many arrive, anything that cannot wait. */
  isUntidy(busy: boolean): boolean {
    const scattered = this.#head.keys !== KEYS_VERSION || this.#head.levels.length > MOST_LEVELS;
    return this.isCrowded || (scattered && !this.isDamaged) || this.#names.isUntidy(busy) || (!busy && this.linkedAnew !== null);
  }

  /** From which segment on everyone is still linked by earlier rules than today's; null when nobody is. In a damaged index it waits. */
  get linkedAnew(): number | null {
    return this.#head.linking === LINKING_VERSION || this.isDamaged ? null : (this.#head.linkedAnew ?? 0);
  }

  /** @param next the segment to go on from; null when everyone is linked by the rules of today. */
  async setLinkedAnew(next: number | null): Promise<void> {
    const { linkedAnew: _, ...head } = this.#head;
    await this.#put([], next === null ? { ...head, linking: LINKING_VERSION } : { ...head, linkedAnew: next });
  }

  /** Until it is repaired everything damaged stays where it is met: laid down anew without it, nobody would be told. */
  get isDamaged(): boolean {
    return this.#store.damaged.some(({ store }) => store === 'segments' || store === 'shards');
  }

  /** Whether so much is recent that it should settle; what cannot be opened stays where it is. */
  get isCrowded(): boolean {
    const damaged = this.#store.damaged.filter(({ store }) => store === 'recent').length;
    return Object.keys(this.#head.recent).length - damaged > MOST_RECENT / 2;
  }

  /** Lets what is recent settle, as far as it can be opened. */
  async settle(): Promise<void> {
    const reader = this.reader();
    const rows = await reader.recentRows();
    const read = new Set(rows.map(({ id }) => id));
    const slots = new Set(Object.entries(this.#head.recent).flatMap(([id, slot]) => (read.has(id) ? [slot] : [])));
    const recent = Object.fromEntries(Object.entries(this.#head.recent).filter(([id]) => !read.has(id)));
    const { head, changes } = await this.#settling.laid(reader, { ...this.#head, recent }, rows);
    const emptied = [...slots].map((slot): Change => ({ store: 'recent', key: slot, plain: undefined }));
    await this.#put([...changes, ...emptied], head, this.#directory.without((slot) => slots.has(slot)), await this.#names.changed(new Map(), true));
  }

  /** Takes in the names of what was there before there was a table of them, or whose names cannot be read, a slice at a time. */
  async takeNamesIn(inTurn: InTurn): Promise<void> {
    if (this.#names.damaged) await inTurn(() => this.#put([], this.#head, undefined, this.#names.begun(this.#head.nextSegment)));
    if (this.#names.head.behind) await this.#names.sweep(inTurn);
    while (this.#names.head.behind) await inTurn(() => this.#takeSomeNamesIn());
  }

  mergeNames(inTurn: InTurn, busy = false): Promise<void> {
    return this.#names.merge(inTurn, (names) => this.#put([], this.#head, undefined, names), busy);
  }

  /**
   * Lays what has settled under earlier keys down by the keys of this version, a slice at a time. Until all of it is,
   * the earlier levels are read; killed at any point, it goes on from there.
   */
  async layDownAnew(inTurn: InTurn): Promise<void> {
    while (this.#head.keys !== KEYS_VERSION && !this.isDamaged) {
      const replaced = await inTurn(() => this.#laySomeDownAnew());
      if (this.#head.anew) await this.#mergeAmong(inTurn, () => this.#head.anew!.levels, (levels) => ({ ...this.#head, anew: { ...this.#head.anew!, levels } }));
      await inTurn(() => this.#store.write(replaced.flatMap(shardsGone)));
    }
  }

  mergeLevels(inTurn: InTurn): Promise<void> {
    return this.#mergeAmong(inTurn, () => this.#head.levels, (levels) => ({ ...this.#head, levels }));
  }

  /**
   * Merges two levels into one, slice by slice, so that others have their turn between. Killed at any point it has
   * changed nothing that is read; what it left behind is swept away later.
   */
  async #mergeAmong(inTurn: InTurn, levels: () => Level[], instead: (levels: Level[]) => Head): Promise<void> {
    const newer = whichToMerge(levels());
    const older = newer && levels()[levels().indexOf(newer) + 1];
    if (!newer || !older) return;
    const generation = await inTurn(() => this.#ownGeneration());
    const level: Level = { generation, bits: bitsFor(newer.size + older.size), size: newer.size + older.size };
    for (let from = 0; from < 2 ** level.bits; from += SLICE) {
      const shards = Array.from({ length: Math.min(SLICE, 2 ** level.bits - from) }, (_, at) => from + at);
      const changes = await Promise.all(
        shards.map(async (shard) => {
          const parts = await Promise.all([newer, older].map((each) => partOfLevel(this.#store, each, level.bits, shard)));
          return shardChange(level, shard, TokenPlaces.merged(parts.filter((part) => part !== undefined)));
        }),
      );
      if (this.isDamaged) return;
      await inTurn(() => this.#store.write(changes));
    }
    await inTurn(() => this.#put([], instead(levels().flatMap((each) => (each === newer ? [] : each === older ? [level] : [each])))));
    await inTurn(() => this.#store.write([...shardsGone(newer), ...shardsGone(older)]));
  }

  /** Takes away what a merge left behind that was stopped. */
  async sweep(): Promise<void> {
    const levels = [...this.#head.levels, ...(this.#head.anew?.levels ?? [])];
    const known = new Set(levels.flatMap((level) => Array.from({ length: 2 ** level.bits }, (_, shard) => shardKey(level.generation, shard))));
    const left = (await this.#store.keys('shards')).filter((key) => !known.has(key as number));
    for (let at = 0; at < left.length; at += SLICE)
      await this.#store.write(left.slice(at, at + SLICE).map((key): Change => ({ store: 'shards', key, plain: undefined })));
    await this.#names.sweep((write) => write());
  }

  /** Every reading, a piece at a time, each in a turn of its own; what arrives meanwhile may or may not be among them. */
  async *everyRow(inTurn: InTurn): AsyncIterable<JournalRow[]> {
    for (let from: number | null = 0; from !== null; ) {
      const { rows, next }: { rows: JournalRow[]; next: number | null } = await inTurn(() => this.piece(from!, 1));
      if (rows.length > 0) yield rows;
      from = next;
    }
  }

  /** How many segments there are or were. */
  get segments(): number {
    return this.#head.nextSegment;
  }

  /**
   * The readings in so many segments from one on, and the segment to go on from; after the last, what is recent, and
   * null. Whoever takes one piece after the other, each in a turn, has each reading once and all that there were at the
   * start: what settles or is left of others meanwhile only ever goes to a later piece.
   */
  async piece(from: number, segments: number): Promise<{ rows: JournalRow[]; next: number | null }> {
    const end = Math.min(this.#head.nextSegment, from + segments);
    if (from < end) return { rows: await this.#rowsBetween(from, end), next: end };
    return { rows: await this.reader().recentRows(), next: null };
  }

  /** Every reading in the segments from one number up to another. */
  async #rowsBetween(from: number, to: number): Promise<JournalRow[]> {
    const reader = this.reader();
    return (await Promise.all(Array.from({ length: to - from }, (_, at) => reader.rowsOf(from + at)))).flat();
  }

  async #put(changes: Change[], head: Head, directory?: TokenPlaces, names?: NamesWritten): Promise<void> {
    const next = names ? { ...head, names: names.head } : head;
    const kept: Change[] = [writtenHead(next), ...(directory ? [{ ...DIRECTORY, plain: directory.bytes }] : [])];
    await this.#store.write([...changes, ...(names?.changes ?? []), ...kept]);
    this.#head = next;
    if (directory) this.#directory = directory;
    if (names) this.#names.holds(names);
  }

  /** The number of a generation that nobody else will have, whoever writes until it is used. */
  async #ownGeneration(): Promise<number> {
    const generation = this.#head.nextGeneration;
    await this.#put([], { ...this.#head, nextGeneration: generation + 1 });
    return generation;
  }

  async #takeSomeNamesIn(): Promise<void> {
    const { segments, recent } = this.#names.head.behind!;
    const from = Math.max(0, segments - SLICE);
    const reader = this.reader();
    const rows = [...(recent ? await reader.recentRows() : []), ...(await this.#rowsBetween(from, segments))];
    const written = await this.#names.changed(await namesIn(reader, rows), true);
    const { behind: _, ...head } = written.head;
    await this.#put([], this.#head, undefined, { ...written, head: from > 0 ? { ...head, behind: { segments: from, recent: false } } : head });
  }

  #asRecent(reader: JournalReader, head: Head, added: JournalRow[]): Written {
    const taken = new Set(Object.values(head.recent));
    const free = Array.from({ length: taken.size + added.length }, (_, slot) => slot).filter((slot) => !taken.has(slot));
    const slots = added.map((row, at) => ({ row, slot: free[at]! }));
    const pairs = slots.flatMap(({ row, slot }) => tokensOf(reader, row).map((token) => ({ token, place: slot })));
    return {
      head: { ...head, recent: { ...head.recent, ...Object.fromEntries(slots.map(({ row, slot }) => [row.id, slot])) } },
      directory: pairs.length > 0 ? TokenPlaces.merged([this.#directory, TokenPlaces.of(pairs)]) : this.#directory,
      changes: slots.map(({ row, slot }) => ({ store: 'recent', key: slot, plain: asBytes(row) })),
    };
  }

  /** @returns the levels that are read no longer, once all is laid down. */
  async #laySomeDownAnew(): Promise<Level[]> {
    // What is recent is found by the keys of its own time until it settles.
    if (!this.#head.anew && Object.keys(this.#head.recent).length > 0) await this.settle();
    const { segments: from, levels: before } = this.#head.anew ?? { segments: 0, levels: [] };
    const to = Math.min(from + SEGMENTS_OF_A_SLICE, this.#head.nextSegment);
    const reader = this.reader();
    const pairs: { token: number; place: number }[] = [];
    for (let segment = from; segment < to; segment += 1)
      for (const [place, row] of await reader.placedIn(segment)) pairs.push(...settledTokens(reader, row).map((token) => ({ token, place })));
    if (this.isDamaged) return [];
    const { levels, changes } = await this.#settling.withPairs(before, this.#head.nextGeneration, pairs);
    const { anew: _, levels: earlier, ...head } = { ...this.#head, nextGeneration: this.#head.nextGeneration + 1 };
    const done = to === head.nextSegment;
    await this.#put(changes, done ? { ...head, levels, keys: KEYS_VERSION } : { ...head, levels: earlier, anew: { segments: to, levels } });
    return done ? earlier : [];
  }

}

/** What is recent has a directory of its own. */
interface Written extends Settled {
  directory?: TokenPlaces;
}

/** What says where everything lies cannot be opened. */
export class IndexDamaged extends Error {
  override name = 'IndexDamaged';
}

/** The newer of the two levels that should be one: the oldest pair that is near enough in size, else the youngest pair. */
function whichToMerge(levels: Level[]): Level | undefined {
  if (levels.length <= MOST_LEVELS) return undefined;
  // The youngest may still be written anew by what settles meanwhile.
  const pairs = levels.slice(1, -1);
  return pairs.findLast((level) => levels[levels.indexOf(level) + 1]!.size <= level.size * GROWTH) ?? pairs[0];
}

const morePeople = (now: JournalRow[], before: JournalRow[]): number => named(now) - named(before);
const named = (rows: JournalRow[]): number => rows.reduce((sum, { people }) => sum + Object.keys(people).length, 0);
