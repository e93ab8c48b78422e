import type { Place, SystemProfile } from '../record/system-profile.ts';
import { isBlank, isHidden } from '../values/nothing-said.ts';
import { plain } from '../values/plain-text.ts';
import { valueOf } from './label-value.ts';
import { Labels, type LabelStanding } from './labels.ts';
import { listed, type OpenPage, type Scope } from './open-page.ts';
import { isCell, isElement, isHeaderCell } from './page-parts.ts';
import { under } from './section.ts';
import { select } from './select.ts';
import { shownText } from './shown-text.ts';

/** What a place says: nothing written there is something else than no such place. */
export type Said = { texts: [string, ...string[]] } | 'no such place' | 'blank' | 'hidden';

export function textsAt(place: Place, scope: Scope, page: OpenPage): Said {
  if (place.fixed !== undefined) return { texts: [place.fixed === true ? 'Yes' : place.fixed === false ? 'No' : place.fixed] };
  const whole = place.address ? [page.address.href] : valuesAt(place, scope, page).map((nodes) => wordsOf(nodes, place));
  if (whole.length === 0) return 'no such place';
  const texts = whole.map((text) => between(text, place)).filter((text) => !isBlank(text, page.profile));
  const visible = unlike(texts.filter((text) => !isHidden(text, page.profile)));
  const [first, ...others] = visible;
  if (first !== undefined) return { texts: [first, ...others] };
  return texts.length > 0 ? 'hidden' : 'blank';
}

/** The values of a place, each as the parts of the page that say it. */
function valuesAt(place: Place, scope: Scope, { profile }: OpenPage): Node[][] {
  const roots = place.heading === undefined ? scope.roots : under(listed(place.heading), scope.labels);
  if (place.label === undefined) {
    if (place.css !== undefined) return select(place.css, roots).map((element) => [element]);
    return place.heading === undefined && !scope.row ? [] : [[...roots]].filter((nodes) => nodes.length > 0);
  }
  const within = place.css === undefined ? roots : select(place.css, roots);
  return byColumn(listed(place.label), scope) ?? byLabel(listed(place.label), within, scope, profile);
}

function byColumn(labels: readonly string[], scope: Scope): Node[][] | null {
  const cells = labels.map((label) => scope.row?.under(label) ?? null).filter((found) => found !== null);
  return cells.length === 0 ? null : cells.flat().map((cell) => [cell]);
}

function byLabel(labels: readonly string[], within: readonly ParentNode[], scope: Scope, { guess }: SystemProfile): Node[][] {
  const ofOthers = (node: Node) => scope.apart?.some((part) => part.contains(node)) ?? false;
  const standing = labels
    .flatMap((label) => scope.labels.of(label))
    .filter(({ node }) => (within === scope.roots || within.some((part) => part.contains(node))) && !ofOthers(node));
  const found = standing.flatMap((label) => valueBeside(label, scope.labels));
  // Whoever guesses takes no list of one row for a record.
  return guess || found.some(({ column }) => !column) ? found.filter(({ column }) => !column).map(({ nodes }) => nodes) : found.map(({ nodes }) => nodes);
}

interface Beside {
  nodes: Node[];
  /** Found beneath the header of a column: believed only when the label stands nowhere else. */
  column: boolean;
}

function valueBeside(standing: LabelStanding, labels: Labels): Beside[] {
  if (standing.follows !== undefined) {
    const text = standing.node.ownerDocument?.createTextNode(standing.follows);
    return text ? [{ nodes: [text], column: false }] : [];
  }
  const nodes = valueOf(standing, labels);
  const [value] = nodes ?? [];
  const column = isCell(standing.node) && isHeaderCell(standing.node) && isElement(value ?? null) && value!.parentNode !== standing.node.parentNode;
  return nodes ? [{ nodes, column }] : [];
}

function wordsOf(nodes: readonly Node[], { attribute, without }: Place): string {
  if (attribute === undefined) return shownText(nodes, without === undefined ? [] : select(without, nodes.filter(isElement)));
  const elements = nodes.filter(isElement);
  const bearer = elements.find((element) => element.hasAttribute(attribute)) ?? elements.map((element) => element.querySelector(`[${CSS.escape(attribute)}]`)).find((element) => element !== null);
  return bearer?.getAttribute(attribute)?.trim() ?? '';
}

function between(text: string, { after, before }: Place): string {
  const start = after === undefined ? 0 : text.toLowerCase().indexOf(after.toLowerCase());
  if (start < 0) return '';
  const rest = text.slice(start + (after?.length ?? 0));
  const end = before === undefined ? -1 : rest.toLowerCase().indexOf(before.toLowerCase());
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

function unlike(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.findIndex((other) => plain(other) === plain(text)) === at);
}
