import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { DueShown, DueView } from '../messages/keeping-view.ts';
import { useInPlace } from '../ui/in-place.ts';
import { nameOf } from '../ui/person-name.ts';
import { Sure } from '../ui/sure.tsx';
import { agencyWords, dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { due, erase, hold } from './due.ts';

/** What is due to be erased, before it goes: why, when, and how to keep it for now. */
export function DueList() {
  const view = due.value;
  const line = useRef<HTMLParagraphElement>(null);
  const said = useSignal('');
  const eraseNow = async (readings: string[] | null) => {
    const before = listed();
    said.value = words('due_erasing');
    line.current?.focus();
    await erase(readings);
    said.value = due.value === 'failed' ? '' : words('due_erased', { count: before - listed() });
  };
  return (
    <section class="section" aria-labelledby="due">
      <h2 id="due">{words('due_title')}</h2>
      <p class="quiet">{words('due_help')}</p>
      <p ref={line} role="status" tabIndex={-1}>
        {said.value}
      </p>
      {view === null && <p role="status">{words('due_looking')}</p>}
      {view === 'failed' && <p role="alert">{words('due_failed')}</p>}
      {view !== null && view !== 'failed' && <Due view={view} eraseNow={eraseNow} />}
    </section>
  );
}

/** How many screens are listed. */
const listed = (): number => (due.value === null || due.value === 'failed' ? 0 : due.value.counts.reduce((sum, { count }) => sum + count, 0));

interface Erasing {
  /** All that is due when no readings are named. */
  eraseNow: (readings: string[] | null) => Promise<void>;
}

function Due({ view: { counts, due, more, today }, eraseNow }: { view: DueView } & Erasing) {
  return (
    <>
      <p role="status">{counts.length === 0 ? words('due_none') : words('due_some')}</p>
      <ul class="points">
        {counts.map(({ why, agency, count, days }) => (
          <li key={`${why} ${agency}`}>{words('due_count', { count, agency: agencyWords(agency), why: wordsNamed(keyOf('due_why', why)), days })}</li>
        ))}
      </ul>
      {due.length > 0 && (
        <>
          <ul class="systems">
            {due.map((one) => (
              <li key={one.readings.join(' ')} class="card">
                <One one={one} today={today} eraseNow={eraseNow} />
              </li>
            ))}
          </ul>
          {more > 0 && <p>{words('due_more', { count: more })}</p>}
          <Sure ask={words('due_erase_all')} question={words('due_sure')} yes={words('due_yes')} act={() => void eraseNow(null)} />
        </>
      )}
    </>
  );
}

function One({ one, today, eraseNow }: { one: DueShown; today: string } & Erasing) {
  const { isOpen, opener, first, open, close } = useInPlace<HTMLInputElement>();
  const line = useRef<HTMLParagraphElement>(null);
  const { person, readings, why, system, lastRead, goes, held } = one;
  const kept = () => {
    line.current?.focus();
    close();
  };
  return (
    <>
      <h3>{person ? nameOf(person) : words('due_unnamed')}</h3>
      <p>{words('due_one', { count: readings.length, system, day: dateWords(lastRead), why: wordsNamed(keyOf('due_why', why)) })}</p>
      <p class="state">{goes <= today ? words('due_goes_today') : words('due_goes', { day: dateWords(goes) })}</p>
      <p ref={line} class="quiet" role="status" tabIndex={-1}>
        {held && words('due_held', { by: held.by || words('log_nobody'), why: held.why })}
      </p>
      {isOpen ? (
        <Keep one={one} today={today} first={first} kept={kept} cancel={close} />
      ) : (
        <div class="buttons">
          <button ref={opener} onClick={open}>
            {words('due_keep')}
          </button>
          <Sure ask={words('due_erase')} question={words('due_sure')} yes={words('due_yes')} act={() => void eraseNow(readings)} />
        </div>
      )}
    </>
  );
}

interface KeepShown {
  one: DueShown;
  today: string;
  first: RefObject<HTMLInputElement | null>;
  kept: () => void;
  cancel: () => void;
}

function Keep({ one, today, first, kept, cancel }: KeepShown) {
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    await hold(one.readings, String(form.get('why')), String(form.get('until')));
    kept();
  };
  return (
    <form class="fields" onSubmit={keep}>
      <label>
        {words('due_keep_why')} <input ref={first} class="text" name="why" required maxLength={300} />
      </label>
      <label>
        {words('due_keep_until')} <input class="text" name="until" type="date" min={today} required />
      </label>
      <button class="first">{words('due_keep_save')}</button>
      <button type="button" onClick={cancel}>
        {words('answer_cancel')}
      </button>
    </form>
  );
}
