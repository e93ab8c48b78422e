import type { Rows } from '../record/system-profile.ts';
import { isHidden, saysNoneHere } from '../values/nothing-said.ts';
import { gather, listed, type OpenPage, rowScope, type Scope } from './open-page.ts';
import { isPartOfMore } from './pages-text.ts';
import { textsAt } from './place-texts.ts';
import { under } from './section.ts';
import { isPartOfTable } from './rows-in-part.ts';
import { select } from './select.ts';
import { shownText } from './shown-text.ts';
import { columnsNamed, type HeadedTable, headedTable, recordRows, rowsOf, TABLES } from './table-rows.ts';

/** What repeats on a screen, as it stands there. */
export interface RowsFound {
  rows: Scope[];
  /** What holds them: labels in it are not those of the person whose screen it is. */
  holders: Element[];
  /** Why they, or some of them, could not be had. */
  missing?: 'not found' | 'not visible to this user';
  /** One page of several. */
  partial?: true;
}

const known = new WeakMap<OpenPage, Map<object, RowsFound>>();

/** The rows that a profile asks for, with the labels that it looks for in them; looked for once on an open page. */
export function rowsOnScreen(rows: Rows, block: object, page: OpenPage): RowsFound {
  const blocks = known.get(page) ?? new Map<object, RowsFound>();
  known.set(page, blocks);
  const found = blocks.get(block) ?? findRows(rows, block, page);
  blocks.set(block, found);
  return found;
}

function findRows(rows: Rows, block: object, page: OpenPage): RowsFound {
  const within = sectionOf(rows, page);
  const found = rows.each === undefined ? inTables(rows, within, block, page) : each(rows.each, within, page);
  const missing = hiddenIn(within, found.holders, page) ? 'not visible to this user' : missingFrom(rows, within, found);
  return { ...found, ...(missing && { missing }), ...(isPartial(rows, found, page) && { partial: true }) };
}

/** The section that the profile names; null when it names one and it is not there. */
function sectionOf(rows: Rows, page: OpenPage): readonly ParentNode[] | null {
  if (rows.heading === undefined) return page.whole.roots;
  const parts = under(listed(rows.heading), page.whole.labels);
  return parts.length > 0 ? parts : null;
}

type Found = Pick<RowsFound, 'rows' | 'holders'>;

function each(selector: string, within: readonly ParentNode[] | null, page: OpenPage): Found {
  const holders = within ? select(selector, within) : [];
  return { holders, rows: holders.map((element) => rowScope({ element, under: () => null }, page)) };
}

function inTables(rows: Rows, within: readonly ParentNode[] | null, block: object, page: OpenPage): Found {
  const labels = columnsOf(block);
  const tables = rows.table === undefined ? bestTable(tablesIn(within ?? [], labels), rows) : tablesIn(select(rows.table, within ?? []), labels);
  return {
    holders: tables.flatMap(({ holders }) => holders),
    rows: tables.flatMap(({ headed }) => recordRows(headed, labels)).map((row) => rowScope(row, page)),
  };
}

function columnsOf(block: object): ReadonlySet<string> {
  const { rows: _, ...places } = block as { rows?: Rows };
  return gather(places, new Set());
}

interface Table {
  holders: Element[];
  headed: HeadedTable;
  /** How many of its columns are asked for. */
  named: number;
}

function tablesIn(parts: readonly ParentNode[], labels: ReadonlySet<string>): Table[] {
  const loose = parts.filter((part): part is Element => (part as Element).nodeName === 'TR');
  const tables = select(TABLES, parts).map((table) => ({ holders: [table], rows: rowsOf(table) }));
  return [...(loose.length > 0 ? [{ holders: loose, rows: loose }] : []), ...tables].map(({ holders, rows }) => {
    const headed = headedTable(rows, labels);
    return { holders, headed, named: columnsNamed(headed, labels) };
  });
}

/** The table with the most of the columns asked for; without a heading above it, it must have two of them. */
function bestTable(tables: Table[], rows: Rows): Table[] {
  const enough = rows.heading === undefined ? 2 : 1;
  const most = Math.max(enough, ...tables.map(({ named }) => named));
  const [best] = tables.filter(({ named }) => named === most);
  return best ? [best] : [];
}

function missingFrom(rows: Rows, within: readonly ParentNode[] | null, found: Found): 'not found' | undefined {
  if (!rows.required || found.holders.length > 0) return undefined;
  const named = rows.heading !== undefined && within !== null;
  return named && saysNoneHere(shownText(within as Element[])) ? undefined : 'not found';
}

/** The section says, in place of its rows or of one of them, that this user may not see it. */
function hiddenIn(within: readonly ParentNode[] | null, holders: readonly Element[], page: OpenPage): boolean {
  const named = within !== page.whole.roots ? (within as Element[] | null) : null;
  if (holders.length === 0) return named !== null && shownText(named).split('\n').some((line) => isHidden(line, page.profile));
  return holders.some((holder) => [...holder.querySelectorAll('td[colspan]')].some((cell) => isHidden(shownText([cell]), page.profile)));
}

function isPartial(rows: Rows, { holders }: Found, page: OpenPage): boolean {
  if (rows.elsewhere !== undefined && select(rows.elsewhere, page.whole.roots).length > 0) return true;
  if (!rows.pages) return holders.some((holder) => holder.matches(TABLES) && isPartOfTable(holder, rowsOf(holder).length));
  const said = textsAt(rows.pages, page.whole, page);
  return typeof said === 'object' && said.texts.some((text) => isPartOfMore(text) === true);
}
