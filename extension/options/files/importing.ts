import { signal } from '@preact/signals';
import type { About, ColumnChanged, Fault, Field, TableKindName } from '../../files/files.ts';
import type { FileImport, KeptMapping } from '../../../src/record/file-import.ts';
import { ImportsView } from '../../messages/files-contract.ts';
import { ask } from '../../messages/ask.ts';
import { loadKeeping } from '../keeping.ts';
import { asked, NoAnswer } from './asked.ts';
import { batchesOf, NotReadOn, partOf, type Progress } from './batches.ts';
import { type Chosen, kindOf, type Whence } from './chosen.ts';
import { type Rehearsal, rehearsalOf } from './rehearsal.ts';
import { files } from './worker.ts';

export type WhyStopped = Fault | { why: 'cancelled' | 'no answer' };

/** How the file in hand stands. */
export type Importing =
  | { is: 'not begun' }
  | { is: 'looking'; name: string }
  | { is: 'not read'; name: string; fault: Fault | { why: 'no answer' | 'another file' } }
  | { is: 'found'; chosen: Chosen; whence: Whence | null }
  | { is: 'rehearsing'; chosen: Chosen; whence: Whence; progress: Progress }
  | { is: 'rehearsed'; chosen: Chosen; whence: Whence; told: Rehearsal }
  | { is: 'taking in'; chosen: Chosen; of: FileImport; progress: Progress }
  | { is: 'stopped'; name: string; rows: number; why: WhyStopped }
  | { is: 'taken in'; of: FileImport };
export const importing = signal<Importing>({ is: 'not begun' });

/** What a table, and a column of one, may be said to be; null until the first file has been looked into. */
export interface Choices {
  kinds: readonly TableKindName[];
  fields: readonly Field[];
}
export const choices = signal<Choices | null>(null);

/** What was taken in before; null until the worker has said. */
export const imports = signal<ImportsView | 'failed' | null>(null);
/** The import that is being taken back, and how many readings of it are gone. */
export const takingBack = signal<{ id: string; gone: number; failed: boolean } | null>(null);

let cancelled = false;
export const cancel = (): void => {
  cancelled = true;
};

export async function loadImports(): Promise<void> {
  const view = ImportsView.safeParse(await ask('imports', {}));
  imports.value = view.success ? view.data : 'failed';
}

/** Looks into a file, and maps it as files like it were last mapped. */
export async function choose(file: File): Promise<void> {
  const chosen = await looked(file);
  if (chosen) importing.value = { is: 'found', ...chosen };
}

/** Takes a table for one of another kind, or a column for another field. */
export async function change({ chosen, whence }: Extract<Importing, { is: 'found' }>, what: ColumnChanged | { table: number; kind: TableKindName }): Promise<void> {
  const found = 'kind' in what ? await files().takenFor(chosen.found, what.table, what.kind) : await files().columnChanged(chosen.found, what);
  importing.value = { is: 'found', whence, chosen: { ...chosen, found, namesSomebody: await files().nameSomebody(found) } };
}

export async function rehearse(chosen: Chosen, whence: Whence): Promise<void> {
  cancelled = false;
  importing.value = { is: 'rehearsing', chosen, whence, progress: { rows: 0, part: 0 } };
  try {
    const told = await rehearsalOf(chosen, aboutOf(whence, new Date().toISOString()), (progress) => {
      importing.value = { is: 'rehearsing', chosen, whence, progress };
      return !cancelled;
    });
    importing.value = told ? { is: 'rehearsed', chosen, whence, told } : { is: 'found', chosen, whence };
  } catch (error) {
    importing.value = { is: 'not read', name: chosen.file.name, fault: whyStopped(error) };
  }
}

