import { isPartOfMore } from './pages-text.ts';
import { shownText } from './shown-text.ts';

const LONGEST = 120;
const NEAR = 4;

/**
 * Whether a table itself says that more rows stand elsewhere: a grid that draws only the rows in sight counts them all
 * in `aria-rowcount`, and beside a table of several pages stands "Page 1 of 4".
 */
export function isPartOfTable(table: Element, rowsHere: number): boolean {
  const counted = Number(table.getAttribute('aria-rowcount') ?? 0);
  return counted > rowsHere || beside(table).some((element) => isPartOfMore(shownText([element])) === true);
}

/** Short texts that stand right before or after the table, or what holds it alone. */
function beside(table: Element): Element[] {
  let from = table;
  while (from.parentElement && from.parentElement.children.length === 1 && from.parentElement.nodeName !== 'BODY') from = from.parentElement;
  const around: Element[] = [...table.querySelectorAll(':scope > caption, :scope > tfoot')];
  for (const next of ['nextElementSibling', 'previousElementSibling'] as const) {
    let element = from[next];
    for (let steps = 0; element && steps < NEAR && !/^(?:TABLE|H[1-6]|SECTION)$/.test(element.nodeName); steps += 1, element = element[next]) around.push(element);
  }
  return around.filter((element) => element.textContent.length <= LONGEST);
}
