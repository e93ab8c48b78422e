import { useInPlace } from './in-place.ts';
import { words } from './words.ts';

interface SureShown {
  /** What the button says. */
  ask: string;
  question: string;
  yes: string;
  /** To put the focus where it is said what happened: all that is here may be gone by then. */
  act: () => void;
  disabled?: boolean;
}

/** What cannot be undone asks for a second click. The question has the focus, not the answer: a key that is held down gives none. */
export function Sure({ ask, question, yes, act, disabled = false }: SureShown) {
  const { isOpen, opener, first, open, close } = useInPlace<HTMLSpanElement>();
  const go = () => {
    act();
    close();
  };
  if (!isOpen)
    return (
      <button ref={opener} disabled={disabled} onClick={open}>
        {ask}
      </button>
    );
  return (
    <span class="buttons" role="group" aria-label={ask}>
      <span ref={first} tabIndex={-1}>
        {question}
      </span>
      <button class="first" onClick={go}>
        {yes}
      </button>
      <button onClick={close}>{words('due_no')}</button>
    </span>
  );
}
