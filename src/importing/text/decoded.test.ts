import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded } from './decoded.ts';
import { type Encoding, encodingOf } from './encoding.ts';

/** Bytes in pieces that end anywhere, in the middle of a character too. */
async function* torn(bytes: Uint8Array, ends: number[]): AsyncGenerator<Uint8Array> {
  const cuts = [...new Set(ends.map((end) => end % (bytes.length + 1)))].toSorted((a, b) => a - b);
  for (const [at, cut] of [...cuts, bytes.length].entries()) yield bytes.slice(cuts[at - 1] ?? 0, cut);
}

async function read(bytes: Uint8Array, ends: number[], encoding: Encoding = encodingOf(bytes)): Promise<string> {
  let text = '';
  for await (const piece of decoded(torn(bytes, ends), encoding)) text += piece.text;
  return text;
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
};

const someText = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('\0', '').replaceAll('\ufeff', ''));
const ends = fc.array(fc.nat(), { maxLength: 6 });

test('any text in UTF-8 is read back, wherever it is torn', () =>
  fc.assert(fc.asyncProperty(someText, ends, async (text, at) => {
      expect(await read(new TextEncoder().encode(text), at, 'utf-8')).toBe(text);
    })));

test.each([true, false])('any text in UTF-16 with its mark is read back (big-endian: %s)', (bigEndian) =>
  fc.assert(fc.asyncProperty(someText, ends, async (text, at) => {
      expect(await read(utf16(`\ufeff${text}`, bigEndian), at)).toBe(text);
    })),
);

test.each([true, false])('UTF-16 without its mark is known by its zeros (big-endian: %s)', (bigEndian) =>
  fc.assert(fc.asyncProperty(fc.string({ minLength: 4, unit: 'grapheme-ascii' }), ends, async (text, at) => {
      expect(await read(utf16(text, bigEndian), at)).toBe(text);
    })),
);

const WORDS = ['Zoë', 'Siân', 'O’Brien', 'José', 'Müller', '£5', '€5', 'Ólafur', 'Tom'];
const BYTE: Record<string, number> = { '’': 0x92, '€': 0x80 };
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => BYTE[letter] ?? letter.charCodeAt(0));

test('Windows-1252 is known, even when it shows only long after the beginning', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { minLength: 1 }).map((all) => `Zoë ${all.join(', ')}`), ends, async (text, at) => {
      expect(await read(windows1252(text), at)).toBe(text);
      expect(await read(windows1252('x'.repeat(1000) + text), at, 'utf-8')).toBe('x'.repeat(1000) + text);
    }),
  ));

test('one broken byte in UTF-8 costs one character', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('Zoë,Łukasz,'), 0xff, ...new TextEncoder().encode(',Siân')]);
  expect(await read(bytes, [], 'utf-8')).toBe('Zoë,Łukasz,\ufffd,Siân');
});
