import { FileFault } from '../file-fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding of a text that begins with these bytes: by its mark, else by what stands in it. */
export function encodingOf(sample: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => sample[at] === byte));
  return marked?.[0] ?? byZeros(sample) ?? (isUtf8(sample) ? 'utf-8' : 'windows-1252');
}

/** In UTF-16 every second byte of Latin text is zero; in no other text is any. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && (zeros[at % 2]! += 1));
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return undefined;
  if (odd > sample.length / 4 && even * 10 < odd) return 'utf-16le';
  if (even > sample.length / 4 && odd * 10 < even) return 'utf-16be';
  throw new FileFault({ why: 'not-text' });
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
