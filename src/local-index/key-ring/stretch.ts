import { argon2id } from 'hash-wasm';

/** What Argon2id is told: its cost to whoever guesses. */
export interface Stretch {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** The second choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. About half a second on an office laptop. */
export const STRETCH: Stretch = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };

export const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** 32 bytes from a passphrase. The same characters give the same bytes, however a keyboard composes them. */
export async function stretched(passphrase: string, salt: Uint8Array, { memoryKiB, passes, lanes }: Stretch): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return new Uint8Array(bytes);
}

/** Whether one costs a guesser less than another, by memory or by work. */
export const cheaper = (one: Stretch, other: Stretch): boolean =>
  one.memoryKiB < other.memoryKiB || one.memoryKiB * one.passes < other.memoryKiB * other.passes;
