import { UNTICKED } from '../values/yes-or-no.ts';
import { LONGEST_TEXT } from './limits.ts';
import { type Control, isBlock, isBreak, isControl, isElement, isText, isUnread } from './page-parts.ts';

/** What these parts of a page say, a line each, less what is left out; a form's boxes say what is in them. */
export function shownText(nodes: Iterable<Node>, without: readonly Element[] = []): string {
  const said = new Said(new Set(without));
  for (const node of nodes) said.add(node);
  return said.text();
}

class Said {
  private pieces: string[] = [];
  private length = 0;
  /** The words after a box without a label are the box's: they stand when it is ticked. */
  private muted = false;

  constructor(private readonly without: ReadonlySet<Node>) {}

  add(node: Node): void {
    if (this.length > LONGEST_TEXT || this.without.has(node)) return;
    if (isText(node)) this.say(node.data);
    else if (isBreak(node)) this.say('\n');
    else if (isControl(node)) this.control(node);
    else if (isElement(node) && !isUnread(node)) this.element(node);
  }

  text(): string {
    return this.pieces
      .join('')
      .split('\n')
      .map((line) => line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
      .slice(0, LONGEST_TEXT);
  }

  private say(text: string): void {
    if (this.muted && text !== '\n') return;
    // Markup's own line breaks are blanks.
    const piece = text === '\n' ? text : text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private element(element: Element): void {
    const label = element.nodeName === 'LABEL' ? (element as HTMLLabelElement) : undefined;
    if (label && isBox(label.control)) {
      if (label.control.checked) this.line(() => this.children(label, label.control));
      return;
    }
    if (isBlock(element)) this.line(() => this.children(element));
    else if (element.nodeName === 'TD' || element.nodeName === 'TH') this.children(element, undefined, ' ');
    else this.children(element);
  }

  private line(inner: () => void): void {
    this.muted = false;
    this.say('\n');
    inner();
    this.muted = false;
    this.say('\n');
  }

  private children(element: Element, except?: Node | null, after = ''): void {
    for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling)
      if (child !== except) this.add(child);
    if (after) this.say(after);
  }

  private control(control: Control): void {
    this.muted = false;
    if (!isBox(control)) return this.say(controlText(control));
    if (hasLabel(control)) return;
    if (isText(control.nextSibling) && control.nextSibling.data.trim() !== '') {
      this.say('\n');
      this.muted = !control.checked;
    } else this.say(controlText(control));
  }
}

/** What one part of a form says. */
export function controlText(control: Control): string {
  if (isBox(control)) return control.checked ? 'Yes' : control.type === 'radio' ? '' : UNTICKED;
  if (control.nodeName !== 'SELECT') return control.value;
  return [...(control as HTMLSelectElement).selectedOptions]
    .filter((option) => option.value !== '')
    .map((option) => option.text)
    .join('\n')
    .replace(/^\n+/, '');
}

function isBox(control: Element | null | undefined): control is HTMLInputElement {
  return control?.nodeName === 'INPUT' && ['checkbox', 'radio'].includes((control as HTMLInputElement).type);
}

function hasLabel(box: HTMLInputElement): boolean {
  return [...(box.labels ?? [])].some((label) => label.textContent.trim() !== '');
}
