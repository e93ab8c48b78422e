import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/**
 * A value that anyone may close and one key opens: HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM. The encapsulated key, then the ciphertext.
 */
export type Letter = Uint8Array<ArrayBuffer>;

const ENCAPSULATED_BYTES = 65;
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const text = new TextEncoder();
const info = text.encode('think-sibling/letter');

export interface LetterKeys {
  publicKey: Uint8Array<ArrayBuffer>;
  privateKey: Uint8Array<ArrayBuffer>;
}

export async function newLetterKeys(): Promise<LetterKeys> {
  const { publicKey, privateKey } = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(privateKey)),
  };
}

/** `place` says where the letter lies; it opens nowhere else. */
export async function closeLetter(value: unknown, publicKey: Uint8Array<ArrayBuffer>, place: string): Promise<Letter> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey.slice().buffer);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, text.encode(JSON.stringify(value)), text.encode(place));
  const letter = new Uint8Array(enc.byteLength + ct.byteLength);
  letter.set(new Uint8Array(enc));
  letter.set(new Uint8Array(ct), enc.byteLength);
  return letter;
}

/** @throws when the letter was changed, or belongs to another place or key. */
export async function openLetter(letter: Letter, privateKey: Uint8Array<ArrayBuffer>, place: string): Promise<unknown> {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey.slice().buffer);
  const enc = letter.slice(0, ENCAPSULATED_BYTES).buffer;
  const opened = await suite.open({ recipientKey, enc, info }, letter.slice(ENCAPSULATED_BYTES).buffer, text.encode(place));
  return JSON.parse(new TextDecoder().decode(opened));
}
