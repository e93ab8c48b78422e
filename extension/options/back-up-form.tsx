import { useSignal } from '@preact/signals';
import type { KeepingView } from '../messages/keeping-view.ts';
import { dateWords, words } from '../ui/words.ts';
import { backUp, type BackingUp, backingUp } from './back-up.ts';

const SHORTEST = 12;

/** Writes the index to one file under a passphrase of its own. */
export function BackUpForm({ view: { lastBackUp, maySeeFamilies } }: { view: KeepingView }) {
  const passphrase = useSignal('');
  const again = useSignal('');
  const tried = useSignal(false);
  const wrong = passphrase.value.length < SHORTEST ? words('back_up_short', { count: SHORTEST }) : passphrase.value === again.value ? '' : words('back_up_differs');
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    tried.value = true;
    if (wrong === '') void backUp(passphrase.value);
  };
  const under = backingUp.value.is === 'under way';
  return (
    <section class="section" aria-labelledby="back-up">
      <h2 id="back-up">{words('back_up_title')}</h2>
      <p>{lastBackUp === null ? words('back_up_never') : words('back_up_last', { day: dateWords(lastBackUp) })}</p>
      {!maySeeFamilies && <p class="quiet">{words('back_up_not_for_role')}</p>}
      {maySeeFamilies && (
        <form class="section" onSubmit={begin} noValidate>
          <p class="quiet">{words('back_up_help')}</p>
          <div class="fields">
            <Passphrase name="back-up-passphrase" label={words('back_up_passphrase')} wrong={tried.value && wrong !== ''} set={(text) => (passphrase.value = text)} />
            <Passphrase name="back-up-again" label={words('back_up_again')} wrong={tried.value && wrong !== ''} set={(text) => (again.value = text)} />
          </div>
          {tried.value && wrong !== '' && (
            <p id="back-up-wrong" role="alert">
              {wrong}
            </p>
          )}
          <p class="buttons">
            <button class="first" disabled={under}>
              {words('back_up_begin')}
            </button>
          </p>
        </form>
      )}
      <p role="status">{said(backingUp.value)}</p>
    </section>
  );
}

interface PassphraseShown {
  name: string;
  label: string;
  wrong: boolean;
  set: (text: string) => void;
}

const Passphrase = ({ name, label, wrong, set }: PassphraseShown) => (
  <label>
    {label}
    <input
      class="text"
      type="password"
      name={name}
      autocomplete="new-password"
      onInput={({ currentTarget }) => set(currentTarget.value)}
      {...(wrong ? { 'aria-invalid': true, 'aria-describedby': 'back-up-wrong' } : {})}
    />
  </label>
);

function said(state: BackingUp): string {
  switch (state.is) {
    case 'not begun':
      return '';
    case 'under way':
      return words('back_up_under_way', { done: state.done, of: state.of });
    case 'done':
      return words('back_up_done', { readings: state.readings });
    case 'failed':
      return words('back_up_failed');
  }
}
