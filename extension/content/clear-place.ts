import type { Edge } from '../messages/edge.ts';

interface Size {
  along: number;
  across: number;
}

export interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * A place at an edge of the window where a tab of this size covers neither words nor controls of the page, or as few
 * as can be; it stays where it is while that is as good. It goes by the page alone, never by what there is to say.
 */
export function clearPlace(edge: Edge, size: Size, own: Element, before: Bounds | null): Bounds {
  const places = [...(before ? [before] : []), ...alongEdge(edge, size)];
  let best: { place: Bounds; covers: number } | undefined;
  for (const place of places) {
    const covers = pointsOf(place).filter(([x, y]) => saysSomething(document, x, y, own)).length;
    if (covers === 0) return place;
    if (!best || covers < best.covers) best = { place, covers };
  }
  return best!.place;
}

const STEP = 24;

/** From the middle outwards, so that the tab stands as near the middle as it can. */
function alongEdge(edge: Edge, { along, across }: Size): Bounds[] {
  const upright = edge === 'left' || edge === 'right';
  const [width, height] = upright ? [across, along] : [along, across];
  const inner = windowSize();
  const room = Math.max(0, (upright ? inner.height : inner.width) - along);
  const steps = Array.from({ length: Math.floor(room / STEP) + 1 }, (_, at) => at * STEP);
  const fromMiddle = [room / 2, ...steps].toSorted((a, b) => Math.abs(a - room / 2) - Math.abs(b - room / 2));
  return fromMiddle.map((offset) => ({
    width,
    height,
    left: upright ? (edge === 'left' ? 0 : inner.width - width) : offset,
    top: upright ? offset : edge === 'top' ? 0 : inner.height - height,
  }));
}

/** Less its scroll bars; a frameset's own measure of itself can be larger than the window. */
export const windowSize = (): { width: number; height: number } => ({
  width: Math.min(innerWidth, document.documentElement.clientWidth || innerWidth),
  height: Math.min(innerHeight, document.documentElement.clientHeight || innerHeight),
});

function pointsOf({ left, top, width, height }: Bounds): [number, number][] {
  const across = steps(width, 8);
  return steps(height, 8).flatMap((y) => across.map((x): [number, number] => [left + x, top + y]));
}

const steps = (length: number, step: number): number[] => [
  ...Array.from({ length: Math.floor((length - 2) / step) + 1 }, (_, at) => at * step + 1),
  length - 1,
];

const CONTROLS = 'a,button,input,select,textarea,summary,label,img,svg,video,[role=button],[role=link],[onclick]';

/** Whether words or a control of the page stand at a point, in whatever frame of it. */
function saysSomething(page: Document, x: number, y: number, own: Element): boolean {
  const under = page.elementsFromPoint(x, y).find((element) => element !== own);
  if (!under) return false;
  const inner = documentOf(under);
  if (inner === null) return true;
  if (inner) {
    const { left, top } = under.getBoundingClientRect();
    return saysSomething(inner, x - left - under.clientLeft, y - top - under.clientTop, own);
  }
  return under.closest(CONTROLS) !== null || wordsAt(under, x, y);
}

/** The document in a frame; null where it is another's, and so not to be seen; undefined of what is no frame. */
export function documentOf(element: Element): Document | null | undefined {
  if (element.tagName !== 'FRAME' && element.tagName !== 'IFRAME') return undefined;
  return (element as HTMLIFrameElement).contentDocument;
}

function wordsAt(element: Element, x: number, y: number): boolean {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    .some((node) => {
      const range = element.ownerDocument.createRange();
      range.selectNode(node);
      return [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    });
}
