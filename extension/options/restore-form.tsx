import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useFocusKept } from '../ui/in-place.ts';
import { dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { type Found, lookInto, type Restoring, restoring, takeIn } from './restore.ts';

/** Reads a back-up, says what is in it, and takes it in at a second click. */
export function RestoreForm() {
  const file = useSignal<File | null>(null);
  const passphrase = useSignal('');
  const state = restoring.value;
  const busy = state.is === 'looking' || state.is === 'taking in';
  const line = useRef<HTMLDivElement>(null);
  useFocusKept(() => line.current);
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy && file.value) void lookInto(file.value, passphrase.value);
  };
  // What was found in one file is not said, or taken in, of another.
  const changed = (change: () => void) => {
    change();
    restoring.value = { is: 'not begun' };
  };
  const take = (found: Found) => file.value && takeIn(file.value, passphrase.value, found);
  return (
    <section class="section" aria-labelledby="restore">
      <h2 id="restore">{words('restore_title')}</h2>
      <form class="section" onSubmit={look}>
        <p class="quiet">{words('restore_help')}</p>
        <div class="fields">
          <label>
            {words('restore_file')}{' '}
            <input type="file" name="back-up" accept=".age" required disabled={busy} onChange={({ currentTarget }) => changed(() => (file.value = currentTarget.files?.[0] ?? null))} />
          </label>
          <label>
            {words('restore_passphrase')}{' '}
            <input class="text" type="password" name="restore-passphrase" autocomplete="off" required disabled={busy} onInput={({ currentTarget }) => changed(() => (passphrase.value = currentTarget.value))} />
          </label>
        </div>
        <p class="buttons">
          <button aria-disabled={busy}>{words('restore_look')}</button>
        </p>
      </form>
      <div ref={line} role="status" tabIndex={-1} class="section">
        {said(state).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {file.value !== null && (state.is === 'found' || state.is === 'stopped') && state.found.readings > 0 && (
        <p class="buttons">
          <button class="first" onClick={() => take(state.found)}>
            {words(state.is === 'stopped' ? 'restore_go_on' : state.found.whole ? 'restore_take' : 'restore_take_saved')}
          </button>
        </p>
      )}
    </section>
  );
}

function said(state: Restoring): string[] {
  switch (state.is) {
    case 'not begun':
      return [];
    case 'looking':
      return [words('restore_looking', { readings: state.readings })];
    case 'not read':
      return [wordsNamed(keyOf('restore_not_read', state.why.replaceAll(' ', '-')))];
    case 'found':
      return foundWords(state.found);
    case 'taking in':
      return [words('restore_taking', { done: state.done, of: state.found.readings })];
    case 'taken in':
      return [words('restore_taken', { added: state.added, changed: state.changed })];
    case 'stopped':
      return [words('restore_stopped', { done: state.done, of: state.found.readings }), wordsNamed(keyOf('restore_why', state.why.replaceAll(' ', '-')))];
  }
}

function foundWords({ head, readings, known, from, to, whole }: Found): string[] {
  return [
    words('restore_made', { day: dateWords(head.at), people: head.people }),
    ...(whole ? [] : [words('restore_damaged', { readings, of: head.readings })]),
    words('restore_found', { readings, known }),
    ...(from && to ? [words('restore_between', { from: dateWords(from), to: dateWords(to) })] : []),
  ];
}
