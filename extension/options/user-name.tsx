import { useSignal } from '@preact/signals';
import type { SettingsView } from '../messages/settings-view.ts';
import { words } from '../ui/words.ts';
import { settle } from './settings.ts';

/** Who uses this machine: the name that the access log is to bear. */
export function UserName({ view }: { view: SettingsView }) {
  const name = useSignal(view.user);
  const saved = useSignal('');
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    await settle('set-user', { user: name.value.trim() });
    saved.value = words('user_saved');
  };
  return (
    <section class="section" aria-labelledby="user">
      <h2 id="user">{words('user_title')}</h2>
      <p class="quiet">{words(view.userFromPolicy ? 'user_policy' : 'user_help')}</p>
      <form class="fields" onSubmit={save}>
        <label>
          {words('user_name')}{' '}
          <input
            class="text"
            name="user"
            maxLength={100}
            autocomplete="name"
            disabled={view.userFromPolicy}
            value={name.value}
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          />
        </label>
        {!view.userFromPolicy && <button>{words('user_save')}</button>}
      </form>
      <p role="status">{saved.value}</p>
      <p>
        <a href="../access-log/access-log.html">{words('log_link')}</a>
      </p>
    </section>
  );
}
