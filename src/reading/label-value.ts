import type { Labels, LabelStanding } from './labels.ts';
import { cellBeside } from './cell-beside.ts';
import { type Control, isBlock, isBreak, isCell, isControl, isElement, isEmptyPlace, isText, isUnread } from './page-parts.ts';

/**
 * The parts of the page that say the value of a label: none when the value's place is empty, null when the label has no
 * place for a value (it is a heading of something else, or a word in a text).
 */
export function valueOf(standing: LabelStanding, labels: Labels): Node[] | null {
  const { node, borne } = standing;
  if (borne) return [node];
  if (leadsElsewhere(node)) return null;
  return boxesOfDay(node) ?? controlOf(node) ?? labelledBy(node) ?? described(node) ?? near(node, labels);
}

/** A word in a menu, a list of choices or a link is no label, unless it is all that a cell or a label says. */
function leadsElsewhere(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  if (element?.closest('nav,button,option,[role=tab],[role=menuitem],[role=navigation],[role=button]')) return true;
  return element?.closest('a') != null && element.closest('td,th,dt,label') === null;
}

/** A day, a month and a year, each in a box of its own under a legend; a hint between them is none of them. */
function boxesOfDay(node: Node): Node[] | null {
  const set = (isElement(node) ? node : node.parentElement)?.closest('legend')?.closest('fieldset');
  const boxes = set ? [...set.querySelectorAll<Control & Element>('input:not([type=hidden]),select')] : [];
  const named = boxes.map((box) => box.labels?.[0]?.textContent.trim().toLowerCase());
  if (named.length !== 3 || !['day', 'month', 'year'].every((name, at) => named[at]?.startsWith(name))) return null;
  return [...new Set(boxes.flatMap((box) => box.closest('label') ?? box.parentElement ?? []))];
}

/** `<label for>`, or a label around its control. */
function controlOf(node: Node): Node[] | null {
  const element = isElement(node) ? node : node.parentElement;
  const label = element?.closest('label') ?? element?.querySelector('label');
  const control = label?.control;
  return isControl(control ?? null) ? [control!] : null;
}

/** What says in its `aria-labelledby` that this is its label, if it is not a whole section. */
function labelledBy(node: Node): Node[] | null {
  const element = isElement(node) ? node : node.parentElement;
  const named = element?.id ? element : element?.querySelector('[id]');
  if (!named?.id) return null;
  const root = named.getRootNode() as ParentNode;
  const values = [...root.querySelectorAll(`[aria-labelledby~="${CSS.escape(named.id)}"]`)];
  const plainValues = values.filter((value) => !value.contains(named) && !['TABLE', 'SECTION', 'UL', 'OL'].includes(value.nodeName));
  return plainValues.length > 0 ? plainValues : null;
}

/** The `<dd>`s of a `<dt>`. */
function described(node: Node): Node[] | null {
  const term = (isElement(node) ? node : node.parentElement)?.closest('dt');
  if (!term) return null;
  const values: Node[] = [];
  let next = term.nextElementSibling;
  while (next?.nodeName === 'DT' && values.length === 0 && next.nextElementSibling?.nodeName !== 'DD') next = next.nextElementSibling;
  for (; next?.nodeName === 'DD'; next = next.nextElementSibling) values.push(next);
  return values;
}

/** Beside the label, or beside what holds the label and nothing more, up to the cell or the section. */
function near(start: Node, labels: Labels): Node[] | null {
  let node: Node = start;
  for (let steps = 0; steps < 5; steps += 1) {
    if (isCell(node)) return cellBeside(node, labels);
    const found = follows(node, labels, steps > 0);
    if (found) return found;
    // What holds the label holds other things too: a label at their end, with nothing after it.
    if (others(node).length > 0) return [];
    const parent: Node | null = node.parentNode;
    if (!isElement(parent) || ['LI', 'FORM', 'SECTION', 'BODY', 'DD', 'TR', 'TABLE'].includes(parent.nodeName)) return null;
    node = parent;
  }
  return null;
}

