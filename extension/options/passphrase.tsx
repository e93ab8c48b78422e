import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ask, askAlone } from '../messages/ask.ts';
import { type LockView, PassphraseReply, RecoveryKeyReply } from '../messages/lock-view.ts';
import { LockIcon } from '../ui/icons.tsx';
import { askLock, lock, lockNow } from '../ui/lock.ts';
import { NewPassphrase } from '../ui/new-passphrase.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { PassphraseForm, refusal } from '../ui/passphrase-form.tsx';
import { WaitingScreens } from '../ui/waiting-screens.tsx';
import { words } from '../ui/words.ts';
import { RecoveryKey } from './recovery-key.tsx';

/** The passphrase that seals the index: set at first, changed later; the recovery key; and when it locks. */
export function Passphrase() {
  const recoveryKey = useSignal<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onPaper = () => {
    recoveryKey.value = null;
    heading.current?.focus();
  };
  const view = lock.value;
  if (view === null) return null;
  return (
    <section class="section" aria-labelledby="passphrase">
      <h2 id="passphrase" ref={heading} tabIndex={-1}>{words('passphrase')}</h2>
      {recoveryKey.value !== null && <RecoveryKey code={recoveryKey.value} done={onPaper} />}
      {view.state === 'new' ? <First view={view} told={(code) => (recoveryKey.value = code)} /> : <Standing view={view} />}
      {view.state !== 'new' && (
        <>
          <LockAfter view={view} />
          <details>
            <summary>{words('passphrase_change')}</summary>
            <Change view={view} />
          </details>
          <details>
            <summary>{words('recovery_renew')}</summary>
            <p class="quiet">{words('recovery_renew_help')}</p>
            <PassphraseForm id="renew" button={words('recovery_renew_button')} attempt={(passphrase) => renewed(passphrase, (code) => (recoveryKey.value = code))} />
          </details>
        </>
      )}
    </section>
  );
}

type Told = (recoveryKey: string) => void;

interface Next {
  value: string;
  enough: boolean;
}

/** What was said of the last try is not said of another passphrase; what is only weighed again is the same one. */
function changed(next: Signal<Next>, said: Signal<string>, to: Next): void {
  if (to.value !== next.value.value || to.enough) said.value = '';
  next.value = to;
}

/** First run: until a passphrase is set, nothing is kept. */
function First({ view, told }: { view: LockView; told: Told }) {
  const next = useSignal({ value: '', enough: false });
  const said = useSignal('');
  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!next.value.enough) {
      said.value = words('passphrase_too_weak');
      return;
    }
    said.value = words('passphrase_trying');
    const reply = RecoveryKeyReply.safeParse(await askAlone('create-passphrase', { next: next.value.value })).data;
    if (reply?.is === 'done') told(reply.recoveryKey);
    else said.value = refusal(reply ?? null);
    await askLock();
  };
  return (
    <form class="section" onSubmit={create}>
      <p>{words('passphrase_first')}</p>
      <NewPassphrase id="first" minimum={view.minimum} value={next.value.value} change={(value, enough) => changed(next, said, { value, enough })} />
      <p class="buttons">
        <button class="first">{words('passphrase_set')}</button>
      </p>
      <p role="status">{said.value}</p>
    </form>
  );
}

function Standing({ view }: { view: LockView }) {
  const locked = view.state === 'locked';
  return (
    <>
      <p class="state">
        <LockIcon locked={locked} /> {words(locked ? 'lock_locked' : 'lock_unlocked')}
      </p>
      <WaitingScreens {...view} />
      {locked ? (
        <p>
          <a href="../unlock/unlock.html">{words('overlay_unlock')}</a>
        </p>
      ) : (
        <p class="buttons">
          <button onClick={lockNow}>{words('lock_now')}</button>
        </p>
      )}
    </>
  );
}

const LONGEST_MINUTES = 60;

function LockAfter({ view: { lockAfter, lockAfterFromPolicy } }: { view: LockView }) {
  const said = useSignal('');
  const change = async ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const fits = input.validity.valid;
    if (fits) await ask('lock-after', { minutes: input.valueAsNumber });
    await askLock();
    said.value = fits ? '' : words('lock_after_wrong', { most: LONGEST_MINUTES, minutes: lockAfter });
    // What is kept is as it was, so nothing is drawn anew over what was typed.
    if (!fits) input.value = String(lockAfter);
  };
  return (
    <>
      <label>
        {words(lockAfterFromPolicy ? 'lock_after_policy' : 'lock_after')}{' '}
        <input class="text minutes" type="number" name="lock-after" required min={1} max={LONGEST_MINUTES} disabled={lockAfterFromPolicy} value={lockAfter} onChange={change} />
      </label>
      <p role="alert" class="wrong">
        {said.value}
      </p>
    </>
  );
}

function Change({ view }: { view: LockView }) {
  const passphrase = useSignal('');
  const next = useSignal({ value: '', enough: false });
  const said = useSignal('');
  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!next.value.enough || passphrase.value === '') {
      said.value = words(passphrase.value === '' ? 'passphrase_now_missing' : 'passphrase_too_weak');
      document.getElementById(passphrase.value === '' ? 'change-from' : 'change-to')?.focus();
      return;
    }
    said.value = words('passphrase_trying');
    const reply = PassphraseReply.safeParse(await askAlone('change-passphrase', { passphrase: passphrase.value, next: next.value.value })).data ?? null;
    said.value = reply?.is === 'done' ? words('passphrase_changed') : refusal(reply);
    passphrase.value = '';
    if (reply?.is === 'done') next.value = { value: '', enough: false };
  };
  return (
    <form class="section" onSubmit={change}>
      <PassphraseField id="change-from" label={words('passphrase_now')} kind="current-password" value={passphrase.value} change={(value) => (passphrase.value = value)} />
      <NewPassphrase id="change-to" minimum={view.minimum} value={next.value.value} change={(value, enough) => changed(next, said, { value, enough })} />
      <p class="buttons">
        <button class="first">{words('passphrase_change_button')}</button>
      </p>
      <p role="status">{said.value}</p>
    </form>
  );
}

async function renewed(passphrase: string, told: Told): Promise<PassphraseReply | null> {
  const reply = RecoveryKeyReply.safeParse(await askAlone('renew-recovery-key', { passphrase })).data ?? null;
  if (reply?.is !== 'done') return reply;
  told(reply.recoveryKey);
  return { is: 'done' };
}
