import { signal } from '@preact/signals';
import { words } from '../ui/words.ts';

/** Long enough for a person to have seen what they click, too long for a page to cover and uncover it. */
const STEADY_MS = 500;
const AFTER_CLICK_MS = 300;
/** A page that keeps its thread busy keeps our script there from saying that the frame was moved. Shorter than the wait after a click, so that something is heard in it. */
const HEARD_WITHIN_MS = 250;

let visibleSince = Infinity;
let wholeSince = Infinity;
let stillSince = Infinity;
let heardAt = 0;

/**
 * Whether this browser can tell that nothing lies over our frame. Where it cannot, nothing that changes the index
 * is done in a page. Source: measured against a page that covers, fades and moves the frame under the pointer.
 */
export const canGuard = 'isVisible' in IntersectionObserverEntry.prototype;

/** A click was not taken because the frame had not stood there visible and still for long enough. */
export const held = signal(false);

export const heldWords = (): string => (held.value ? words('answer_held') : '');

/** Follows whether the frame is visible and whole, by the browser's own word, and still, by the content script's. */
export function keepWatch(): void {
  addEventListener('message', ({ data }) => {
    if (data !== 'moved' && data !== 'still') return;
    heardAt = Date.now();
    // What was said before the frame listened is lost: it is still since it first heard so.
    if (data === 'moved' || stillSince === Infinity) stillSince = heardAt;
  });
  if (!canGuard) return;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] } as IntersectionObserverInit;
  new IntersectionObserver((entries) => {
    const visible = (entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean }).isVisible;
    if (!visible) visibleSince = Infinity;
    else if (visibleSince === Infinity) visibleSince = Date.now();
  }, options).observe(document.body);
  keepWatchOfEdges();
}

/** A page may cut the frame to nothing but a button; less than this part of it is lost to rounding. */
const WHOLE = 0.98;

/** Follows whether anything of the frame is cut off: of what lies in its window from edge to edge, all has to be seen. */
function keepWatchOfEdges(): void {
  const edges = document.createElement('div');
  edges.className = 'edges';
  document.documentElement.append(edges);
  new IntersectionObserver((entries) => {
    if (entries.at(-1)!.intersectionRatio < WHOLE) wholeSince = Infinity;
    else if (wholeSince === Infinity) wholeSince = Date.now();
  }, { threshold: [0, 0.5, 0.9, WHOLE, 1] }).observe(edges);
}

/** Whether a click is a person's, on a frame that they could see before and can still see after it. */
export async function guarded(event: Event): Promise<boolean> {
  const before = event.isTrusted && steady();
  if (before) await new Promise((resolve) => setTimeout(resolve, AFTER_CLICK_MS));
  held.value = !(before && steady());
  return !held.value;
}

function steady(): boolean {
  const now = Date.now();
  return canGuard && now - Math.max(visibleSince, wholeSince, stillSince) >= STEADY_MS && now - heardAt <= HEARD_WITHIN_MS;
}
