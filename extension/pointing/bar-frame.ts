import { ourElement } from '../in-page/our-element.ts';
import { frameRules, nudge, ourFrame } from '../in-page/our-frame.ts';
import type { Side } from '../messages/teaching-view.ts';

const WIDE = 420;
const MARGIN = 12;
/** In a window as narrow as this, or one that is enlarged so far, the bar takes the lower half. */
const NARROW = 760;

/** The bar: a page of ours in a frame, in a closed shadow root. The page sees an element of some size. */
export class BarFrame {
  readonly #ours = ourElement();
  readonly #host = this.#ours.host;
  #frame: HTMLIFrameElement | null = null;
  #key = '';
  #side: Side = 'right';

  constructor() {
    addEventListener('resize', () => this.#lay(), { passive: true });
  }

  place(key: string, side: Side): void {
    if (key !== this.#key || !this.#frame?.isConnected) {
      this.#frame = ourFrame('teaching/teaching.html', key);
      this.#ours.root.replaceChildren(this.#frame);
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

  nudge(): void {
    nudge(this.#frame);
  }

  #lay(): void {
    const isNarrow = innerWidth < NARROW;
    const place: Record<string, string> = isNarrow ? { left: '0', right: '0', top: '50vh', bottom: '0' } : { [this.#side]: `${MARGIN}px`, width: `${WIDE}px`, top: `${MARGIN}px`, bottom: `${MARGIN}px` };
    this.#ours.style.replaceSync(frameRules(place));
  }
}
