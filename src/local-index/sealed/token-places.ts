import type { Bytes } from './seal.ts';

/** Words of a pair: the place first, then the token, so that as one little-endian number the token leads. */
const WORDS = 2;

/** Pairs of a token and a place, each 32 bits, sorted by token. As bytes they are what lies in a shard. */
export class TokenPlaces {
  readonly #words: Uint32Array<ArrayBuffer>;

  private constructor(words: Uint32Array<ArrayBuffer>) {
    this.#words = words;
  }

  static readonly NONE = new TokenPlaces(new Uint32Array());

  static of(pairs: { token: number; place: number }[]): TokenPlaces {
    const words = new Uint32Array(pairs.length * WORDS);
    pairs.forEach(({ token, place }, at) => words.set([place, token], at * WORDS));
    return sorted(words, (each) => new TokenPlaces(each));
  }

  static merged(all: TokenPlaces[]): TokenPlaces {
    const words = new Uint32Array(all.reduce((sum, { size }) => sum + size * WORDS, 0));
    let at = 0;
    for (const each of all) {
      words.set(each.#words, at);
      at += each.#words.length;
    }
    return sorted(words, (each) => new TokenPlaces(each));
  }

  static from(bytes: Bytes): TokenPlaces {
    return new TokenPlaces(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4));
  }

  get bytes(): Bytes {
    return new Uint8Array(this.#words.buffer, this.#words.byteOffset, this.#words.byteLength);
  }

  get size(): number {
    return this.#words.length / WORDS;
  }

  /** In order. */
  placesOf(token: number): number[] {
    const places: number[] = [];
    for (let at = this.#first(token); at < this.size && this.#words[at * WORDS + 1] === token; at += 1) places.push(this.#words[at * WORDS]!);
    return places;
  }

  /** The pairs whose token is at least `from` and below `to`. */
  between(from: number, to: number): TokenPlaces {
    return new TokenPlaces(this.#words.subarray(this.#first(from) * WORDS, this.#first(to) * WORDS));
  }

  without(isGone: (place: number) => boolean): TokenPlaces {
    const kept: number[] = [];
    for (let at = 0; at < this.#words.length; at += WORDS) if (!isGone(this.#words[at]!)) kept.push(this.#words[at]!, this.#words[at + 1]!);
    return new TokenPlaces(new Uint32Array(kept));
  }

  /** Where the tokens that are not below this one begin. */
  #first(token: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#words[middle * WORDS + 1]! < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sorted(words: Uint32Array<ArrayBuffer>, made: (words: Uint32Array<ArrayBuffer>) => TokenPlaces): TokenPlaces {
  new BigUint64Array(words.buffer).sort();
  return made(words);
}
