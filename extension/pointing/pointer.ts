import { isOurs, ourElement } from '../in-page/our-element.ts';
interface Taking {
  /** The part of the page that a click on this element would take. */
  partOf: (element: Element) => Element;
  take: (element: Element) => void;
  stop: () => void;
}

/**
 * While somebody points, a pane of ours lies over the page, so that a click takes a value and presses nothing of the
 * page's. What is outlined is drawn in a closed shadow root: the page sees a pane of the window's size and no more.
 */
export class Pointer {
  readonly #taking: Taking;
  readonly #ours = ourElement();
  readonly #host = this.#ours.host;
  readonly #outline = document.createElement('div');
  #outlined: Element | null = null;
  #isPointing = false;
  #drawing = 0;

  constructor(taking: Taking) {
    this.#taking = taking;
    this.#outline.className = 'outline';
    this.#ours.root.append(this.#outline);
    this.#host.addEventListener('pointermove', (event) => this.#isPointing && this.#hover(event), { passive: true });
    for (const event of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu', 'dblclick'])
      this.#host.addEventListener(event, (happened) => this.#pressed(happened as MouseEvent));
    addEventListener('keydown', (event) => this.#escape(event), { capture: true });
  }

  /** Points or not, with this part of the page outlined; brings it into sight where it is newly so. */
  follow(isPointing: boolean, outlined: Element | null, isNew: boolean): void {
    this.#isPointing = isPointing;
    if (isNew || !isPointing) this.#outlined = outlined;
    if (isNew) outlined?.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (!isPointing && !this.#outlined) return this.remove();
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    this.#draw();
  }

  remove(): void {
    cancelAnimationFrame(this.#drawing);
    this.#outlined = null;
    this.#isPointing = false;
    this.#host.remove();
  }

  #hover({ clientX, clientY }: PointerEvent): void {
    const under = this.#under(clientX, clientY);
    this.#outlined = under && this.#taking.partOf(under);
  }

  #pressed(event: MouseEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    const under = this.#under(event.clientX, event.clientY);
    if (under) this.#taking.take(under);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isPointing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#taking.stop();
  }

  /** The innermost element of the page at a point, in open shadow roots too. */
  #under(x: number, y: number): Element | null {
    let found = document.elementsFromPoint(x, y).find((element) => !isOurs(element)) ?? null;
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found === document.documentElement || found === document.body ? null : found;
  }

  /** Follows what it outlines, however the page scrolls. */
  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    let before = '';
    const draw = () => {
      const rules = rulesFor(this.#isPointing, this.#outlined?.isConnected ? this.#outlined.getBoundingClientRect() : null);
      if (rules !== before) this.#ours.style.replaceSync(rules);
      before = rules;
      this.#drawing = requestAnimationFrame(draw);
    };
    draw();
  }
}

const GAP = 3;

/** In the shadow root and important, which no rule of the page outweighs. */
const rulesFor = (isPointing: boolean, box: DOMRect | null): string => `
  :host {
    all: initial !important;
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483646 !important;
    display: block !important;
    cursor: crosshair !important;
    pointer-events: ${isPointing ? 'auto' : 'none'} !important;
  }
  .outline {
    position: fixed;
    display: ${box ? 'block' : 'none'};
    left: ${(box?.left ?? 0) - GAP}px;
    top: ${(box?.top ?? 0) - GAP}px;
    width: ${(box?.width ?? 0) + 2 * GAP}px;
    height: ${(box?.height ?? 0) + 2 * GAP}px;
    box-sizing: border-box;
    border: 3px solid #14202b;
    outline: 3px solid #ffbf47;
    border-radius: 3px;
    pointer-events: none;
  }`;
