/** Bytes of a key under another key: a fresh nonce, then AES-256-GCM's ciphertext and tag. */
export type Wrapped = Uint8Array<ArrayBuffer>;

const NONCE_BYTES = 12;
const text = new TextEncoder();

/** `what` names the wrapped key and how it is wrapped; it is bound to it as associated data. */
export async function wrap(key: Uint8Array<ArrayBuffer>, under: CryptoKey, what: string): Promise<Wrapped> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const closed = await crypto.subtle.encrypt(gcm(nonce, what), under, key);
  return new Uint8Array([...nonce, ...new Uint8Array(closed)]);
}

/** Null when it is another key's, was changed, or is said to be something else. */
export async function unwrap(wrapped: Wrapped, under: CryptoKey, what: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const nonce = wrapped.slice(0, NONCE_BYTES);
  const opened = await crypto.subtle.decrypt(gcm(nonce, what), under, wrapped.slice(NONCE_BYTES)).catch(() => null);
  return opened && new Uint8Array(opened);
}

/** Bytes that are as long and as random as a key, as one. */
export const asKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A key for one purpose from random bytes that serve several. */
export async function keyFor(purpose: string, from: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(purpose) };
  return crypto.subtle.deriveKey(how, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const gcm = (iv: Uint8Array<ArrayBuffer>, what: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: text.encode(what) });
