import { useSignal } from '@preact/signals';
import { ROLES, type Role } from '../../src/record/role.ts';
import type { SettingsView } from '../messages/settings-view.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { loadDue } from './due.ts';
import { loadKeeping } from './keeping.ts';
import { settle } from './settings.ts';

const titleOf = (role: Role): string => wordsNamed(keyOf('options_role', role));

/** The role decides how much is shown; once chosen, it changes only after a second word. */
export function RoleChoice({ view }: { view: SettingsView }) {
  const asked = useSignal<Role | null>(null);
  const saved = useSignal('');
  const take = async (role: Role) => {
    asked.value = null;
    await settle('choose-role', { role });
    await Promise.all([loadKeeping(), loadDue()]);
    saved.value = words('options_role_saved', { role: titleOf(role) });
  };
  const choose = (role: Role) => {
    saved.value = '';
    if (view.role === null) void take(role);
    else asked.value = role === view.role ? null : role;
  };
  return (
    <fieldset class="section" disabled={view.roleFromPolicy}>
      <legend>
        <h2>{words('options_role')}</h2>
      </legend>
      <p class="quiet">{words(view.roleFromPolicy ? 'options_role_policy' : 'options_role_help')}</p>
      {ROLES.map((role) => (
        <label key={role} class="choice">
          <input type="radio" name="role" value={role} checked={(asked.value ?? view.role) === role} onChange={() => choose(role)} />
          <span>
            {titleOf(role)}
            <span class="quiet">{wordsNamed(keyOf('options_role', `${role}-help`))}</span>
          </span>
        </label>
      ))}
      {asked.value && (
        <p class="confirm" role="status">
          {words('options_role_confirm', { role: titleOf(asked.value) })}{' '}
          <button class="first" onClick={() => take(asked.value!)}>
            {words('options_role_change')}
          </button>{' '}
          <button onClick={() => (asked.value = null)}>{words('options_role_keep')}</button>
        </p>
      )}
      <p role="status">{saved.value}</p>
    </fieldset>
  );
}
