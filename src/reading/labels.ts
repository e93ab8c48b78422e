import { asLabel } from '../values/plain-text.ts';
import { LONGEST_LABEL, MOST_NODES } from './limits.ts';
import { isControl, isElement, isEmptyPlace, isRole, isText, isUnread } from './page-parts.ts';
import { Trouble } from './trouble.ts';

/** Where a label stands: all that says it and no more, or the text in which the value follows it after a colon. */
export interface LabelStanding {
  node: Node;
  /** "Name: value" in one text: the value. */
  follows?: string;
  /** The node bears the label as an attribute, and is itself the value. */
  borne?: true;
}

/** What parts "DOB: 09/09/2018 · Class: 3F": a mark before another label. */
const PAIRS = /[|·•;](?=\s*\p{L}[\p{L} /'()-]{0,40}:)/u;

/** The labels asked for, as they stand in some part of a page. */
export class Labels {
  private readonly standing = new Map<string, LabelStanding[]>();
  private readonly nodes = new Set<Node>();

  constructor(
    readonly roots: readonly ParentNode[],
    private readonly wanted: ReadonlySet<string>,
  ) {
    let left = MOST_NODES;
    for (const part of withShadows(roots)) {
      const walker = part.ownerDocument?.createTreeWalker(part, 4) ?? (part as Document).createTreeWalker(part, 4);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if ((left -= 1) < 0) throw new Trouble('the screen', `holds more than ${MOST_NODES.toLocaleString('en-GB')} texts`);
        this.take(text as Text);
      }
      this.takeBroken(part);
      this.takeBorne(part);
    }
  }

  /** Where this label stands, in the page's order. */
  of(label: string): readonly LabelStanding[] {
    return this.standing.get(asLabel(label)) ?? [];
  }

  /** Whether this part of the page is one of the labels. */
  has(node: Node): boolean {
    if (this.nodes.has(node)) return true;
    return isElement(node) && node.textContent.length <= LONGEST_LABEL && this.wanted.has(asLabel(node.textContent)) && !holdsControl(node);
  }

  private take(text: Text): void {
    if (text.data.length > LONGEST_LABEL || text.data.trim() === '' || !text.parentElement || isUnread(text.parentElement)) return;
    const label = asLabel(text.data);
    if (label === '') return;
    if (this.wanted.has(label)) return this.add(label, { node: whole(text, label) });
    if (!text.data.includes(':')) return;
    for (const pair of text.data.split(PAIRS)) {
      const colon = pair.indexOf(':');
      const before = asLabel(pair.slice(0, Math.max(0, colon)));
      if (this.wanted.has(before)) this.add(before, { node: text, follows: pair.slice(colon + 1) });
    }
  }

  /** Labels of which no single text is the whole: `Date of<br>birth`, `Date <b>of birth</b>`. */
  private takeBroken(part: ParentNode): void {
    for (const element of part.querySelectorAll('label,th,dt,td,legend,h1,h2,h3,h4,h5,h6,[role=columnheader]')) {
      if (element.childElementCount === 0 || element.textContent.length > LONGEST_LABEL || holdsControl(element)) continue;
      const label = asLabel(spaced(element));
      if (this.wanted.has(label) && !this.of(label).some(({ node }) => element.contains(node) || node.contains(element)))
        this.add(label, { node: element });
    }
  }

  private takeBorne(part: ParentNode): void {
    for (const element of part.querySelectorAll('[aria-label],[data-label]')) {
      const label = asLabel(element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? '');
      if (this.wanted.has(label)) this.add(label, { node: element, borne: true });
    }
  }

  private add(label: string, standing: LabelStanding): void {
    const known = this.standing.get(label);
    if (known?.some(({ node }) => node === standing.node)) return;
    if (known) known.push(standing);
    else this.standing.set(label, [standing]);
    if (!standing.borne && standing.follows === undefined) this.nodes.add(standing.node);
  }
}

/** These parts and the open shadow roots within them. */
export function withShadows(roots: readonly ParentNode[]): ParentNode[] {
  const parts: ParentNode[] = [];
  const pending = [...roots];
  for (let part = pending.shift(); part; part = pending.shift()) {
    parts.push(part);
    const own = isElement(part) ? part.shadowRoot : null;
    if (own) pending.push(own);
    for (const element of part.querySelectorAll('*')) if (element.shadowRoot) pending.push(element.shadowRoot);
  }
  return parts;
}

/** The outermost part of the page that says this label and nothing else. */
function whole(text: Text, label: string): Node {
  let node: Node = text;
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (parent.textContent.length > LONGEST_LABEL || asLabel(parent.textContent) !== label || holdsControl(parent) || holdsPlace(node)) break;
    node = parent;
    if (endsLabel(parent)) break;
  }
  return node;
}

/** Beside the label stands an element for its value, though it is empty. */
function holdsPlace(label: Node): boolean {
  for (let next = label.nextSibling; next; next = next.nextSibling) if (isEmptyPlace(next)) return true;
  return false;
}

const ENDS = /^(?:TD|TH|DT|DD|LI|TR|CAPTION|LEGEND|SUMMARY|LABEL|BODY)$/;

function endsLabel(element: Element): boolean {
  return ENDS.test(element.nodeName) || isRole(element, ['cell', 'gridcell', 'columnheader', 'rowheader']);
}

function holdsControl(element: Element): boolean {
  for (const control of element.querySelectorAll('input,select,textarea')) if (isControl(control)) return true;
  return false;
}

function spaced(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isText(node)) text += ` ${node.data}`;
  return text;
}
