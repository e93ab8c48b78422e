import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { BACK_UP_FORMAT, BACK_UP_VERSION, type BackUpHead, type BackUpLine, type BackUpTail } from '../../src/record/back-up.ts';
import { aReading } from '../../tests/builders/a-reading.ts';
import { BackUpNotRead, opened, sealed } from './back-up-file.ts';

const PASSPHRASE = 'five quiet herons wade home';
const MANY = 1500;
const HEAD: BackUpHead = { is: 'head', format: BACK_UP_FORMAT, version: BACK_UP_VERSION, at: '2026-03-12T09:00:00Z', readings: MANY, people: 1, entries: 0 };
const TAIL: BackUpTail = { is: 'tail', readings: MANY, entries: 0 };
const row = (at: number): BackUpLine => ({
  is: 'reading',
  id: at.toString(16).padStart(32, '0'),
  reading: aReading({ people: [{ ref: 'a', kind: 'child', given: `Child${at}`, family: 'Hartley' }] }),
  firstRead: '2026-03-02T09:00:00Z',
  lastRead: '2026-03-02T09:00:00Z',
  decisions: {},
  answers: {},
});

let file: Blob;

beforeAll(async () => {
  async function* lines() {
    yield [HEAD];
    for (let at = 0; at < MANY; at += 100) yield Array.from({ length: 100 }, (_, nth) => row(at + nth));
    yield [TAIL];
  }
  file = await blobOf(await sealed(lines(), PASSPHRASE));
}, 30_000);

async function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

async function read(from: Blob, passphrase = PASSPHRASE): Promise<{ head: BackUpHead | null; ids: string[]; whole: boolean }> {
  const found = { head: null as BackUpHead | null, ids: [] as string[], whole: false };
  for await (const part of opened(from, passphrase)) {
    if (part.is === 'head') found.head = part.head;
    else if (part.is === 'lines') found.ids.push(...part.lines.flatMap((line) => (line.is === 'reading' ? [line.id] : [])));
    else found.whole = part.tail !== null;
  }
  return found;
}

const why = (from: Blob, passphrase?: string): Promise<string> => read(from, passphrase).then(() => 'read', (error: unknown) => (error instanceof BackUpNotRead ? error.why : String(error)));

test('what was sealed comes out again, whole', async () => {
  const { head, ids, whole } = await read(file);
  expect(head).toEqual(HEAD);
  expect(ids).toEqual(Array.from({ length: MANY }, (_, at) => at.toString(16).padStart(32, '0')));
  expect(whole).toBe(true);
}, 30_000);

test('wherever it is cut or damaged after its start, what stands before comes out, in order and unchanged', async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks = Math.floor(bytes.length / (64 * 1024));
  expect(chunks).toBeGreaterThan(4);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 80_000, max: bytes.length - 1 }), fc.boolean(), async (at, cut) => {
      const spoilt = cut ? bytes.slice(0, at) : bytes.map((byte, nth) => (nth === at ? byte ^ 1 : byte));
      const { ids, whole } = await read(new Blob([spoilt]));
      expect(whole).toBe(false);
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, nth) => nth.toString(16).padStart(32, '0')));
      // Of age's chunks none but the damaged one and what follows is lost; of lines, the one that the damage cuts.
      const good = Math.floor((at - 400) / (64 * 1024 + 16)) * 64 * 1024;
      expect(ids.length).toBeGreaterThanOrEqual(Math.floor((good / bytes.length) * MANY) - 2);
    }),
    { numRuns: 4 },
  );
}, 120_000);

test('a wrong passphrase, a foreign file, a later version and a damaged start are told apart', async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = async (text: string) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(10);
    return new Blob([(await encrypter.encrypt(text)) as Uint8Array<ArrayBuffer>]);
  };
  expect(await why(file, 'another one altogether')).toBe('wrong passphrase');
  expect(await why(new Blob(['Dear colleague,']))).toBe('foreign');
  expect(await why(await made('Dear colleague,\nthank you.\n'))).toBe('foreign');
  expect(await why(await made(`${JSON.stringify({ ...HEAD, version: BACK_UP_VERSION + 1 })}\n`))).toBe('newer');
  expect(await why(new Blob([bytes.map((byte, nth) => (nth === 300 ? byte ^ 1 : byte))]))).toBe('damaged at the start');
  expect(await why(new Blob([bytes.slice(0, 150)]))).toBe('damaged at the start');
}, 60_000);
