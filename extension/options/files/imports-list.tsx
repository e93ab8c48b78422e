import { useSignal } from '@preact/signals';
import type { FileImport } from '../../../src/record/file-import.ts';
import { dateWords, keyOf, words, wordsNamed } from '../../ui/words.ts';
import { ChooseFile } from './choose-file.tsx';
import { goOn, takeBack, takingBack } from './importing.ts';

/** What was taken in: to be gone on with where it was stopped, or taken back whole. */
export function ImportsList({ imports, busy }: { imports: FileImport[]; busy: boolean }) {
  if (imports.length === 0) return null;
  return (
    <>
      <h3>{words('files_imports')}</h3>
      <ul class="systems">
        {imports.toReversed().map((each) => (
          <li key={each.id} class="card">
            <Import of={each} busy={busy} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Import({ of, busy }: { of: FileImport; busy: boolean }) {
  const sure = useSignal(false);
  const under = takingBack.value;
  const own = under?.id === of.id ? under : null;
  const isBusy = busy || (under !== null && !under.failed);
  const yes = () => {
    sure.value = false;
    void takeBack(of.id);
  };
  return (
    <>
      <h4>{of.file}</h4>
      <p>{words('files_import', { day: dateWords(of.at), kind: wordsNamed(keyOf('file_kind', of.kind)), rows: of.rows, added: of.added })}</p>
      <p class="state">{words(STATE[of.state])}</p>
      <p role="status">{own ? words(own.failed ? 'files_take_back_failed' : 'files_taking_back', { gone: own.gone }) : ''}</p>
      {of.state === 'under way' && !busy && <ChooseFile label={words('files_go_on')} name="go-on" disabled={isBusy} chosen={(file) => goOn(of, file)} />}
      <div class="buttons">
        {!sure.value && (
          <button disabled={isBusy} onClick={() => (sure.value = true)}>
            {words('files_take_back')}
          </button>
        )}
        {sure.value && (
          <span class="buttons" role="group" aria-label={words('files_take_back')}>
            <span>{words('files_take_back_sure')}</span>
            <button class="first" onClick={yes}>
              {words('files_take_back_yes')}
            </button>
            <button onClick={() => (sure.value = false)}>{words('due_no')}</button>
          </span>
        )}
      </div>
    </>
  );
}

const STATE = { 'under way': 'files_state_under_way', done: 'files_state_done', 'being taken back': 'files_state_being_taken_back' } as const;
