import type { Encoding } from './encoding.ts';

/** A piece of text, and how many bytes of the file have been read when it has. */
export interface Piece {
  text: string;
  bytesRead: number;
}

/**
 * The text of these bytes. What begins as UTF-8 and turns out not to be is Windows-1252, unless it has said something
 * that only UTF-8 says: then single characters are lost, and stand as U+FFFD. Zero characters are left out.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Piece, void, undefined> {
  const decode = encoding === 'utf-8' ? utf8OrWindows1252() : inOneEncoding(encoding);
  let bytesRead = 0;
  for await (const chunk of bytes) {
    bytesRead += chunk.length;
    yield { text: withoutZeros(decode(chunk)), bytesRead };
  }
  yield { text: withoutZeros(decode()), bytesRead };
}

type Decode = (chunk?: Uint8Array) => string;

function inOneEncoding(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding);
  return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
}

function utf8OrWindows1252(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let held: Uint8Array = new Uint8Array(0);
  let isUtf8 = false;
  let settled: Decode | undefined;
  return (chunk) => {
    if (settled) return settled(chunk);
    const bytes = joined(held, chunk);
    const whole = chunk ? bytes.subarray(0, bytes.length - unfinished(bytes)) : bytes;
    try {
      const text = strict.decode(whole);
      isUtf8 ||= text.length < whole.length;
      held = bytes.slice(whole.length);
      return text;
    } catch {
      isUtf8 ||= /[^\0-\x7f\ufffd]/.test(new TextDecoder().decode(whole));
      settled = inOneEncoding(isUtf8 ? 'utf-8' : 'windows-1252');
      const text = settled(bytes);
      return chunk ? text : text + settled();
    }
  };
}

function joined(first: Uint8Array, then: Uint8Array | undefined): Uint8Array {
  if (!then || first.length === 0) return then ?? first;
  const both = new Uint8Array(first.length + then.length);
  both.set(first);
  both.set(then, first.length);
  return both;
}

/** How many bytes at the end begin a character that these bytes do not finish. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const withoutZeros = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);
