import { homeKey } from '../../linking/link-keys.ts';
import { type RecordId, readingOf, refOf } from '../../linking/person-record.ts';
import type { PersonId } from '../../record/family.ts';
import { grouped } from '../../record/grouped.ts';
import type { Head } from '../sealed/head.ts';
import type { JournalRow } from './journal-row.ts';
import { findInLevels, Shards } from '../sealed/levels.ts';
import { inParts, readAhead } from '../sealed/read-ahead.ts';
import { readingKey, recordHomes, recordKeys } from './row-keys.ts';
import type { Bytes } from '../sealed/seal.ts';
import type { SealedStore } from '../sealed/sealed-store.ts';
import { fromBytes, idOfRow, rowsOfSegment } from '../sealed/segment.ts';
import type { TokenPlaces } from '../sealed/token-places.ts';

/** Where a reading lies: in a slot of the recent store, or at a place of a segment. */
export type RowPlace = SlotPlace | SegmentPlace;
export interface SlotPlace {
  id: string;
  slot: number;
}
export interface SegmentPlace {
  id: string;
  segment: number;
  at: number;
}

/** A segment's number and a place in it, in the 32 bits that a shard has for them. */
const PLACES_OF_A_SEGMENT = 64;
export const placeAt = (segment: number, at: number): number => segment * PLACES_OF_A_SEGMENT + at;
const segmentOf = (place: number): number => Math.floor(place / PLACES_OF_A_SEGMENT);
const positionOf = (place: number): number => place % PLACES_OF_A_SEGMENT;

/** A key that more records share says too little by itself, and is left to the other keys. */
export const CROWD = 300;
/** So many segments are read at a time, so that memory stays flat however many are asked for. */
const SEGMENTS_AT_ONCE = 32;

/** What the journal says, for as long as one question lasts and nothing is written: each piece is read and opened once. */
export class JournalReader {
  readonly #store: SealedStore;
  readonly #head: Head;
  readonly #directory: TokenPlaces;
  readonly #rows = new Map<string, JournalRow | undefined>();
  readonly #places = new Map<string, RowPlace>();
  /** Where readings lie that were passed on the way to others: whoever of them is wanted need not be looked up. */
  readonly #passed = new Map<string, number>();
  readonly #segments = new Map<number, Promise<Bytes[]>>();
  readonly #tokens = new Map<string, number>();
  readonly #shards: Shards;

  constructor(store: SealedStore, head: Head, directory: TokenPlaces) {
    this.#store = store;
    this.#head = head;
    this.#directory = directory;
    this.#shards = new Shards(store);
  }

