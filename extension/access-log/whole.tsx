import { SoundIcon } from '../ui/icons.tsx';
import { words } from '../ui/words.ts';
import { checked } from './log.ts';

/** Whether every entry is there as it was written, in words and by icon; and what to note elsewhere, to see a swap of the whole. */
export function Whole({ end }: { end: { length: number; last: string } }) {
  const check = checked.value;
  const whole = check !== null && check !== 'failed' && check.whole;
  return (
    <section class="section" aria-labelledby="whole">
      <h2 id="whole">{words('log_whole_title')}</h2>
      <p role="status" class="state sound">
        {check !== null && <SoundIcon sound={whole} />}
        <span>{said(check)}</span>
      </p>
      <p class="quiet">{words('log_last', { length: end.length, last: end.last.slice(0, 12) })}</p>
    </section>
  );
}

function said(check: typeof checked.value): string {
  if (check === null) return words('log_checking');
  if (check === 'failed') return words('log_check_failed');
  return check.whole ? words('log_whole', { length: check.length }) : words('log_broken', { from: check.from, length: check.length });
}
