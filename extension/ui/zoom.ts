import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

const STEP = 1.25;
/** Of its own width. */
const WIDEST = 4;
const NARROWEST = 120;
/** How far an arrow key moves the sheet. */
const MOVE = 60;
const MOVES: Record<string, { left: number; top: number }> = {
  ArrowLeft: { left: -MOVE, top: 0 },
  ArrowRight: { left: MOVE, top: 0 },
  ArrowUp: { left: 0, top: -MOVE },
  ArrowDown: { left: 0, top: MOVE },
};

interface Zoom {
  sheet: RefObject<HTMLDivElement | null>;
  /** How wide the picture is shown; 0 as long as that is not known. */
  width: Signal<number>;
  closer: () => void;
  further: () => void;
  fit: () => void;
}

/** A picture that is wider than its sheet is scrolled: by wheel, by keys, by touch, or drawn along with the pointer. */
export function useZoom(natural: number): Zoom {
  const sheet = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  const fit = useCallback(() => (width.value = Math.min(natural, sheet.current?.clientWidth ?? natural)), [natural, width]);
  const scale = useCallback((by: number) => (width.value = Math.max(NARROWEST, Math.min(natural * WIDEST, (width.value || natural) * by))), [natural, width]);
  useLayoutEffect(() => {
    fit();
    const here = sheet.current;
    if (!here) return undefined;
    let across = here.offsetWidth;
    // A scrollbar that comes as the picture grows is no new width.
    const watch = new ResizeObserver(() => across !== (across = here.offsetWidth) && fit());
    watch.observe(here);
    const gone = new AbortController();
    const until = { signal: gone.signal };
    here.addEventListener('wheel', (event) => event.ctrlKey && taken(event) && scale(event.deltaY < 0 ? STEP : 1 / STEP), { ...until, passive: false });
    here.addEventListener('keydown', (event) => key(event, here, scale, fit), until);
    here.addEventListener('pointerdown', (event) => drawAlong(event, here), until);
    return () => {
      watch.disconnect();
      gone.abort();
    };
  }, [fit, scale]);
  return { sheet, width, fit, closer: () => scale(STEP), further: () => scale(1 / STEP) };
}

function taken(event: Event): true {
  event.preventDefault();
  return true;
}

function key(event: KeyboardEvent, sheet: HTMLElement, scale: (by: number) => void, fit: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = { '+': STEP, '=': STEP, '-': 1 / STEP }[event.key];
  const move = MOVES[event.key];
  if (by) scale(by);
  else if (event.key === '0') fit();
  else if (move) sheet.scrollBy(move);
  else return;
  event.preventDefault();
}

/** A pointer that has moved so far draws; it does not choose whom it lies on when it is let go. */
const DRAWN = 4;

function drawAlong(start: PointerEvent, sheet: HTMLElement): void {
  if (start.pointerType === 'touch') return;
  const [left, top] = [sheet.scrollLeft + start.clientX, sheet.scrollTop + start.clientY];
  const until = new AbortController();
  let drawn = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    drawn ||= Math.hypot(clientX - start.clientX, clientY - start.clientY) > DRAWN;
    sheet.scrollTo({ left: left - clientX, top: top - clientY });
  };
  const end = () => {
    until.abort();
    if (drawn) addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
  };
  addEventListener('pointermove', move, { signal: until.signal });
  addEventListener('pointerup', end, { signal: until.signal });
}
