import { useSignal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { words } from '../ui/words.ts';
import { settle } from './settings.ts';
import { Problems } from './systems.tsx';

/** A system that did not come with the extension, by its profile: data, which the worker checks. */
export function AddProfile() {
  const problems = useSignal<string[] | null>(null);
  const add = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    problems.value = (await ask('add-profile', { text }))?.problems ?? [words('options_failed')];
    await settle('settings', {});
  };
  return (
    <section class="section" aria-labelledby="add">
      <h2 id="add">{words('options_add')}</h2>
      <p class="quiet">{words('options_add_help')}</p>
      <label>
        {words('options_add_choose')} <input type="file" accept=".json,application/json" onChange={add} />
      </label>
      <div role="status">
        {problems.value?.length === 0 && <p>{words('options_added')}</p>}
        {problems.value !== null && problems.value.length > 0 && (
          <>
            <p>{words('options_add_failed')}</p>
            <Problems problems={problems.value} />
          </>
        )}
      </div>
    </section>
  );
}
