import type { DeskView } from '../messages/desk-view.ts';
import { dateWords, listWords, words } from '../ui/words.ts';
import { families } from './families.ts';
import { isCut } from './filter-form.tsx';
import { systemName } from './names.ts';

/** Nothing is listed: what that rests on, and what it does not. */
export function NothingOpen({ view: { systems } }: { view: Extract<DeskView, { state: 'read' }> }) {
  const lastRead = new Map<string, string>();
  for (const { systems: its } of families.value) for (const { system, lastRead: read } of its) if (read > (lastRead.get(system) ?? '')) lastRead.set(system, read);
  const never = systems.filter(({ system }) => !lastRead.has(system));
  return (
    <section class="card" aria-labelledby="nothing">
      <h2 id="nothing">{words(isCut.value ? 'desk_nothing_fits' : 'desk_nothing')}</h2>
      <p>{words('desk_nothing_families', { count: families.value.length })}</p>
      <ul class="points">
        {[...lastRead].map(([system, read]) => (
          <li key={system}>{words('overlay_read_on', { system: systemName(system), day: dateWords(read) })}</li>
        ))}
        {never.length > 0 && <li>{words('desk_never_read', { systems: listWords(never.map(({ title }) => title)) })}</li>}
      </ul>
      <p class="quiet">{words('overlay_not_all_clear')}</p>
    </section>
  );
}
