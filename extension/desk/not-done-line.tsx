import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { notDone } from './not-done.ts';

/** What the user may take for done, and is not. */
export const NotDoneLine = () =>
  notDone.value && (
    <p role="alert" class="card">
      {wordsNamed(keyOf('desk_not', notDone.value))} <button onClick={() => (notDone.value = null)}>{words('desk_dismiss')}</button>
    </p>
  );
