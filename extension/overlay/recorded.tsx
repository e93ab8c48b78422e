import type { RecordingShown } from '../messages/overlay-view.ts';
import type { Names } from '../ui/warning-words.ts';
import { dateWords, keyOf, listWords, words, wordsNamed } from '../ui/words.ts';
import { canGuard, guarded, held } from './guard.ts';
import { takeBackRecording } from './shown.ts';

/** What was recorded here, each of which can be taken back. */
export function Recorded({ recordings, names }: { recordings: RecordingShown[]; names: Names }) {
  if (recordings.length === 0) return null;
  return (
    <details class="known">
      <summary>{words('recorded_count', { count: recordings.length })}</summary>
      <ul class="answers recordings">
        {recordings.map((recording) => (
          <li key={recording.reading}>
            <OneRecording recording={recording} names={names} />
          </li>
        ))}
      </ul>
      <p role="status">{held.value && words('answer_held')}</p>
    </details>
  );
}

function OneRecording({ recording: { reading, kind, on, about }, names }: { recording: RecordingShown; names: Names }) {
  const takeBack = async (event: Event) => {
    if (await guarded(event)) await takeBackRecording(reading);
  };
  return (
    <>
      <p id={`recorded-${reading}`}>{words('recorded_line', { day: dateWords(on), what: wordsNamed(keyOf('record_kind', kind)), children: listWords(about.map(names.person)) })}</p>
      {canGuard && (
        <p class="buttons">
          <button aria-describedby={`recorded-${reading}`} onClick={takeBack}>{words('recorded_take_back')}</button>
        </p>
      )}
    </>
  );
}