  /** The readings of these ids, in their order; undefined for one that is not there or cannot be opened. */
  async rows(ids: readonly string[]): Promise<(JournalRow | undefined)[]> {
    const unread = [...new Set(ids)].filter((id) => !this.#rows.has(id));
    if (unread.length > 0) await this.#load(unread);
    return ids.map((id) => this.#rows.get(id));
  }

  /** Those of these readings that are there, as they are kept. */
  async asKept(ids: string[]): Promise<JournalRow[]> {
    return (await this.rows(ids)).filter((row) => row !== undefined);
  }

  /** A person's records, which stand by the one whose name they bear. */
  async recordsOf(person: PersonId): Promise<RecordId[]> {
    const [row] = await this.rows([readingOf(person as RecordId)]);
    return row?.people[refOf(person as RecordId)]?.records ?? [];
  }

  async places(ids: string[]): Promise<RowPlace[]> {
    await this.rows(ids);
    return ids.map((id) => this.#places.get(id)).filter((place) => place !== undefined);
  }

  /** The records that share each of these keys; none for a key that a crowd shares. */
  async sharing(keys: readonly string[]): Promise<RecordId[][]> {
    const found = await this.#fewWith(keys);
    return keys.map((key, at) => recordsWith(key, found[at]!, (row) => this.keysOf(row)));
  }

  /** The records of who lives, or has lived, in each of these homes; none for one in which a crowd does. */
  async livingAt(homes: readonly string[]): Promise<RecordId[][]> {
    const found = await this.#fewWith(homes.map(homeKey));
    return homes.map((home, at) => recordsWith(home, found[at]!, recordHomes));
  }

  /** Where readings stand whose records may have each of these keys. A recent one's slot stands as a place below 0. */
  async placesOf(keys: readonly string[]): Promise<number[][]> {
    const tokens = keys.map((key) => this.token(key));
    const settled = await findInLevels(this.#shards, this.#head.levels, tokens);
    return tokens.map((token) => [...this.#directory.placesOf(token).map((slot) => -1 - slot), ...settled.get(token)!]);
  }

  /** Readings by place; a place of which the reading was erased is left out. */
  async rowsAt(places: Iterable<number>): Promise<Map<number, JournalRow>> {
    const { recent, bySegment } = whereAre(places);
    const found = new Map((await this.#inSlots(recent)).map(([slot, row]) => [-1 - slot, row]));
    const segments = await this.#open([...bySegment.keys()]);
    for (const [nth, [segment, inIt]] of [...bySegment].entries())
      for (const place of inIt) for (const row of this.#rowIn(segments[nth]!, segment, positionOf(place))) found.set(place, row);
    return found;
  }

  /** The same a few segments at a time, of which nothing is kept: for who asks for many and wants few. */
  async *eachAt(places: Iterable<number>): AsyncIterable<Map<number, JournalRow>> {
    const { recent, bySegment } = whereAre(places);
    yield new Map((await this.#inSlots(recent)).map(([slot, row]) => [-1 - slot, row]));
    const some = inParts([...bySegment], SEGMENTS_AT_ONCE);
    for await (const [part, pieces] of readAhead(some, (each) => this.#store.get(each.map(([key]) => ({ store: 'segments', key }))))) {
      const rows = new Map(part.flatMap(([, inIt], nth) => (pieces[nth] ? rowsIn(pieces[nth], inIt) : [])));
      for (const [place, { id }] of rows) this.#passed.set(id, place);
      yield rows;
    }
  }

  /** Every reading of a segment. */
  async rowsOf(segment: number): Promise<JournalRow[]> {
    return [...(await this.placedIn(segment)).values()];
  }

  /** The same by place. */
  async placedIn(segment: number): Promise<Map<number, JournalRow>> {
    const [rows] = await this.#open([segment]);
    return new Map(rows!.flatMap((_, at) => this.#rowIn(rows!, segment, at).map((row) => [placeAt(segment, at), row] as const)));
  }

  async recentRows(): Promise<JournalRow[]> {
    return (await this.#inSlots(Object.values(this.#head.recent))).map(([, row]) => row);
  }

  /** What stands in place of a key; whoever looks up where a reading belongs lays it down by the same keys. */
  token(key: string): number {
    const token = this.#tokens.get(key) ?? this.#store.token(key);
    this.#tokens.set(key, token);
    return token;
  }

  readonly #keys = new WeakMap<JournalRow, Map<RecordId, string[]>>();

  keysOf(row: JournalRow): Map<RecordId, string[]> {
    const keys = this.#keys.get(row) ?? recordKeys(row);
    this.#keys.set(row, keys);
    return keys;
  }

  /** The readings that may have each of these keys; none for a key that a crowd has. */
  async #fewWith(keys: readonly string[]): Promise<JournalRow[][]> {
    const few = (await this.placesOf(keys)).map((all) => (all.length > CROWD ? [] : all));
    const rows = await this.rowsAt(few.flat());
    return few.map((places) => places.map((place) => rows.get(place)).filter((row) => row !== undefined));
  }

  async #load(ids: string[]): Promise<void> {
    const { recent, levels } = this.#head;
    await this.#inSlots(ids.filter((id) => id in recent).map((id) => recent[id]!));
    const settled = ids.filter((id) => !(id in recent));
    const passed = this.#passedBy();
    const tokens = settled.filter((id) => !passed.has(id)).map((id) => this.token(readingKey(id)));
    const places = [...(await findInLevels(this.#shards, levels, tokens)).values()].flat();
    await this.rowsAt([...places, ...settled.flatMap((id) => passed.get(id) ?? [])]);
    for (const id of ids) if (!this.#rows.has(id)) this.#rows.set(id, undefined);
  }

  /** In a damaged index a reading that nothing led to may stand twice, and the one that is led to counts. */
  #passedBy(): ReadonlyMap<string, number> {
    return this.#store.damaged.length === 0 ? this.#passed : new Map();
  }

  async #inSlots(slots: number[]): Promise<[number, JournalRow][]> {
    const pieces = await this.#store.get(slots.map((key) => ({ store: 'recent', key })));
    return slots.flatMap((slot, at): [number, JournalRow][] => {
      const bytes = pieces[at];
      return bytes ? [[slot, this.#keep(fromBytes(bytes) as JournalRow, (id) => ({ id, slot }))]] : [];
    });
  }

  #rowIn(rows: Bytes[], segment: number, at: number): JournalRow[] {
    const bytes = rows[at];
    return bytes && bytes.length > 0 ? [this.#keep(fromBytes(bytes) as JournalRow, (id) => ({ id, segment, at }))] : [];
  }

  #keep(row: JournalRow, placed: (id: string) => RowPlace): JournalRow {
    const known = this.#rows.get(row.id);
    if (known) return known;
    this.#rows.set(row.id, row);
    this.#places.set(row.id, placed(row.id));
    return row;
  }

  async #open(segments: number[]): Promise<Bytes[][]> {
    const unread = segments.filter((segment) => !this.#segments.has(segment));
    const reading = this.#store.get(unread.map((key) => ({ store: 'segments', key })));
    unread.forEach((segment, at) => this.#segments.set(segment, reading.then((pieces) => this.#passing(segment, pieces[at]))));
    return Promise.all(segments.map((segment) => this.#segments.get(segment)!));
  }

  /** A family settles side by side: whoever has read one reading of it has passed the others. */
  #passing(segment: number, piece: Bytes | undefined): Bytes[] {
    const rows = piece ? rowsOfSegment(piece) : [];
    for (const [at, row] of rows.entries()) {
      const id = idOfRow(row);
      if (id !== undefined) this.#passed.set(id, placeAt(segment, at));
    }
    return rows;
  }
}

/** Those records of the readings that have this among what each of their records has. */
const recordsWith = (one: string, rows: JournalRow[], has: (row: JournalRow) => Map<RecordId, string[]>): RecordId[] => [
  ...new Set(rows.flatMap((row) => [...has(row)].filter(([, its]) => its.includes(one)).map(([record]) => record))),
];

/** Places taken apart: slots of the recent store, and what is wanted of each segment. */
function whereAre(places: Iterable<number>): { recent: number[]; bySegment: Map<number, number[]> } {
  const all = [...new Set(places)];
  return { recent: all.filter((place) => place < 0).map((place) => -1 - place), bySegment: grouped(all.filter((place) => place >= 0), segmentOf) };
}

function rowsIn(segment: Bytes, places: number[]): [number, JournalRow][] {
  const rows = rowsOfSegment(segment);
  return places.flatMap((place): [number, JournalRow][] => {
    const bytes = rows[positionOf(place)];
    return bytes && bytes.length > 0 ? [[place, fromBytes(bytes) as JournalRow]] : [];
  });
}