function others(node: Node): Node[] {
  return [...(node.parentNode?.childNodes ?? [])].filter((child) => child !== node && saysSomething(child));
}

function follows(node: Node, labels: Labels, holder: boolean): Node[] | null {
  if (labelsComeLast(node, labels)) return before(node, labels);
  return after(node, labels, holder);
}

/** In this container the values stand above their labels: it begins with no label and ends with one. */
function labelsComeLast(node: Node, labels: Labels): boolean {
  if (/[:\uff1a]\s*$/.test(node.textContent ?? '')) return false;
  const said = [...(node.parentNode?.childNodes ?? [])].filter((child) => saysSomething(child));
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || first === node || first === last) return false;
  return !isLabel(first, node, labels) && isLabel(last, node, labels);
}

function before(node: Node, labels: Labels): Node[] {
  const value: Node[] = [];
  for (let earlier = node.previousSibling; earlier && !isLabel(earlier, node, labels); earlier = earlier.previousSibling)
    if (saysSomething(earlier) || isBreak(earlier)) value.unshift(earlier);
  return value;
}

function after(node: Node, labels: Labels, holder: boolean): Node[] | null {
  const value: Node[] = [];
  let emptyPlace = false;
  let newLine = false;
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (!saysSomething(next)) {
      if (isBreak(next) && value.length > 0) value.push(next);
      emptyPlace ||= isEmptyPlace(next);
      newLine ||= isBreak(next);
      continue;
    }
    const looksAlike = (value.length > 0 || holder || isNamedLabel(node)) && isLabel(next, node, labels);
    if (looksAlike || labels.has(next) || (newLine && beginsWithLabel(next))) return value;
    value.push(next);
    newLine = false;
    if (isElement(next) && !isPhrase(next)) break;
  }
  return value.length > 0 || emptyPlace ? value : null;
}

function saysSomething(node: Node): boolean {
  if (isText(node)) return !/^[\s\u00a0:*?–-]*$/.test(node.data);
  if (isControl(node)) return true;
  if (!isElement(node) || isUnread(node) || isBreak(node) || isInvitation(node)) return false;
  return /[^\s\u00a0:*?]/.test(node.textContent) || [...node.querySelectorAll('input,select,textarea')].some(isControl);
}

/** A link that asks to do something says nothing of the child. */
function isInvitation(element: Element): boolean {
  return element.nodeName === 'A' && /^\s*(?:edit|change|view|add|more|show|hide|help|update|details)\b.{0,20}$/i.test(element.textContent);
}

/** A label that the profile asks for, or one made like the one at hand. */
function isLabel(node: Node, like: Node, labels: Labels): boolean {
  if (node === like || labels.has(node)) return true;
  if (!isElement(node) || !isElement(like) || isControl(node)) return false;
  return node.nodeName === like.nodeName && node.className === like.className && node.getAttribute('style') === like.getAttribute('style');
}

/** Its make says that it is a label: another one made like it is one too, and not a value. */
function isNamedLabel(node: Node): boolean {
  if (!isElement(node)) return false;
  return (
    /^(?:LABEL|B|STRONG|DT|TH|LEGEND|H[1-6])$/.test(node.nodeName) ||
    /label|legend|caption|title|term|head|key|prompt|bold/i.test(`${node.className} ${node.getAttribute('style') ?? ''}`)
  );
}

/** A new line "Form: 3B" is another field, in a text that holds one field a line. */
function beginsWithLabel(node: Node): boolean {
  return isText(node) && /^\s*[\p{L}][\p{L} /'()-]{0,40}:/u.test(node.data);
}

function isPhrase(element: Element): boolean {
  return /^(?:A|ABBR|B|EM|I|MARK|SMALL|STRONG|TIME|INPUT|SELECT|TEXTAREA|LABEL)$/.test(element.nodeName) && !isBlock(element);
}
