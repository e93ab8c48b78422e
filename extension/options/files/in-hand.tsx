import { useRef } from 'preact/hooks';
import type { SystemSetting } from '../../messages/settings-view.ts';
import { useFocusKept } from '../../ui/in-place.ts';
import { keyOf, words, wordsNamed } from '../../ui/words.ts';
import type { Progress } from './batches.ts';
import { type Chosen, kindOf, usualAgencyOf } from './chosen.ts';
import { faultWords } from './fault-words.ts';
import { cancel, importing, type Importing, rehearse, takeIn } from './importing.ts';
import { Mapping } from './mapping.tsx';
import { Rehearsed } from './rehearsed.tsx';
import { WhenceForm } from './whence-form.tsx';

/** The file in hand, step by step: what it is, what it would bring, and then it is taken in. */
export function InHand({ systems }: { systems: SystemSetting[] }) {
  const state = importing.value;
  const line = useRef<HTMLDivElement>(null);
  useFocusKept(() => line.current);
  return (
    <>
      <div ref={line} role="status" tabIndex={-1} class="section">
        {said(state).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {(state.is === 'rehearsing' || state.is === 'taking in') && <UnderWay progress={state.progress} label={words(state.is === 'taking in' ? 'files_taking' : 'files_trying')} />}
      {state.is === 'found' && <Found state={state} systems={systems} />}
      {state.is === 'rehearsed' && (
        <>
          <Rehearsed told={state.told} found={state.chosen.found} />
          <p class="buttons">
            <button class="first" onClick={() => takeIn(state.chosen, state.whence, undefined, state.told)}>
              {words('files_take_in')}
            </button>
            <button onClick={() => (importing.value = { ...state, is: 'found' })}>{words('files_change')}</button>
            <GiveUp />
          </p>
        </>
      )}
    </>
  );
}

function Found({ state, systems }: { state: Extract<Importing, { is: 'found' }>; systems: SystemSetting[] }) {
  const { chosen, whence } = state;
  if (!isReadable(chosen))
    return (
      <>
        <Mapping state={state} />
        <p role="alert">{words('files_nobody_named')}</p>
        <p class="buttons">
          <GiveUp />
        </p>
      </>
    );
  const fromElsewhere = chosen.found.format !== 'readings';
  return (
    <>
      <Mapping state={state} />
      {fromElsewhere ? (
        <WhenceForm systems={systems} whence={whence} usual={usualAgencyOf(kindOf(chosen))} next={(from) => rehearse(chosen, from)} />
      ) : (
        <p class="buttons">
          <button class="first" onClick={() => rehearse(chosen, EXPORTED_HERE)}>
            {words('files_try')}
          </button>
        </p>
      )}
      <p class="buttons">
        <GiveUp />
      </p>
    </>
  );
}

/** Readings say themselves whence they come. */
const EXPORTED_HERE = { system: 'Think Sibling', agency: 'school' };

const isReadable = ({ found, namesSomebody }: Chosen): boolean => !('tables' in found) || namesSomebody.includes(true);

const GiveUp = () => <button onClick={() => (importing.value = { is: 'not begun' })}>{words('files_give_up')}</button>;

function UnderWay({ progress: { rows, part }, label }: { progress: Progress; label: string }) {
  return (
    <>
      <p class="progress">
        <progress aria-label={label} max={1} value={part} /> <span>{words('files_rows', { rows })}</span>
      </p>
      <p class="buttons">
        <button onClick={cancel}>{words('files_cancel')}</button>
      </p>
    </>
  );
}

function said(state: Importing): string[] {
  switch (state.is) {
    case 'not begun':
      return [];
    case 'looking':
      return [words('files_looking', { name: state.name })];
    case 'not read':
      return [words('files_not_read', { name: state.name }), faultWords(state.fault)];
    case 'found':
      return [words('files_found', { name: state.chosen.file.name, kind: kindWords(state.chosen) })];
    case 'rehearsing':
      return [words('files_trying_name', { name: state.chosen.file.name })];
    case 'rehearsed':
      return [words('files_tried', { name: state.chosen.file.name })];
    case 'taking in':
      return [words('files_taking_name', { name: state.of.file })];
    case 'stopped':
      return [faultWords(state.why), words('files_stopped', { name: state.name, rows: state.rows })];
    case 'taken in':
      return [words('files_taken', { name: state.of.file, rows: state.of.rows, added: state.of.added })];
  }
}

const kindWords = (chosen: Chosen): string => wordsNamed(keyOf('file_kind', kindOf(chosen)));
