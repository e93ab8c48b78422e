import type { Side } from '../messages/teaching-view.ts';

const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

const WIDE = 420;
const MARGIN = 12;
/** In a window as narrow as this, or one that is enlarged so far, the bar takes the lower half. */
const NARROW = 760;

/** The bar: a page of ours in a frame, in a closed shadow root. The page sees an element of some size. */
export class BarFrame {
  readonly #host = document.createElement('think-sibling');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  readonly #style = new CSSStyleSheet();
  #frame: HTMLIFrameElement | null = null;
  #key = '';
  #side: Side = 'right';

  constructor() {
    this.#root.adoptedStyleSheets = [this.#style];
    addEventListener('resize', () => this.#lay(), { passive: true });
  }

  place(key: string, side: Side): void {
    if (key !== this.#key || !this.#frame?.isConnected) {
      this.#frame?.remove();
      this.#frame = this.#newFrame(key);
      this.#key = key;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    this.stand(side);
    this.#frame.focus();
  }

  stand(side: Side): void {
    this.#side = side;
    this.#lay();
  }

  remove(): void {
    this.#host.remove();
    this.#frame?.remove();
    this.#frame = null;
  }

  /** Has the frame ask anew; the page, which cannot reach it, sees nothing. */
  nudge(): void {
    this.#frame?.contentWindow?.postMessage('look-again', '*');
  }

  #newFrame(key: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.src = `${runtime.getURL('teaching/teaching.html')}#${key}`;
    frame.title = 'Think Sibling';
    this.#root.append(frame);
    return frame;
  }

  #lay(): void {
    const place = innerWidth < NARROW ? `left: 0 !important; right: 0 !important; top: 50vh !important;` : `${this.#side}: ${MARGIN}px !important; width: ${WIDE}px !important; top: ${MARGIN}px !important;`;
    const rest = innerWidth < NARROW ? 0 : MARGIN;
    this.#style.replaceSync(`
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    display: block !important;
    ${place}
    bottom: ${rest}px !important;
  }
  iframe {
    display: block;
    width: 100%;
    height: 100%;
    border: 0;
    color-scheme: normal;
  }`);
  }
}
