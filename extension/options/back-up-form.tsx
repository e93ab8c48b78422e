import { useSignal } from '@preact/signals';
import type { KeepingView } from '../messages/keeping-view.ts';
import type { PassphraseMinimum } from '../messages/lock-view.ts';
import { NewPassphrase } from '../ui/new-passphrase.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { dateWords, words } from '../ui/words.ts';
import { backUp, type BackingUp, backingUp } from './back-up.ts';

/** Writes the index to one file under a passphrase of its own. */
export function BackUpForm({ view: { lastBackUp, maySeeFamilies }, minimum }: { view: KeepingView; minimum: PassphraseMinimum }) {
  const passphrase = useSignal({ value: '', enough: false });
  const again = useSignal('');
  const tried = useSignal(false);
  const wrong = !passphrase.value.enough ? words('passphrase_too_weak') : passphrase.value.value === again.value ? '' : words('back_up_differs');
  const under = backingUp.value.is === 'under way';
  /** What was said of the last try is not said of another passphrase. */
  const changed = (change: () => void) => {
    tried.value = false;
    change();
  };
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (under) return;
    tried.value = true;
    if (wrong === '') void backUp(passphrase.value.value);
  };
  return (
    <section class="section" aria-labelledby="back-up">
      <h2 id="back-up">{words('back_up_title')}</h2>
      <p>{lastBackUp === null ? words('back_up_never') : words('back_up_last', { day: dateWords(lastBackUp) })}</p>
      {!maySeeFamilies && <p class="quiet">{words('back_up_not_for_role')}</p>}
      {maySeeFamilies && (
        <form class="section" onSubmit={begin} noValidate>
          <p class="quiet">{words('back_up_help')}</p>
          <NewPassphrase id="back-up-passphrase" label={words('back_up_passphrase')} minimum={minimum} value={passphrase.value.value} change={(value, enough) => changed(() => (passphrase.value = { value, enough }))} />
          <PassphraseField id="back-up-again" label={words('back_up_again')} kind="new-password" value={again.value} change={(value) => changed(() => (again.value = value))} />
          {tried.value && wrong !== '' && (
            <p id="back-up-wrong" class="wrong" role="alert">
              {wrong}
            </p>
          )}
          <p class="buttons">
            <button class="first" aria-disabled={under}>
              {words('back_up_begin')}
            </button>
          </p>
        </form>
      )}
      <p role="status">{said(backingUp.value)}</p>
    </section>
  );
}

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
