/** A value as it lies on the disk: a fresh nonce, then AES-GCM's ciphertext and tag. */
export type Sealed = Uint8Array<ArrayBuffer>;

const NONCE_BYTES = 12;
const text = new TextEncoder();

/**
 * Closes values so that what lies on the disk names nobody, and opens them again only where they were put:
 * the place (store and name) is bound to the value as associated data.
 */
export class Seal {
  readonly #box: CryptoKey;
  readonly #names: CryptoKey;

  private constructor(box: CryptoKey, names: CryptoKey) {
    this.#box = box;
    this.#names = names;
  }

  /** From 32 random bytes, the index key. */
  static async from(indexKey: Uint8Array<ArrayBuffer>): Promise<Seal> {
    const root = await crypto.subtle.importKey('raw', indexKey, 'HKDF', false, ['deriveKey']);
    const derive = (purpose: string, of: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(purpose) },
        root,
        of,
        false,
        uses,
      );
    return new Seal(
      await derive('values', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
      await derive('names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
    );
  }

  /** What stands on the disk in place of a name: tells nothing of it without the key. */
  async nameOf(store: string, name: string): Promise<string> {
    const mac = await crypto.subtle.sign('HMAC', this.#names, text.encode(`${store}\0${name}`));
    return [...new Uint8Array(mac, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async close(place: string, value: unknown): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const plain = text.encode(JSON.stringify(value));
    const closed = await crypto.subtle.encrypt(this.#parameters(place, nonce), this.#box, plain);
    const sealed = new Uint8Array(NONCE_BYTES + closed.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(closed), NONCE_BYTES);
    return sealed;
  }

  /** @throws SealBroken when the value was changed, or belongs to another place or key. */
  async open(place: string, sealed: Sealed): Promise<unknown> {
    const nonce = sealed.slice(0, NONCE_BYTES);
    try {
      const plain = await crypto.subtle.decrypt(this.#parameters(place, nonce), this.#box, sealed.slice(NONCE_BYTES));
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      throw new SealBroken(place);
    }
  }

  #parameters(place: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: text.encode(place) };
  }
}

export class SealBroken extends Error {
  override name = 'SealBroken';

  constructor(place: string) {
    super(`A row of the local index cannot be opened: ${place}`);
  }
}
