import { useSignal } from '@preact/signals';
import { askAlone } from '../messages/ask.ts';
import { type PassphraseMinimum, PassphraseReply } from '../messages/lock-view.ts';
import { NewPassphrase } from '../ui/new-passphrase.tsx';
import { refusal } from '../ui/passphrase-form.tsx';
import { words } from '../ui/words.ts';

/** The recovery key in place of a passphrase that nobody remembers, with the new one at once. */
export function Recover({ minimum, recovered }: { minimum: PassphraseMinimum; recovered: () => Promise<void> }) {
  const code = useSignal('');
  const next = useSignal({ value: '', enough: false });
  const said = useSignal('');
  const change = (value: string, enough: boolean) => {
    if (value !== next.value.value || enough) said.value = '';
    next.value = { value, enough };
  };
  const recover = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!next.value.enough) {
      said.value = words('passphrase_too_weak');
      return;
    }
    said.value = words('passphrase_trying');
    const reply = PassphraseReply.safeParse(await askAlone('recover', { code: code.value, next: next.value.value })).data ?? null;
    said.value = reply?.is === 'wrong' ? words('recover_wrong') : refusal(reply);
    if (reply?.is === 'done') await recovered();
  };
  return (
    <form class="section" onSubmit={recover}>
      <p class="quiet">{words('recover_help')}</p>
      <label>
        {words('recover_code')}{' '}
        <input class="text code" name="code" autocomplete="off" spellcheck={false} required value={code.value} onInput={({ currentTarget }) => (code.value = currentTarget.value)} />
      </label>
      <NewPassphrase id="recover-next" minimum={minimum} value={next.value.value} change={change} />
      <p class="buttons">
        <button class="first">{words('recover_button')}</button>
      </p>
      <p role="status">{said.value}</p>
    </form>
  );
}
