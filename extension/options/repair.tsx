import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { Repaired } from '../messages/keeping-view.ts';
import { words } from '../ui/words.ts';
import { loadDue } from './due.ts';
import { loadKeeping } from './keeping.ts';

const repair = signal<{ is: 'offered' | 'under way' | 'failed' } | { is: 'done'; repaired: Repaired }>({ is: 'offered' });

/** Puts a damaged index together again, and says what could not be saved. Without a number, nothing can be opened until it is. */
export function Repair({ damaged }: { damaged?: number }) {
  const stands = repair.value;
  if (damaged === 0 && stands.is !== 'done') return null;
  return (
    <section class="section" aria-labelledby="repair">
      <h2 id="repair">{words('repair_title')}</h2>
      {damaged !== 0 && <p>{damaged === undefined ? words('repair_nothing_opens') : words('repair_some', { count: damaged })}</p>}
      <div role="status">
        {stands.is === 'under way' && <p>{words('repair_under_way')}</p>}
        {stands.is === 'done' && <p>{told(stands.repaired)}</p>}
      </div>
      {stands.is === 'failed' && <p role="alert">{words('repair_failed')}</p>}
      {damaged !== 0 && (
        <p class="buttons">
          <button class="first" disabled={stands.is === 'under way'} onClick={putTogether}>
            {words('repair_do')}
          </button>
        </p>
      )}
    </section>
  );
}

function told({ lost, readings }: Repaired): string {
  if (lost === 0) return words('repair_all_saved');
  return readings === null ? words('repair_lost_uncounted', { count: lost }) : words('repair_lost', { readings });
}

async function putTogether(): Promise<void> {
  repair.value = { is: 'under way' };
  const repaired = Repaired.safeParse(await ask('repair-index', {}));
  repair.value = repaired.success ? { is: 'done', repaired: repaired.data } : { is: 'failed' };
  await Promise.all([loadKeeping(), loadDue()]);
}
