import { grouped } from '../../record/grouped.ts';
import type { Level } from './head.ts';
import { inParts, readAhead } from './read-ahead.ts';
import type { Bytes } from './seal.ts';
import type { Change, Place, SealedStore } from './sealed-store.ts';
import { TokenPlaces } from './token-places.ts';

/** Pairs in a shard, at most about: 32 kB are read and opened to answer one token. */
const SHARD_PAIRS = 4096;
/** As many shards are read at a time, so that memory stays flat however many are asked for. */
const AT_ONCE = 64;
/** Shards that are held for one question, at most: 16 MB. */
const MOST_HELD = 512;
/** More generations than fit beside a shard's number in a key would take centuries. */
const SHARDS_OF_A_LEVEL = 2 ** 20;

export const bitsFor = (size: number): number => Math.max(0, Math.ceil(Math.log2(size / SHARD_PAIRS)));

export const shardKey = (generation: number, shard: number): number => generation * SHARDS_OF_A_LEVEL + shard;
export const generationOf = (key: number): number => Math.floor(key / SHARDS_OF_A_LEVEL);
export const shardPlace = ({ generation }: Level, shard: number): Place => ({ store: 'shards', key: shardKey(generation, shard) });

const shardOf = ({ bits }: Level, token: number): number => (bits === 0 ? 0 : token >>> (32 - bits));
export const firstToken = (bits: number, shard: number): number => shard * 2 ** (32 - bits);

/** A level that holds all these pairs, as the changes that write it. */
export function newLevel(generation: number, pairs: TokenPlaces): { level: Level; changes: Change[] } {
  const bits = bitsFor(pairs.size);
  const level = { generation, bits, size: pairs.size };
  const changes = Array.from({ length: 2 ** bits }, (_, shard) => shardChange(level, shard, pairs));
  return { level, changes };
}

export const shardChange = (level: Level, shard: number, pairs: TokenPlaces): Change => ({
  ...shardPlace(level, shard),
  plain: pairs.between(firstToken(level.bits, shard), firstToken(level.bits, shard + 1)).bytes,
});

export const shardsGone = (level: Level): Change[] =>
  Array.from({ length: 2 ** level.bits }, (_, shard) => ({ ...shardPlace(level, shard), plain: undefined }));

/** Shards as they are read for one question, in which the same one is often asked for again. */
export class Shards {
  readonly #store: SealedStore;
  readonly #held = new Map<Place['key'], TokenPlaces>();

  constructor(store: SealedStore) {
    this.#store = store;
  }

  async at(places: Place[]): Promise<TokenPlaces[]> {
    const unread = places.filter(({ key }) => !this.#held.has(key));
    const pieces = await this.#store.get(unread);
    const read = new Map(unread.map((place, at) => [place.key, this.#pairsOf(place, pieces[at])]));
    const pairs = places.map(({ key }) => read.get(key) ?? this.#held.get(key)!);
    for (const [key, each] of read) if (this.#held.size < MOST_HELD) this.#held.set(key, each);
    return pairs;
  }

  #pairsOf(place: Place, bytes: Bytes | undefined): TokenPlaces {
    if (bytes) return TokenPlaces.from(bytes);
    this.#store.miss(place);
    return TokenPlaces.NONE;
  }
}

/** Where tokens stand. */
export async function findInLevels(shards: Shards, levels: Level[], tokens: number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>(tokens.map((token) => [token, []]));
  const asked = levels.flatMap((level) => {
    const byShard = grouped(found.keys(), (token) => shardOf(level, token));
    return [...byShard].map(([shard, of]) => ({ place: shardPlace(level, shard), of }));
  });
  for await (const [some, pairs] of readAhead(inParts(asked, AT_ONCE), (part) => shards.at(part.map(({ place }) => place)))) {
    for (const [nth, { of }] of some.entries()) for (const token of of) found.get(token)!.push(...pairs[nth]!.placesOf(token));
  }
  return found;
}

/** All pairs of a level; undefined when a shard of it is damaged, since what replaced it would not tell. */
export async function wholeLevel(store: SealedStore, level: Level): Promise<TokenPlaces | undefined> {
  const all = await everyPair(store, Array.from({ length: 2 ** level.bits }, (_, shard) => shardPlace(level, shard)));
  return all && TokenPlaces.merged(all);
}

/** The pairs of a level whose tokens belong to one shard of a level that is cut into so many bits; undefined as above. */
export async function partOfLevel(store: SealedStore, level: Level, bits: number, shard: number): Promise<TokenPlaces | undefined> {
  const [from, to] = [firstToken(bits, shard), firstToken(bits, shard + 1)];
  const all = await everyPair(store, range(shardOf(level, from), shardOf(level, to - 1)).map((each) => shardPlace(level, each)));
  return all && TokenPlaces.merged(all.map((pairs) => pairs.between(from, to)));
}

async function everyPair(store: SealedStore, places: Place[]): Promise<TokenPlaces[] | undefined> {
  const shards = await store.get(places);
  for (const [at, bytes] of shards.entries()) if (!bytes) store.miss(places[at]!);
  return shards.includes(undefined) ? undefined : shards.map((bytes) => TokenPlaces.from(bytes!));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
