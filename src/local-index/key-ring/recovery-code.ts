import { bech32m } from '@scure/base';

/** 128 random bits need no stretching: nobody can try them all. */
export const RECOVERY_BYTES = 16;

/** Stands before every code and is never shown: bech32m asks for it. */
const PREFIX = 'ts';
const GROUP = /.{4}/g;

/** Eight groups of four letters and digits, no two of which look alike; the last six are a check (bech32m, BIP 350). */
export function recoveryCode(key: Uint8Array): string {
  const code = bech32m.encode(PREFIX, bech32m.toWords(key)).slice(PREFIX.length + 1);
  return code.toUpperCase().match(GROUP)!.join('-');
}

/** The key that a person copied from paper; null when its check says that it was copied wrongly. */
export function readRecoveryCode(code: string): Uint8Array<ArrayBuffer> | null {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[1i]/g, 'l').replaceAll('b', '8');
  const read = bech32m.decodeUnsafe(`${PREFIX}1${letters}`);
  const bytes = read && bech32m.fromWordsUnsafe(read.words);
  return bytes?.length === RECOVERY_BYTES ? new Uint8Array(bytes) : null;
}
