import { useSignal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { words } from '../ui/words.ts';
import { settle } from './settings.ts';

/** Whom school staff are told to ask. */
export function Lead({ lead }: { lead: string }) {
  const name = useSignal(lead);
  const saved = useSignal('');
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    await ask('choose-role', { role: 'school-staff', lead: name.value.trim() });
    await settle('settings', {});
    saved.value = words('options_lead_saved');
  };
  return (
    <form class="section" onSubmit={save}>
      <label>
        {words('options_lead')} <input name="lead" value={name.value} onInput={({ currentTarget }) => (name.value = currentTarget.value)} />
      </label>{' '}
      <button>{words('options_lead_save')}</button> <span role="status">{saved.value}</span>
    </form>
  );
}
