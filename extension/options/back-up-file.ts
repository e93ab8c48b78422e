import { Decrypter, Encrypter } from 'age-encryption';
import { BACK_UP_FORMAT, BackUpHead, BackUpLine, BackUpTail } from '../../src/record/back-up.ts';

/** Why a file cannot be read as a back-up, or not to its end. */
export const NOT_READ = ['wrong passphrase', 'foreign', 'newer', 'damaged at the start'] as const;
export type NotRead = (typeof NOT_READ)[number];

/** Why the rest of a back-up was not taken in, as far as a page can tell. */
export const WHY_STOPPED = ['locked', 'disk full', 'file gone', 'no answer'] as const;
export type WhyStopped = (typeof WHY_STOPPED)[number];

export class BackUpNotRead extends Error {
  override name = 'BackUpNotRead';
  readonly why: NotRead;

  constructor(why: NotRead) {
    super(why);
    this.why = why;
  }
}

/** A file that `age --passphrase` could have made begins so; what else it says stands sealed. */
const BEGINNING = 'age-encryption.org/v1\n-> scrypt ';
/** Not more than a chunk of age at a time: of what goes in with a damaged chunk, nothing comes out. */
const PIECE_BYTES = 32 * 1024;
/** Lines that are handed on together. */
const LINES_AT_ONCE = 200;

/** Seals lines under a passphrase as they come: the file opens with the `age` command, one JSON value a line. */
export async function sealed(lines: AsyncIterable<unknown[]>, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const text = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  const plain = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(value.map((line) => `${JSON.stringify(line)}\n`).join('')));
    },
  });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(plain);
}

/** What comes out of a back-up, in order: its head, lines, and `end`: its tail, or null where the file is damaged or cut. */
export type BackUpPart = { is: 'head'; head: BackUpHead } | { is: 'lines'; lines: BackUpLine[] } | { is: 'end'; tail: BackUpTail | null };

/** Reads a back-up as a stream. What stands before a damage comes out, checked by its seal. @throws BackUpNotRead */
export async function* opened(file: Blob, passphrase: string): AsyncIterable<BackUpPart> {
  const lines = linesIn(await decrypted(file, passphrase));
  const first = await lines.next();
  if (first.done) throw new BackUpNotRead('damaged at the start');
  yield { is: 'head', head: headOf(first.value) };
  let some: BackUpLine[] = [];
  let tail: BackUpTail | null = null;
  for await (const text of lines) {
    const said: unknown = JSON.parse(text);
    const line = BackUpLine.safeParse(said);
    if (line.success) some.push(line.data);
    else tail = BackUpTail.safeParse(said).data ?? null;
    if (some.length === LINES_AT_ONCE) {
      yield { is: 'lines', lines: some };
      some = [];
    }
  }
  if (some.length > 0) yield { is: 'lines', lines: some };
  yield { is: 'end', tail };
}

async function decrypted(file: Blob, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const beginning = await file.slice(0, BEGINNING.length).text();
  if (beginning !== BEGINNING) throw new BackUpNotRead('foreign');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(inPieces(file));
  } catch (error) {
    throw new BackUpNotRead((error as Error).message.startsWith('no identity matched') ? 'wrong passphrase' : 'damaged at the start');
  }
}

function inPieces(file: Blob): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= file.size) return controller.close();
      controller.enqueue(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()));
      at += PIECE_BYTES;
    },
  });
}

/** Whole lines, up to the end or to where the stream can be opened no further. */
async function* linesIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const text = new TextDecoder();
  let rest = '';
  for (;;) {
    const read = await reader.read().catch(() => ({ done: true as const, value: undefined }));
    if (read.done) return;
    const lines = (rest + text.decode(read.value, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

function headOf(text: string): BackUpHead {
  const said = asJson(text);
  const head = BackUpHead.safeParse(said);
  if (head.success) return head.data;
  throw new BackUpNotRead((said as { format?: unknown } | null)?.format === BACK_UP_FORMAT ? 'newer' : 'foreign');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
