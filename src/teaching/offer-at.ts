import type { Column } from '../record/teaching.ts';
import type { Place } from '../record/system-profile.ts';
import { isCell } from '../reading/page-parts.ts';
import { shownText } from '../reading/shown-text.ts';
import { TABLES } from '../reading/table-rows.ts';
import { plain } from '../values/plain-text.ts';
import { fieldByForm } from './fits-field.ts';
import { labelsOnPage } from './labels-on-page.ts';
import { nameWithin } from './name-within.ts';
import { oneText, type PageTried, tryPlaces } from './page-tried.ts';
import { headingAbove, rowsOffer, type RowsThere, tableOffer } from './rows-offers.ts';
import { selectorFor, selectorForAlike } from './selector-for.ts';
import { meaningOf, type ValueThere, valueThere } from './value-offers.ts';

/** What is offered on a page, with where it stands. */
export interface OffersThere {
  values: readonly ValueThere[];
  rows: readonly RowsThere[];
}

/** What a click on an element means: a value, the rows of which it is one, or nothing that can be found again. */
export function offerAt(element: Element, known: OffersThere, tried: PageTried): ValueThere | RowsThere | null {
  return knownAt(element, known) ?? tableAround(element, tried) ?? besideLabel(element, tried) ?? repeatedAround(element, tried) ?? bySelector(element, tried);
}

/** What is offered already at an element: the table it is in, or the nearest value that it is, is part of, or holds alone. */
export function knownAt(element: Element, { values, rows }: OffersThere): ValueThere | RowsThere | null {
  const list = rows.find(({ holder }) => holder.contains(element));
  if (list) return list;
  const around = values.filter((value) => value.element.contains(element));
  const nearest = around.toSorted((a, b) => (a.element.contains(b.element) ? 1 : -1))[0];
  if (nearest) return nearest;
  const within = values.filter((value) => element.contains(value.element));
  return within.length === 1 ? within[0]! : null;
}

function tableAround(element: Element, tried: PageTried): RowsThere | null {
  const table = element.closest(TABLES);
  const cell = element.closest('td,th,[role=cell],[role=gridcell]');
  return table && isCell(cell) ? tableOffer(table, tried) : null;
}

const LONGEST_LABEL = 50;

/** A value by what stands beside it, made as a label or not, where that finds it and nothing else. */
function besideLabel(element: Element, tried: PageTried): ValueThere | null {
  const said = plain(shownText([element]));
  if (said === '') return null;
  for (const label of textsBeside(element)) {
    const text = oneText(tryPlaces([{ label }], tried)[0]);
    if (text === undefined || plain(text) !== said) continue;
    const seen = { label, place: { label }, element, text };
    return valueThere(seen, meaningOf(seen, tried)?.field ?? null, tried.readAt);
  }
  return null;
}

/** Short texts before it, and then after it, as near as can be. */
function textsBeside(element: Element): string[] {
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter((each) => each != null);
  const beside = around.flatMap(({ previousSibling, previousElementSibling, nextElementSibling }) => [previousSibling, previousElementSibling, nextElementSibling]);
  const texts = beside.map((node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].filter((text) => text.length <= LONGEST_LABEL && /\p{L}/u.test(text));
}

const LONGEST_VALUE = 200;

function bySelector(element: Element, tried: PageTried): ValueThere | null {
  const css = selectorFor(element, tried.page);
  const text = shownText([element]).replace(/\n/g, ' ');
  if (css === null || text === '' || text.length > LONGEST_VALUE) return null;
  const field = fieldByForm(text) ?? (nameWithin(text) ? ('name' as const) : null);
  const there = valueThere({ label: '', place: { css }, element, text }, field, tried.readAt);
  return oneText(tryPlaces([there.offer.place], tried)[0]) === undefined ? null : there;
}

const LONGEST_ROW = 1_000;

/** Cards or list items, of which the element is, or is in, one. */
function repeatedAround(element: Element, tried: PageTried): RowsThere | null {
  for (let row: Element | null = element; row?.parentElement && row.nodeName !== 'BODY'; row = row.parentElement) {
    if (row.textContent.length > LONGEST_ROW) return null;
    const alike = madeLike(row);
    if (alike.length < 2 || /^(?:TD|TH|TR|DT|DD|OPTION|BR|B|STRONG|LABEL)$/.test(row.nodeName)) continue;
    const selector = selectorForAlike(row, tried.page);
    const columns = selector ? columnsIn(alike, tried) : [];
    if (selector && columns.length > 0) return { holder: row.parentElement, offer: rowsOffer(headingAbove(row.parentElement) ?? '', { each: selector }, alike.length, columns, tried.readAt) };
  }
  return null;
}

function madeLike(row: Element): Element[] {
  return [...row.parentElement!.children].filter((other) => other.nodeName === row.nodeName && other.className === row.className && other.textContent.trim() !== '');
}

/** What every row says, by the labels in it and by the parts it is made of. */
function columnsIn(rows: Element[], tried: PageTried): Column[] {
  const [first] = rows as [Element, ...Element[]];
  const labels = labelsOnPage([first]);
  const parts = [...first.querySelectorAll('*')].filter((part) => part.textContent.trim() !== '' && part.childElementCount === 0 && !labels.includes(part.textContent.trim()));
  const places = [
    ...labels.map((label): [string, Place] => [label, { label }]),
    ...parts.flatMap((part): [string, Place][] => {
      const css = selectorFor(part, first);
      return css === null ? [] : [['', { css }]];
    }),
  ];
  return places.flatMap(([header, place]) => {
    const texts = rows.slice(0, 5).map((row) => oneText(tryPlaces([place], { ...tried, page: row as unknown as Document })[0]) ?? '');
    return texts.some((text) => text !== '') ? [{ header, place, texts: texts.map((text) => text.slice(0, 60)) }] : [];
  });
}
