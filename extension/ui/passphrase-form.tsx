import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PassphraseReply } from '../messages/lock-view.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { words } from './words.ts';

interface Form {
  id: string;
  button: string;
  /** Null when the worker did not answer. */
  attempt: (passphrase: string) => Promise<PassphraseReply | null>;
  /** How long until another is looked at, from what was tried before. */
  waitMs?: number;
  /** The field has the focus as soon as it is there: the page is for nothing else. */
  atOnce?: boolean;
}

/** Asks for the passphrase. A wrong one is told nothing but how long to wait. */
export function PassphraseForm({ id, button, attempt, waitMs = 0, atOnce = false }: Form) {
  const passphrase = useSignal('');
  const said = useSignal(waitMs > 0 ? refusal({ is: 'too soon', waitMs }) : '');
  const busy = useSignal(false);
  const wait = useSignal(waitMs);
  const form = useRef<HTMLFormElement>(null);
  const focusField = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (wait.value === 0) return undefined;
    const over = () => {
      wait.value = 0;
      said.value = words('passphrase_try_now');
    };
    const timer = setTimeout(over, wait.value);
    return () => clearTimeout(timer);
  }, [wait.value, said, wait]);
  useEffect(() => {
    if (atOnce) focusField();
  }, [atOnce]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy.value || wait.value > 0) return;
    busy.value = true;
    said.value = words('passphrase_trying');
    const reply = await attempt(passphrase.value);
    busy.value = false;
    said.value = refusal(reply);
    if (reply?.is === 'wrong' || reply?.is === 'too soon') wait.value = reply.waitMs;
    passphrase.value = '';
    if (reply?.is !== 'done') focusField();
  };
  return (
    <form ref={form} class="section" onSubmit={submit}>
      <PassphraseField id={id} label={words('passphrase')} kind="current-password" value={passphrase.value} change={(value) => (passphrase.value = value)} />
      <p class="buttons">
        <button class="first" disabled={wait.value > 0 || passphrase.value === ''}>
          {button}
        </button>
      </p>
      <p role="status">{said.value}</p>
    </form>
  );
}

/** What is said of a passphrase that was not taken; nothing of one that was. */
export function refusal(reply: PassphraseReply | null): string {
  if (reply === null) return words('passphrase_no_answer');
  if (reply.is === 'wrong') return words('passphrase_wrong', { seconds: seconds(reply.waitMs) });
  if (reply.is === 'too soon') return words('passphrase_too_soon', { seconds: seconds(reply.waitMs) });
  return reply.is === 'too weak' ? words('passphrase_too_weak') : '';
}

const seconds = (ms: number): number => Math.ceil(ms / 1000);