/** Takes a file in batch by batch, after it was tried or where it was stopped: stopped anywhere, what was taken in stays, and the same file goes on from there. */
export async function takeIn(chosen: Chosen, whence: Whence, begun?: FileImport, tried?: Rehearsal): Promise<void> {
  cancelled = false;
  const of: FileImport = begun ?? { id: crypto.randomUUID(), file: chosen.file.name, digest: chosen.digest, kind: kindOf(chosen), ...whence, at: new Date().toISOString(), batches: 0, rows: 0, added: 0, state: 'under way' };
  importing.value = { is: 'taking in', chosen, of, progress: { rows: of.rows, part: 0 } };
  try {
    if (!begun) await asked('import-begin', { of, mappings: await mappingsOf(chosen, whence) });
    for await (const batch of batchesOf(chosen, aboutOf(whence, of.at), of.batches)) {
      const next = { ...of, batches: of.batches + 1, rows: of.rows + batch.rows.to - batch.rows.from + 1 };
      const { added } = await asked('import-batch', { of: next, readings: batch.readings });
      Object.assign(of, next, { added: of.added + added });
      importing.value = { is: 'taking in', chosen, of, progress: { rows: of.rows, part: tried ? of.rows / tried.rows : partOf(batch) } };
      if (cancelled) break;
    }
    if (cancelled) importing.value = { is: 'stopped', name: of.file, rows: of.rows, why: { why: 'cancelled' } };
    else {
      await asked('import-batch', { of: { ...of, state: 'done' }, readings: [] });
      importing.value = { is: 'taken in', of };
    }
  } catch (error) {
    importing.value = { is: 'stopped', name: of.file, rows: of.rows, why: whyStopped(error) };
  }
  await Promise.all([loadImports(), loadKeeping()]);
}

/** Goes on with an import that was stopped, when this is its file. */
export async function goOn(begun: FileImport, file: File): Promise<void> {
  const looking = await looked(file);
  if (!looking) return;
  if (looking.chosen.digest === begun.digest) await takeIn(looking.chosen, { system: begun.system, agency: begun.agency }, { ...begun, file: file.name });
  else importing.value = { is: 'not read', name: file.name, fault: { why: 'another file' } };
}

/** Takes a whole import back, a piece of the index at a time. */
export async function takeBack(id: string): Promise<void> {
  let gone = 0;
  takingBack.value = { id, gone, failed: false };
  try {
    for (let piece: number | null = 0; piece !== null; ) {
      const done: { gone: number; next: number | null } = await asked('import-take-back', { id, piece });
      gone += done.gone;
      piece = done.next;
      takingBack.value = { id, gone, failed: false };
    }
    takingBack.value = null;
    if (importing.value.is === 'taken in' && importing.value.of.id === id) importing.value = { is: 'not begun' };
  } catch {
    takingBack.value = { id, gone, failed: true };
  }
  await Promise.all([loadImports(), loadKeeping()]);
}

async function looked(file: File): Promise<{ chosen: Chosen; whence: Whence | null } | null> {
  importing.value = { is: 'looking', name: file.name };
  choices.value ??= await files().choices();
  const seen = await files().look(file);
  if ('fault' in seen) {
    importing.value = { is: 'not read', name: file.name, fault: seen.fault };
    return null;
  }
  try {
    const { kept } = await asked('import-mappings', { fingerprints: await files().fingerprints(seen.found) });
    const found = await files().remembered(seen.found, kept);
    const [like] = kept.filter((each) => each !== null);
    const whence = like ? { system: like.system, agency: like.agency } : null;
    return { chosen: { file, found, digest: seen.digest, namesSomebody: await files().nameSomebody(found) }, whence };
  } catch (error) {
    importing.value = { is: 'not read', name: file.name, fault: whyStopped(error) };
    return null;
  }
}

async function mappingsOf({ found }: Chosen, whence: Whence): Promise<KeptMapping[]> {
  if ('tables' in found) return found.tables.map(({ mapping }) => ({ ...mapping, ...whence }));
  return (await files().fingerprints(found)).map((fingerprint) => ({ fingerprint, ...whence, kind: found.format, columns: [] }));
}

const aboutOf = (whence: Whence, readAt: string): About => ({ ...whence, readAt });

function whyStopped(error: unknown): Fault | { why: 'no answer' } {
  if (error instanceof NotReadOn) return error.fault;
  if (error instanceof NoAnswer) return { why: 'no answer' };
  throw error;
}
