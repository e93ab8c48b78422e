import { useSignal } from '@preact/signals';
import type { DueShown, DueView } from '../messages/keeping-view.ts';
import { nameOf } from '../ui/person-name.ts';
import { agencyWords, dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { due, erase, hold } from './due.ts';

/** What is due to be erased, before it goes: why, when, and how to keep it for now. */
export function DueList() {
  const view = due.value;
  return (
    <section class="section" aria-labelledby="due">
      <h2 id="due">{words('due_title')}</h2>
      <p class="quiet">{words('due_help')}</p>
      {view === null && <p role="status">{words('due_looking')}</p>}
      {view === 'failed' && <p role="alert">{words('due_failed')}</p>}
      {view !== null && view !== 'failed' && <Due view={view} />}
    </section>
  );
}

function Due({ view: { counts, due, more, today } }: { view: DueView }) {
  const sure = useSignal(false);
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
                <One one={one} today={today} />
              </li>
            ))}
          </ul>
          {more > 0 && <p>{words('due_more', { count: more })}</p>}
          <Sure sure={sure.value} ask={words('due_erase_all')} set={(value) => (sure.value = value)} act={() => erase(null)} />
        </>
      )}
    </>
  );
}

function One({ one, today }: { one: DueShown; today: string }) {
  const sure = useSignal(false);
  const keeps = useSignal(false);
  const { person, readings, why, system, lastRead, goes, held } = one;
  return (
    <>
      <h3>{person ? nameOf(person) : words('due_unnamed')}</h3>
      <p>{words('due_one', { count: readings.length, system, day: dateWords(lastRead), why: wordsNamed(keyOf('due_why', why)) })}</p>
      <p class="state">{goes <= today ? words('due_goes_today') : words('due_goes', { day: dateWords(goes) })}</p>
      {held && <p class="quiet">{words('due_held', { by: held.by || words('log_nobody'), why: held.why })}</p>}
      {keeps.value ? (
        <Keep one={one} today={today} done={() => (keeps.value = false)} />
      ) : (
        <div class="buttons">
          <button onClick={() => (keeps.value = true)}>{words('due_keep')}</button>
          <Sure sure={sure.value} ask={words('due_erase')} set={(value) => (sure.value = value)} act={() => erase(readings)} />
        </div>
      )}
    </>
  );
}

function Keep({ one, today, done }: { one: DueShown; today: string; done: () => void }) {
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    await hold(one.readings, String(form.get('why')), String(form.get('until')));
    done();
  };
  return (
    <form class="fields" onSubmit={keep}>
      <label>
        {words('due_keep_why')} <input class="text" name="why" required maxLength={300} />
      </label>
      <label>
        {words('due_keep_until')} <input class="text" name="until" type="date" min={today} required />
      </label>
      <button class="first">{words('due_keep_save')}</button>
      <button type="button" onClick={done}>
        {words('answer_cancel')}
      </button>
    </form>
  );
}

interface SureShown {
  sure: boolean;
  ask: string;
  set: (sure: boolean) => void;
  act: () => Promise<void>;
}

/** What cannot be undone asks for a second click. */
function Sure({ sure, ask, set, act }: SureShown) {
  const go = () => {
    set(false);
    void act();
  };
  if (!sure) return <button onClick={() => set(true)}>{ask}</button>;
  return (
    <span class="buttons" role="group" aria-label={ask}>
      <span>{words('due_sure')}</span>
      <button class="first" onClick={go}>
        {words('due_yes')}
      </button>
      <button onClick={() => set(false)}>{words('due_no')}</button>
    </span>
  );
}
