import type { Instant } from '../record/calendar-date.ts';
import type { Column, RowsOffer } from '../record/teaching.ts';
import type { Place, Rows } from '../record/system-profile.ts';
import { textsAt } from '../reading/place-texts.ts';
import { asLabel } from '../values/plain-text.ts';
import { yesOrNo } from '../values/yes-or-no.ts';
import { rowsOnScreen } from '../reading/rows-on-screen.ts';
import { shownText } from '../reading/shown-text.ts';
import { isCell, isHeaderCell } from '../reading/page-parts.ts';
import { select } from '../reading/select.ts';
import { rowsOf, TABLES } from '../reading/table-rows.ts';
import { columnFields } from './column-fields.ts';
import { ENTRY_LABELS, PEOPLE_LABELS, wordsOf } from './known-labels.ts';
import { openFor, type PageTried } from './page-tried.ts';
import { rowKindOf } from './row-kind.ts';
import { selectorFor } from './selector-for.ts';

/** "No" heads a column of numbers; but where other signs are wanting, it is an answer. */
const HEADER_WORDS = new Set([PEOPLE_LABELS, ...Object.values(ENTRY_LABELS)].flatMap((labels) => [...wordsOf(labels)].filter((word) => yesOrNo(word) === undefined)));
const SAMPLES = 5;
const LONGEST_SAMPLE = 60;
const MOST_TABLES = 60;

/** Rows on a page, with the element that holds them. */
export interface RowsThere {
  offer: RowsOffer;
  holder: Element;
}

/** The tables of a page whose rows are people or entries, as far as their headers and what stands above them say. */
export function tableOffers(tried: PageTried): RowsThere[] {
  return select(TABLES, [tried.page])
    .slice(0, MOST_TABLES)
    .flatMap((table) => tableOffer(table, tried) ?? []);
}

/** One table, offered whatever it holds. */
export function tableOffer(table: Element, tried: PageTried): RowsThere | null {
  const headers = headersOf(table);
  if (headers.length < 2) return null;
  const columnPlaces = headers.map((header): Place => ({ label: header }));
  const heading = headingAbove(table);
  const found = waysTo(table, heading, tried).flatMap((rows) => {
    const there = rowsIn(rows, columnPlaces, tried);
    return there?.holders.includes(table) ? [{ rows, there }] : [];
  })[0];
  if (!found) return null;
  const columns = headers.map((header, at): Column => ({ header, place: columnPlaces[at]!, texts: found.there.texts.map((row) => row[at] ?? '') }));
  return { holder: table, offer: rowsOffer(heading ?? '', found.rows, found.there.count, columns, tried.readAt) };
}

/** What rows with these columns seem to be. */
export function rowsOffer(heading: string, rows: Rows, count: number, columns: Column[], readAt: Instant): RowsOffer {
  const kind = rowKindOf(heading, columns, readAt);
  const known = kind ? columnFields(kind, columns, readAt).filter((field) => field !== null) : [];
  const at = JSON.stringify([rows, columns.map(({ header }) => header)]);
  return { at, heading, rows, count, kind, columns, sure: kind !== null && known.length >= 2 };
}

function waysTo(table: Element, heading: string | null, { page }: PageTried): Rows[] {
  const selector = selectorFor(table, page);
  return [...(heading ? [{ heading }] : []), ...(selector ? [{ table: selector }] : []), {}];
}

interface RowsFound {
  holders: Element[];
  count: number;
  /** Of the first rows, what each column says. */
  texts: string[][];
}

function rowsIn(rows: Rows, columns: Place[], tried: PageTried): RowsFound | null {
  const { opened } = openFor([...columns, rows as Place], tried);
  const { rows: found, holders } = rowsOnScreen(rows, { fields: columns }, opened);
  const texts = found.slice(0, SAMPLES).map((scope) =>
    columns.map((place) => {
      const said = textsAt(place, scope, opened);
      return typeof said === 'object' ? said.texts[0].slice(0, LONGEST_SAMPLE) : '';
    }),
  );
  return { holders, count: found.length, texts };
}

/** The headers of a data table, each that stands once; none of a table that lays out a page or pairs labels with values. */
function headersOf(table: Element): string[] {
  if (table.querySelector('table') !== null) return [];
  const rows = rowsOf(table);
  const [first] = rows.filter((row) => cellsOf(row).length > 1);
  if (!first) return [];
  const cells = cellsOf(first);
  const said = cells.map((cell) => shownText([cell]).replace(/\n/g, ' '));
  const isHeader = cells.every((cell) => isHeaderCell(cell) || cell.closest('thead') !== null || cell.textContent.trim() === '') || sayHeaders(said, rows.slice(rows.indexOf(first) + 1));
  if (!isHeader) return [];
  const named = said.filter((text) => asLabel(text) !== '' && text.length <= 60);
  return named.filter((text) => named.filter((other) => asLabel(other) === asLabel(text)).length === 1);
}

/**
 * Ordinary cells head columns when they say what headers say. Where every other cell does, and no more, they are labels
 * beside values; so they are where a row below says more of that.
 */
function sayHeaders(said: string[], below: Element[]): boolean {
  const known = said.map((text) => HEADER_WORDS.has(asLabel(text)));
  const count = known.filter(Boolean).length;
  if (said.length < 3 || count < 2 || below.length === 0 || said.some((text) => /\d\d/.test(text))) return false;
  if (count * 2 > said.length) return true;
  const everyOther = known.every((is, at) => is === (at % 2 === 0));
  return count * 2 === said.length && !everyOther && !below.some((row) => knownIn(cellsOf(row).map((cell) => shownText([cell]))) > 0);
}

const knownIn = (texts: string[]): number => texts.filter((text) => HEADER_WORDS.has(asLabel(text))).length;

const cellsOf = (row: Element): Element[] => [...row.children].filter(isCell);

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend,summary';

/** The nearest heading that stands above a table, in it or around it. */
export function headingAbove(element: Element): string | null {
  const caption = element.querySelector(':scope > caption');
  if (caption) return textOf(caption);
  const named = element.closest('[aria-labelledby]')?.getAttribute('aria-labelledby')?.split(' ')[0];
  const namer = named ? (element.getRootNode() as Document).getElementById?.(named) : null;
  if (namer?.textContent.trim()) return textOf(namer);
  let last: Element | null = null;
  for (const heading of (element.getRootNode() as ParentNode).querySelectorAll(HEADINGS)) {
    if (!(heading.compareDocumentPosition(element) & 4)) break;
    if (heading.textContent.trim() !== '' && !heading.closest('nav')) last = heading;
  }
  return last && textOf(last);
}

function textOf(heading: Element): string | null {
  const text = shownText([heading]).split('\n')[0] ?? '';
  // A count beside a heading is another on the next child's screen.
  return text === '' || text.length > 80 || /\d/.test(text) ? null : text;
}
