import { ourElement } from '../in-page/our-element.ts';
import { frameRules, nudge, ourFrame } from '../in-page/our-frame.ts';
import type { Edge } from '../messages/edge.ts';
import { type Bounds, clearPlace, documentOf, windowSize } from './clear-place.ts';
import { ModalDialogs } from './modal-dialogs.ts';

interface Place {
  key: string;
  edge: Edge;
  open: boolean;
}

/** A press of a button takes longer. To look at each animation frame would keep a slow machine busy for as long as the overlay is open. */
const LOOK_EVERY_MS = 50;

/** Sizes in pixels. They never depend on what there is to say, or the page could tell who is on file. */
const CLOSED = { along: 124, across: 28 };
const OPEN = { width: 420, height: 560, margin: 12 };

/**
 * The one element that we put into a page: a frame of our own origin in a closed shadow root. What the frame shows
 * is ours alone; the page sees an empty element of some size, the same on every case screen.
 */
export class OverlayFrame {
  readonly #ours = ourElement();
  readonly #host = this.#ours.host;
  readonly #followed = new WeakSet<Document>();
  #frame: HTMLIFrameElement | null = null;
  #place: Place | null = null;
  #tabAt: Bounds | null = null;
  #before: Element | null = null;
  #watching: ReturnType<typeof setTimeout> | undefined;
  readonly #dialogs = new ModalDialogs(() => this.#stand());

  constructor() {
    addEventListener('resize', () => this.#lay(), { passive: true });
  }

  place(place: Place): void {
    const opened = this.#place !== null && place.open !== this.#place.open;
    if (place.edge !== this.#place?.edge) this.#tabAt = null;
    if (place.key !== this.#place?.key || !this.#frame?.isConnected) this.#frame = this.#newFrame(place.key);
    this.#place = place;
    this.#stand();
    if (opened) this.#moveFocus(place.open);
    this.#watchStillness();
  }

  /** In the page's outermost element; or in the dialog that holds all else of the page off, above whatever is in it. */
  #stand(): void {
    if (!this.#place) return;
    const dialog = this.#dialogs.foremost();
    const home = dialog ?? document.documentElement;
    if (this.#host.parentNode !== home || !this.#host.isConnected) home.append(this.#host);
    if (dialog) {
      this.#host.popover = 'manual';
      if (!this.#host.matches(':popover-open')) this.#host.showPopover();
    } else this.#host.removeAttribute('popover');
    this.#lay();
  }

  remove(): void {
    this.#host.remove();
    this.#frame?.remove();
    this.#frame = null;
    this.#place = null;
  }

  nudge(): void {
    nudge(this.#frame);
  }

  /** While it is open, tells the frame again and again whether something moves it: an answer is taken only from a frame that stands still. */
  #watchStillness(): void {
    clearTimeout(this.#watching);
    let before = '';
    const look = () => {
      const { left, top, width, height } = this.#host.getBoundingClientRect();
      const now = [left, top, width, height].join(' ');
      this.#frame?.contentWindow?.postMessage(now === before ? 'still' : 'moved', '*');
      before = now;
      if (this.#place?.open) this.#watching = setTimeout(look, LOOK_EVERY_MS);
    };
    look();
  }

  /** In place of the one before: that may have gone with a dialog of the page, would come back with our element, and hear nothing. */
  #newFrame(key: string): HTMLIFrameElement {
    const frame = ourFrame('overlay/overlay.html', key);
    frame.allow = 'clipboard-write';
    this.#ours.root.replaceChildren(frame);
    return frame;
  }

  #lay(): void {
    if (!this.#place) return;
    const { edge, open } = this.#place;
    this.#followScrolling(document);
    if (!open) this.#tabAt = clearPlace(edge, CLOSED, this.#host, this.#tabStillFits() ? this.#tabAt : null);
    this.#ours.style.replaceSync(rules(open ? openBounds(edge) : this.#tabAt!));
  }

  #tabStillFits(): boolean {
    const { width, height } = windowSize();
    const tab = this.#tabAt;
    return tab !== null && (this.#place?.edge !== 'right' || tab.left + tab.width === width) && tab.top + tab.height <= height;
  }

  /** What was clear may not be when the page, or a frame of it, has scrolled. */
  #followScrolling(page: Document): void {
    for (const frame of page.querySelectorAll('frame, iframe')) {
      const inner = documentOf(frame);
      if (inner) this.#followScrolling(inner);
    }
    if (this.#followed.has(page)) return;
    this.#followed.add(page);
    page.addEventListener('scrollend', () => this.#lay(), { passive: true, capture: true });
  }

  #moveFocus(open: boolean): void {
    if (open) {
      this.#before = document.activeElement;
      // Whoever pressed the tab is in the frame: to put the focus there once more would take it from what has opened.
      if (this.#before !== this.#host) this.#frame?.focus();
    } else if (this.#before instanceof HTMLElement && this.#before !== this.#host) {
      this.#frame?.blur();
      this.#before.focus({ preventScroll: true });
    }
  }
}

function openBounds(edge: Edge): Bounds {
  const { margin } = OPEN;
  const inner = windowSize();
  const width = Math.min(OPEN.width, inner.width - 2 * margin);
  const level = edge === 'top' || edge === 'bottom';
  const height = Math.min(level ? OPEN.height : Infinity, inner.height - 2 * margin);
  return {
    width,
    height,
    left: edge === 'left' ? margin : inner.width - width - margin,
    top: edge === 'bottom' ? inner.height - height - margin : margin,
  };
}

const rules = ({ left, top, width, height }: Bounds): string => frameRules({ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
