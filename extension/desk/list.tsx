import { useComputed, useSignal } from '@preact/signals';
import type { DeskView } from '../messages/desk-view.ts';
import { words } from '../ui/words.ts';
import { families, loading } from './families.ts';
import { FamilyItem } from './family-item.tsx';
import { FilterForm, filters, order, typed } from './filter-form.tsx';
import { namedLike } from './find-by-name.ts';
import { talkAbout } from './kept.ts';
import { listed } from './matches.ts';
import { NothingOpen } from './nothing-open.tsx';

/** So many families are shown at a time. */
const SHOWN = 30;

/** Every open warning of every family. */
export function List({ view }: { view: Extract<DeskView, { state: 'read' }> }) {
  const shown = useSignal(SHOWN);
  const all = useComputed(() => listed(families.value, filters.value, namedLike(typed.value), order.value, view.today));
  const found = all.value;
  const count = found.reduce((sum, { warnings }) => sum + warnings.length, 0);
  return (
    <>
      <h2 class="unseen">{words('desk_part_list')}</h2>
      <FilterForm view={view} />
      <p role="status" class="summary">
        {loading.value && families.value.length === 0 ? words('options_loading') : words('desk_found', { warnings: count, families: found.length })}
      </p>
      <p class="quiet">{words('desk_keys')}</p>
      {found.length === 0 && !loading.value && <NothingOpen view={view} />}
      <ol class="families">
        {found.slice(0, shown.value).map((each) => (
          <FamilyItem key={each.family.id} listed={each} today={view.today} />
        ))}
      </ol>
      <div class="buttons">
        {found.length > shown.value && <button onClick={() => (shown.value += SHOWN)}>{words('desk_more', { count: found.length - shown.value })}</button>}
        {found.length > 0 && <button onClick={() => talkAbout(found.map(({ family }) => family.id))}>{words('desk_talk_add_all', { count: found.length })}</button>}
      </div>
    </>
  );
}
