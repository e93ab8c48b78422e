import type { Labels } from './labels.ts';
import { isCell, isElement } from './page-parts.ts';

/** The parts of the screen that stand under one of these headings. */
export function under(headings: readonly string[], labels: Labels): Element[] {
  const standing = headings.flatMap((heading) => labels.of(heading)).filter(({ follows }) => follows === undefined);
  const proper = standing.filter(({ node, borne }) => borne || isHeading(node));
  const parts = (proper.length > 0 ? proper : standing).flatMap(({ node, borne }) => (borne ? [node as Element] : underHeading(node)));
  return [...new Set(parts)].filter((part, _, all) => !all.some((other) => other !== part && other.contains(part)));
}

function isHeading(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element?.closest('h1,h2,h3,h4,h5,h6,caption,legend,summary,[role=heading],[role=tab]') != null || holdsHeading(element);
}

function holdsHeading(element: Element | null): boolean {
  return element?.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]') != null;
}

function underHeading(node: Node): Element[] {
  const element = isElement(node) ? node : node.parentElement;
  if (!element) return [];
  const table = element.closest('caption')?.closest('table');
  if (table) return [table];
  const named = namedBy(element);
  if (named.length > 0) return named;
  const cell = element.closest('td,th');
  if (isCell(cell) && cell.parentElement?.children.length === 1 && cell.textContent.trim() === element.textContent.trim())
    return rowsBelow(cell.parentElement) ?? after(cell.closest('table')!);
  return after(element);
}

/** What names this heading in `aria-labelledby`, or a tab's panel. */
function namedBy(element: Element): Element[] {
  const root = element.getRootNode() as ParentNode;
  const tab = element.closest('[role=tab][aria-controls]');
  if (tab) return [...root.querySelectorAll(`#${CSS.escape(tab.getAttribute('aria-controls')!)}`)];
  const named = element.id ? element : element.querySelector('[id]');
  if (!named?.id) return [];
  return [...root.querySelectorAll(`[aria-labelledby~="${CSS.escape(named.id)}"]`)].filter((part) => part.nodeName !== 'INPUT');
}

/** The rows below a row that is only a heading, to the next such row. */
function rowsBelow(row: Element): Element[] | null {
  const rows: Element[] = [];
  for (let next = row.nextElementSibling; next && !isHeadingRow(next, row); next = next.nextElementSibling) rows.push(next);
  return rows.length > 0 ? rows : null;
}

function isHeadingRow(row: Element, like: Element): boolean {
  const [cell, own] = [row.children[0], like.children[0]];
  return row.children.length === 1 && !!cell && !!own && isMadeAlike(cell, own) && isLikeIt(row, like);
}

/** What follows the heading, or what holds the heading alone, up to the next one like it. */
function after(heading: Element): Element[] {
  let from = heading;
  for (let steps = 0; steps < 5 && !saysMore(from); steps += 1) {
    if (!from.parentElement || from.parentElement.nodeName === 'BODY') break;
    from = from.parentElement;
  }
  const parts: Element[] = [];
  for (let next = from.nextElementSibling; next && !isNextHeading(next, from, heading); next = next.nextElementSibling) parts.push(next);
  return parts;
}

function saysMore(element: Element): boolean {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
    if (!/^(?:BUTTON|A|IMG|SCRIPT|STYLE|BR|HR)$/.test(next.nodeName)) return true;
  return false;
}

function isNextHeading(element: Element, from: Element, heading: Element): boolean {
  const level = /^H([1-6])$/.exec((heading.closest('h1,h2,h3,h4,h5,h6') ?? heading.querySelector('h1,h2,h3,h4,h5,h6') ?? heading).nodeName)?.[1];
  if (level) {
    const higher = 'h1,h2,h3,h4,h5,h6'.slice(0, Number(level) * 3 - 1);
    return element.matches(higher) || element.querySelector(higher) !== null;
  }
  return isMadeAlike(element, from) && isLikeIt(element, from);
}

function isMadeAlike(one: Element, other: Element): boolean {
  const attributes = (element: Element) => ['class', 'style', 'bgcolor'].map((name) => element.getAttribute(name)).join();
  const isPlain = /^(?:DIV|P|SPAN)$/.test(one.nodeName) && attributes(one) === ',,';
  return !isPlain && one.nodeName === other.nodeName && attributes(one) === attributes(other);
}

/** Two blocks made alike are both headings only when both are short, as headings are. */
function isLikeIt(element: Element, from: Element): boolean {
  return element.textContent.length <= 120 && element.querySelector('table,ul,dl,input,[role=row]') === null && from.textContent.length <= 120;
}
