import { FileFault } from '../file-fault.ts';
import { LARGEST_TEXTS, LONGEST_CELL } from '../limits.ts';
import { Archive } from './archive.ts';
import { isDateFormat } from './date-format.ts';
import { readThrough } from './listen-to.ts';

export interface Sheet {
  name: string;
  part: string;
}

/** A workbook of Excel (Office Open XML, ECMA-376), opened: what its sheets refer to, and where they are. */
export interface Workbook {
  archive: Archive;
  /** Those that a person sees, in their order. */
  sheets: Sheet[];
  /** The texts to which cells refer by number. */
  texts: string[];
  /** Whether the cells of a style, by its number, show a day. */
  showsDay: boolean[];
  /** Days are counted from 1904, as on old Macintoshes. */
  from1904: boolean;
}

export async function openWorkbook(file: Blob): Promise<Workbook> {
  const archive = await Archive.open(file);
  const [main] = (await relations(archive, '_rels/.rels', '')).filter(({ type }) => type.endsWith('/officeDocument'));
  if (!main || !archive.has(main.part)) throw new FileFault({ why: 'not-a-workbook' });
  const folder = main.part.slice(0, main.part.lastIndexOf('/') + 1);
  const related = await relations(archive, `${folder}_rels/${main.part.slice(folder.length)}.rels`, folder);
  const partOf = (kind: string) => related.find(({ type, part }) => type.endsWith(kind) && archive.has(part))?.part;
  const { sheets, from1904 } = await mainPart(archive, main.part, new Map(related.map(({ id, part }) => [id, part])));
  return {
    archive,
    sheets,
    from1904,
    texts: await texts(archive, partOf('/sharedStrings')),
    showsDay: await styles(archive, partOf('/styles')),
  };
}

interface Relation {
  id: string;
  type: string;
  part: string;
}

async function relations(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = [];
  if (!archive.has(part)) return found;
  await readThrough(archive, part, LARGEST_TEXTS, {
    ...deaf,
    opened(name, { Id = '', Type = '', Target = '', TargetMode }) {
      // What lies outside the file is never looked at.
      if (name === 'Relationship' && TargetMode !== 'External') found.push({ id: Id, type: Type, part: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : new URL(folder + target, 'file:///').pathname.slice(1);
}

async function mainPart(archive: Archive, part: string, parts: Map<string, string>): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readThrough(archive, part, LARGEST_TEXTS, {
    ...deaf,
    opened(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const sheet = parts.get(attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '');
      if (sheet && archive.has(sheet)) sheets.push({ name: attributes.name ?? '', part: sheet });
    },
  });
  if (sheets.length === 0) throw new FileFault({ why: 'not-a-workbook' });
  return { sheets, from1904 };
}

/** Texts longer than a cell of ours are kept one character longer than that: enough to tell that they are. */
async function texts(archive: Archive, part: string | undefined): Promise<string[]> {
  const found: string[] = [];
  if (part === undefined) return found;
  let text = '';
  let listens = false;
  let phonetic = false;
  await readThrough(archive, part, LARGEST_TEXTS, {
    opened(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      listens = name === 't' && !phonetic;
    },
    said(said) {
      if (listens && text.length <= LONGEST_CELL) text += said;
    },
    closed(name) {
      listens = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') found.push(text.slice(0, LONGEST_CELL + 1));
    },
  });
  return found;
}

async function styles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const found: boolean[] = [];
  if (part === undefined) return found;
  const own = new Map<string, string>();
  let inCells = false;
  await readThrough(archive, part, LARGEST_TEXTS, {
    ...deaf,
    opened(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') own.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) found.push(isDateFormat(Number(numFmtId), own.get(numFmtId)));
    },
    closed(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}

const deaf = { opened() {}, said() {}, closed() {} };
