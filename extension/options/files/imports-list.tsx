import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { FileImport } from '../../../src/record/file-import.ts';
import { Sure } from '../../ui/sure.tsx';
import { dateWords, keyOf, words, wordsNamed } from '../../ui/words.ts';
import { ChooseFile } from './choose-file.tsx';
import { goOn, takeBack, takingBack } from './importing.ts';

/** What was taken in: to be gone on with where it was stopped, or taken back whole. */
export function ImportsList({ imports, busy }: { imports: FileImport[]; busy: boolean }) {
  const line = useRef<HTMLParagraphElement>(null);
  const said = useSignal('');
  const under = takingBack.value;
  const back = async ({ id, file }: FileImport) => {
    said.value = '';
    line.current?.focus();
    await takeBack(id);
    said.value = takingBack.value === null ? words('files_taken_back', { file }) : '';
  };
  return (
    <>
      <p ref={line} role="status" tabIndex={-1}>
        {under ? words(under.failed ? 'files_take_back_failed' : 'files_taking_back', { gone: under.gone }) : said.value}
      </p>
      {imports.length > 0 && (
        <>
          <h3>{words('files_imports')}</h3>
          <ul class="systems">
            {imports.toReversed().map((each) => (
              <li key={each.id} class="card">
                <Import of={each} busy={busy} back={() => back(each)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Import({ of, busy, back }: { of: FileImport; busy: boolean; back: () => Promise<void> }) {
  const isBusy = busy || (takingBack.value !== null && !takingBack.value.failed);
  return (
    <>
      <h4>{of.file || words('files_import_unnamed')}</h4>
      <p>{words('files_import', { day: dateWords(of.at), kind: wordsNamed(keyOf('file_kind', of.kind)), rows: of.rows, added: of.added })}</p>
      <p class="state">{words(STATE[of.state])}</p>
      {of.state === 'under way' && !busy && <ChooseFile label={words('files_go_on')} name="go-on" disabled={isBusy} chosen={(file) => goOn(of, file)} />}
      <div class="buttons">
        <Sure ask={words('files_take_back')} question={words('files_take_back_sure')} yes={words('files_take_back_yes')} act={() => void back()} disabled={isBusy} />
      </div>
    </>
  );
}

const STATE = { 'under way': 'files_state_under_way', done: 'files_state_done', 'being taken back': 'files_state_being_taken_back' } as const;
