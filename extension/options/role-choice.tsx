import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ROLES, type Role } from '../../src/record/role.ts';
import { askAlone } from '../messages/ask.ts';
import { PassphraseReply } from '../messages/lock-view.ts';
import type { SettingsView } from '../messages/settings-view.ts';
import { lock } from '../ui/lock.ts';
import { PassphraseForm } from '../ui/passphrase-form.tsx';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { loadDue } from './due.ts';
import { loadImports } from './files/importing.ts';
import { loadKeeping } from './keeping.ts';
import { settle } from './settings.ts';

const titleOf = (role: Role): string => wordsNamed(keyOf('options_role', role));

/** The role decides how much is shown; once chosen, it changes only with the passphrase, or after a second word while there is none. */
export function RoleChoice({ view }: { view: SettingsView }) {
  const asked = useSignal<Role | null>(null);
  const saved = useSignal('');
  const line = useRef<HTMLParagraphElement>(null);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const take = async (role: Role, passphrase?: string): Promise<PassphraseReply | null> => {
    const reply = PassphraseReply.safeParse(await askAlone('choose-role', { role, ...(passphrase ? { passphrase } : {}) })).data ?? null;
    if (reply?.is !== 'done') return reply;
    const wasAsked = asked.value !== null;
    asked.value = null;
    await Promise.all([settle('settings', {}), loadKeeping(), loadDue(), loadImports()]);
    saved.value = words('options_role_saved', { role: titleOf(role) });
    if (wasAsked) line.current?.focus();
    return reply;
  };
  const choose = (role: Role) => {
    saved.value = '';
    if (view.role === null) void take(role);
    else asked.value = role === view.role ? null : role;
  };
  const keep = () => {
    asked.value = null;
    fieldset.current?.querySelector<HTMLElement>(`input[value="${view.role}"]`)?.focus();
  };
  return (
    <fieldset ref={fieldset} class="section" disabled={view.roleFromPolicy}>
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
        <div class="confirm section">
          <p role="status">{words('options_role_confirm', { role: titleOf(asked.value) })}</p>
          {lock.value?.state === 'new' ? (
            <button class="first" onClick={() => take(asked.value!)}>
              {words('options_role_change')}
            </button>
          ) : (
            <PassphraseForm id="role-passphrase" button={words('options_role_change')} attempt={(passphrase) => take(asked.value!, passphrase)} />
          )}
          <button onClick={keep}>{words('options_role_keep')}</button>
        </div>
      )}
      <p ref={line} role="status" tabIndex={-1}>
        {saved.value}
      </p>
    </fieldset>
  );
}
