import { useSignal } from '@preact/signals';
import { words } from './words.ts';

interface Field {
  id: string;
  label: string;
  value: string;
  change: (value: string) => void;
  kind: 'current-password' | 'new-password';
  /** It is shown from the first, as one that was generated must be. */
  shown?: boolean;
  describedBy?: string;
}

/**
 * A passphrase, hidden from whoever looks over the shoulder until its owner asks to see it. Browsers write what stands
 * in a text field to the disk, to restore the page after a crash, unless it says `autocomplete="off"`.
 */
export function PassphraseField({ id, label, value, change, kind, shown = false, describedBy }: Field) {
  const asked = useSignal(false);
  const visible = shown || asked.value;
  return (
    <div class="passphrase">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="text"
        type={(visible ? 'text' : 'password') as 'text'}
        autocomplete={visible ? 'off' : kind}
        autocapitalize="none"
        spellcheck={false}
        value={value}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <label class="choice">
        <input type="checkbox" checked={asked.value} onChange={({ currentTarget }) => (asked.value = currentTarget.checked)} />
        <span>{words('passphrase_show')}</span>
      </label>
    </div>
  );
}
