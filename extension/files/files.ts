import { chronologyAsCsv } from '../../src/exporting/chronology-as-csv.ts';
import { peopleAsCsv } from '../../src/exporting/people-as-csv.ts';
import { endOfJson, readingsAsJson } from '../../src/exporting/readings-as-json.ts';
import type { About } from '../../src/importing/about.ts';
import { type Fault, FileFault } from '../../src/importing/file-fault.ts';
import { inspect, type Inspection, type TableFound } from '../../src/importing/inspect.ts';
import { type Batch, namesSomebody, readFile } from '../../src/importing/read-file.ts';
import type { Problem, WhyNotRead } from '../../src/importing/problem.ts';
import type { WhyDropped } from '../../src/importing/table/dropped.ts';
import { type Field, FIELDS } from '../../src/importing/table/field.ts';
import { type ColumnUse, type Mapping, mappingAs, rememberedFor, withColumn } from '../../src/importing/table/mapping.ts';
import { TABLE_KINDS, type TableKindName } from '../../src/importing/table/table-kind.ts';
import type { Family, PersonId } from '../../src/record/family.ts';
import type { KeptMapping } from '../../src/record/file-import.ts';
import type { Reading } from '../../src/record/reading.ts';

/** What the page is told of files, in the words of the room that reads them. */
export type { About, Batch, ColumnUse, Fault, Field, Inspection, Problem, TableFound, TableKindName, WhyDropped, WhyNotRead };

/** What a file is, with what tells it from another; or why it cannot be read. */
export type Looked = { found: Inspection; digest: string } | { fault: Fault };
/** The next batch; null after the last; or why the file cannot be read on. */
export type Next = { batch: Batch | null } | { fault: Fault };
/** A column of a table that a person takes for something else; null: for nothing. */
export interface ColumnChanged {
  table: number;
  column: number;
  field: Field | null;
}

/** Reads files and writes them, in a worker of its own so that the page never stands still. */
export class Files {
  #batches: AsyncGenerator<Batch, void, undefined> | undefined;

  async look(file: File): Promise<Looked> {
    try {
      return { found: await inspect(file), digest: await digestOf(file) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }

  /** By what each table of a file, or a file without tables, is remembered. */
  fingerprints(found: Inspection): string[] {
    return 'tables' in found ? found.tables.map(({ mapping }) => mapping.fingerprint) : [found.format];
  }

  /** The file as it was mapped when files like it were last taken in. */
  remembered(found: Inspection, kept: (KeptMapping | null)[]): Inspection {
    return changed(found, (mapping, table) => (kept[table] ? (rememberedFor(mapping, kept[table] as Mapping & KeptMapping) ?? mapping) : mapping));
  }

  takenFor(found: Inspection, table: number, kind: TableKindName): Inspection {
    return changed(found, (mapping, at) => (at === table ? mappingAs(kind, mapping) : mapping));
  }

  columnChanged(found: Inspection, { table, column, field }: ColumnChanged): Inspection {
    return changed(found, (mapping, at) => (at === table ? withColumn(mapping, column, field) : mapping));
  }

  /** What a table, and a column of one, may be said to be. */
  choices(): { kinds: readonly TableKindName[]; fields: readonly Field[] } {
    return { kinds: TABLE_KINDS, fields: FIELDS };
  }

  /** Whether rows of each table can be anybody's. */
  nameSomebody(found: Inspection): boolean[] {
    return 'tables' in found ? found.tables.map(namesSomebody) : [];
  }

  /** Begins to read a file, after so many batches of it that were taken in before. */
  async open(file: File, found: Inspection, about: About, after: number): Promise<Next> {
    await this.close();
    this.#batches = readFile(file, found, about);
    for (let at = 0; at < after; at += 1) {
      const next = await this.next();
      if ('fault' in next || next.batch === null) return next;
    }
    return this.next();
  }

  async next(): Promise<Next> {
    try {
      return { batch: (await this.#batches?.next())?.value ?? null };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#batches?.return();
    this.#batches = undefined;
  }

  /** Families as text, the next after so many. */
  people(families: Family[], before: number): string {
    return [...peopleAsCsv(families, before)].join('');
  }

  chronology(families: Family[], before: number, about?: PersonId): string {
    return [...chronologyAsCsv(families, { about, before })].join('');
  }

  readings(readings: Reading[], before: number): string {
    return [...readingsAsJson(readings, before)].join('');
  }

  endOfReadings(count: number): string {
    return endOfJson(count);
  }
}

function changed(found: Inspection, change: (mapping: Mapping, table: number) => Mapping): Inspection {
  if (!('tables' in found)) return found;
  return { ...found, tables: found.tables.map((table, at) => ({ ...table, mapping: change(table.mapping, at) })) } as Inspection;
}

function faultOf(error: unknown): Fault {
  if (error instanceof FileFault) return error.fault;
  // The disk lets go of a file that was changed or taken away meanwhile.
  if (error instanceof DOMException) return { why: 'gone' };
  throw error;
}

const END = 64 * 1024;

/** Of a long file, its size and both its ends: enough to tell whether it is the one that was begun. */
async function digestOf(file: File): Promise<string> {
  const ends = new Blob([String(file.size), file.slice(0, END), file.slice(Math.max(0, file.size - END))]);
  const digest = await crypto.subtle.digest('SHA-256', await ends.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
