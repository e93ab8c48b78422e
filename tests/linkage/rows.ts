import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { type RecordToLink, recordId } from '../../src/linking/person-record.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import { type ColumnOf, type Columns, columnsOf } from './columns.ts';

/** One row of a file: the record as the linker sees it, and what the linker never sees. */
export interface Row {
  record: RecordToLink;
  truth: string | undefined;
  household: string | undefined;
  errors: string[];
}

/** Reads files of people, plain or gzipped. Several files are several systems, unless a column names the system. */
export function rowsOf(files: string[], told: Map<string, string>): Row[] {
  return files.flatMap((file) => {
    const { data, meta } = Papa.parse<Record<string, string>>(textOf(file), { header: true, skipEmptyLines: true });
    const columns = columnsOf(meta.fields ?? [], told);
    if (!columns.given && !columns.family && !columns.name) throw new Error(`${file}: no column of names. Name them with --map given=…,family=…`);
    const system = files.length > 1 ? basename(file) : undefined;
    return data.map((cells, at) => row(cells, columns, `${basename(file)}-${at}`, system));
  });
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}

function row(cells: Record<string, string>, columns: Columns, id: string, file: string | undefined): Row {
  const all = (field: ColumnOf): string[] => (columns[field] ?? []).map((column) => (cells[column] ?? '').trim()).filter(Boolean);
  const one = (field: ColumnOf): string | undefined => all(field)[0];
  const system = one('system') ?? file;
  return {
    record: recordOf(one, all, id, system),
    truth: one('truth'),
    household: one('household'),
    errors: (one('errors') ?? '').split(/[\s|;,]+/).filter(Boolean),
  };
}

type One = (field: ColumnOf) => string | undefined;

/** A row of a system bears a number of its own in it; of a file that names no system nothing is known of the kind. */
export function recordOf(one: One, all: (field: ColumnOf) => string[], id: string, system: string | undefined): RecordToLink {
  return {
    id: recordId(id, 'p'),
    reading: id,
    system: system ?? '',
    person: personOf(one, all, system === undefined ? undefined : (one('record') ?? id)),
    kin: [],
    parents: all('mother').map((mother) => ({ ref: 'm', kind: 'adult', ...inTwo(mother) })),
    contacts: all('contact'),
  };
}

function personOf(one: One, all: (field: ColumnOf) => string[], number: string | undefined): PersonAsRead {
  const { given, family } = { ...inTwo(one('name')), ...without({ given: one('given'), family: one('family') }) };
  const kind = one('kind')?.toLowerCase() ?? '';
  return {
    ref: 'p',
    kind: /unborn/.test(kind) || /\b(?:unborn|bump)\b/i.test(given ?? '') ? 'unborn' : /adult|parent|carer|mother|father/.test(kind) ? 'adult' : 'child',
    ...without({
      given: [given, one('middle')].filter(Boolean).join(' ') || undefined,
      family,
      preferred: one('preferred'),
      former: one('former') === undefined ? undefined : [{ family: one('former')! }],
      born: dayOf(one('born')),
      sex: sexOf(one('sex')),
      upn: one('upn'),
      formerUpn: one('formerUpn'),
      nhsNumber: one('nhsNumber'),
      sealed: one('sealed') === undefined ? undefined : /^(?:1|y|yes|true)$/i.test(one('sealed')!),
      addresses: addressesOf(one, all),
      number,
    }),
  };
}

function inTwo(name: string | undefined): { given?: string; family?: string } {
  if (name === undefined) return {};
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma), given: name.slice(comma + 1).trim() };
  const words = name.split(/\s+/);
  return words.length === 1 ? { given: name } : { given: words.slice(0, -1).join(' '), family: words.at(-1)! };
}

function addressesOf(one: One, all: (field: ColumnOf) => string[]): PersonAsRead['addresses'] {
  const flat = one('flat');
  const line = [flat === undefined ? undefined : `flat ${flat.replace(/^flat\s*/i, '')}`, one('houseNumber'), one('street'), ...all('place')].filter(Boolean).join(' ');
  const postcode = one('postcode');
  return line === '' && postcode === undefined ? undefined : [{ line, ...without({ postcode }) }];
}

function sexOf(text: string | undefined): PersonAsRead['sex'] | undefined {
  if (text === undefined) return undefined;
  if (/^(?:f|female|w|woman|girl|2)$/i.test(text)) return 'female';
  return /^(?:m|male|man|boy|1)$/i.test(text) ? 'male' : 'unknown';
}

/** `2013-04-07`, `20130407`, `07/04/2013`; the year alone of a day that is none. */
function dayOf(text: string | undefined): string | undefined {
  const inOrder = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})/.exec(text ?? '');
  const turned = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})/.exec(text ?? '');
  const [year, month, day] = inOrder ? inOrder.slice(1) : turned ? turned.slice(1).toReversed() : [];
  if (year === undefined) return /^\d{4}(?:-\d{2})?$/.test(text ?? '') ? text : undefined;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? year : date;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const without = <T extends object>(told: T): Given<T> => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Given<T>;
