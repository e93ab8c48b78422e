import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../ui/words.ts';

/** Shown once, to be printed or copied by hand: whoever has it can open the index. */
export function RecoveryKey({ code, done }: { code: string; done: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="card section recovery">
      <h3 ref={heading} tabIndex={-1}>
        {words('recovery_title')}
      </h3>
      <p class="code">{code}</p>
      <p>{words('recovery_help')}</p>
      <p class="buttons">
        <button class="first" onClick={() => print()}>
          {words('recovery_print')}
        </button>
        <button onClick={done}>{words('recovery_done')}</button>
      </p>
    </div>
  );
}
