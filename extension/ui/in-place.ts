import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What was pressed may go with what it changed, and the focus fall to the page. Then it goes on at `next`; where the
 * reader is in another part of the window by now, it is left there.
 */
export function useFocusKept(next: () => HTMLElement | null): void {
  // Before the change is drawn, what was pressed is still there.
  const hadFocus = document.hasFocus() && document.activeElement !== document.body;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) next()?.focus();
  });
}

/**
 * What opens in place of its opener. Each is taken away with the focus in it, which falls to the page: what has opened
 * takes it up there, and the opener once that is closed, unless it was put somewhere else.
 */
export function useInPlace<First extends HTMLElement>() {
  const isOpen = useSignal(false);
  const wasOpen = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef<First>(null);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen.value) return;
    wasOpen.current = isOpen.value;
    if (document.activeElement === document.body) (isOpen.value ? first : opener).current?.focus();
  }, [isOpen.value]);
  return { isOpen: isOpen.value, opener, first, open: () => void (isOpen.value = true), close: () => void (isOpen.value = false) };
}
