import { useLayoutEffect, useRef } from 'preact/hooks';
import { SCREEN_KINDS, type ScreenKind, type Taught } from '../../src/record/teaching.ts';
import type { TeachingView } from '../messages/teaching-view.ts';
import { Mark } from '../ui/icons.tsx';
import { useFocusKept } from '../ui/in-place.ts';
import '../ui/look.css';
import { Sure } from '../ui/sure.tsx';
import { words, wordsNamed } from '../ui/words.ts';
import { end, lesson, moveTo, point, said, saved, teach } from './lesson.ts';
import { Offers } from './offers.tsx';
import { Preview } from './preview.tsx';
import { Save } from './save.tsx';
import { TaughtParts } from './taught-parts.tsx';
import './teaching.css';

/** The bar that lies over a page while its screen is taught. */
export function Bar() {
  const heading = useRef<HTMLHeadingElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const view = lesson.value;
  useFocusKept(() => line.current ?? heading.current);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main>
      <header>
        <Mark />
        <h1 ref={heading} tabIndex={-1}>
          {words('teach_title')}
        </h1>
        {!saved.value && <End taught={view?.taught} />}
      </header>
      <p role="status" aria-live="polite" class={said.value ? 'said' : 'unseen'}>
        {said.value}
      </p>
      {saved.value !== null ? (
        <p role="status" ref={line} tabIndex={-1}>
          <strong>{words('teach_saved', { title: saved.value })}</strong>
        </p>
      ) : view === null ? (
        <p>{words('teach_looking')}</p>
      ) : (
        <Lesson view={view} />
      )}
    </main>
  );
}

/** What was taught goes with the lesson. */
function End({ taught }: { taught: Taught | undefined }) {
  if (!taught || taught.values.length + taught.rows.length === 0) return <button onClick={end}>{words('teach_end')}</button>;
  return <Sure ask={words('teach_end')} question={words('teach_end_sure')} yes={words('teach_end_yes')} act={() => void end()} />;
}

function Lesson({ view }: { view: TeachingView }) {
  const { taught, seen, canUndo, canRedo, side, isPointing } = view;
  const kind = taught.kind ?? seen?.kind ?? 'child';
  return (
    <>
      <p class="buttons">
        <button disabled={!canUndo} onClick={() => teach({ act: 'undo' })}>
          {words('teach_undo')}
        </button>
        <button disabled={!canRedo} onClick={() => teach({ act: 'redo' })}>
          {words('teach_redo')}
        </button>
        <button aria-pressed={isPointing} onClick={() => point(!isPointing)}>
          {words('teach_point')}
        </button>
        <button class="wide" onClick={() => moveTo(side === 'right' ? 'left' : 'right')}>
          {words(side === 'right' ? 'teach_to_left' : 'teach_to_right')}
        </button>
      </p>
      {isPointing && <p class="quiet">{words('teach_pointing_help')}</p>}
      <p role="alert" class={view.trouble ? '' : 'unseen'}>
        {view.trouble?.is === 'missed' && words('teach_missed')}
        {view.trouble?.is === 'unreadable' && words('teach_unreadable', { why: view.trouble.why })}
      </p>
      <Kind kind={kind} />
      {kind === 'list' ? (
        <p class="card">{words('teach_list_help')}</p>
      ) : (
        <>
          <Offers view={view} />
          <Preview view={view} />
          <TaughtParts taught={taught} />
          <Save taught={taught} isKnown={view.isKnown} />
        </>
      )}
    </>
  );
}

function Kind({ kind }: { kind: ScreenKind }) {
  return (
    <label class="line">
      {words('teach_what_kind')}
      <select value={kind} onChange={({ currentTarget }) => teach({ act: 'say-kind', kind: currentTarget.value as ScreenKind })}>
        {SCREEN_KINDS.map((each) => (
          <option key={each} value={each}>
            {wordsNamed(`teach_kind_${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
