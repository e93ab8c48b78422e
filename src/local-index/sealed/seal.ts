import { createBLAKE3, type IHasher } from 'hash-wasm';

/** A piece as it lies on the disk: a fresh nonce, then AES-GCM's ciphertext and tag. */
export type Sealed = Uint8Array<ArrayBuffer>;
export type Bytes = Uint8Array<ArrayBuffer>;

/** Changes whenever the layout of what is sealed does, so that a piece of another layout does not open. */
const LAYOUT = 1;
const NONCE_BYTES = 12;
/** Room for a key of the index; one that is longer takes room of its own. */
const KEY_BYTES = 1024;
const text = new TextEncoder();

/**
 * Closes pieces so that what lies on the disk names nobody, and opens them again only where they were put: the
 * place (store and key) and the layout are bound to the piece as associated data.
 */
export class Seal {
  readonly #box: CryptoKey;
  readonly #tokens: IHasher;
  readonly #room = new Uint8Array(KEY_BYTES);

  private constructor(box: CryptoKey, tokens: IHasher) {
    this.#box = box;
    this.#tokens = tokens;
  }

  /** From 32 random bytes, the index key. */
  static async from(indexKey: Bytes): Promise<Seal> {
    const root = await crypto.subtle.importKey('raw', indexKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
    const purpose = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(info) });
    const box = await crypto.subtle.deriveKey(purpose('pieces'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const tokenKey = new Uint8Array(await crypto.subtle.deriveBits(purpose('tokens'), root, 256));
    return new Seal(box, await createBLAKE3(32, tokenKey));
  }

  /** 32 bits in place of a key of the index, which tell nothing of it to who has not the index key. */
  token(key: string): number {
    const { read, written } = text.encodeInto(key, this.#room);
    const bytes = read === key.length ? this.#room.subarray(0, written) : text.encode(key);
    const digest = this.#tokens.init().update(bytes).digest('binary');
    return (digest[0]! | (digest[1]! << 8) | (digest[2]! << 16) | (digest[3]! << 24)) >>> 0;
  }

  async close(place: string, plain: Bytes): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const closed = await crypto.subtle.encrypt(parameters(place, nonce), this.#box, plain);
    const sealed = new Uint8Array(NONCE_BYTES + closed.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(closed), NONCE_BYTES);
    return sealed;
  }

  /** @throws SealBroken when the piece was changed, or belongs to another place, layout or key. */
  async open(place: string, sealed: Sealed): Promise<Bytes> {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    try {
      return new Uint8Array(await crypto.subtle.decrypt(parameters(place, nonce), this.#box, sealed.subarray(NONCE_BYTES)));
    } catch {
      throw new SealBroken(place);
    }
  }
}

const parameters = (place: string, iv: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: text.encode(`${place} ${LAYOUT}`) });

export class SealBroken extends Error {
  override name = 'SealBroken';
  readonly place: string;

  constructor(place: string) {
    super(`A piece of the local index cannot be opened: ${place}`);
    this.place = place;
  }
}
