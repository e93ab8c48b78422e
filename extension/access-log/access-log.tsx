import type { AccessLogView } from '../messages/access-log-view.ts';
import { Mark } from '../ui/icons.tsx';
import '../ui/look.css';
import '../ui/page.css';
import { lock } from '../ui/lock.ts';
import { LockedHere } from '../ui/locked-here.tsx';
import { dateWords, timeWords, words } from '../ui/words.ts';
import { deedWords, detailWords, peopleWords } from './entry-words.ts';
import { Export } from './export.tsx';
import { filter, load, loadMore, log } from './log.ts';
import { Whole } from './whole.tsx';

type Read = Extract<AccessLogView, { state: 'read' }>;

/** Who looked at which family, and what they did, the newest first. */
export function AccessLog() {
  const view = log.value;
  return (
    <main class="page">
      <header>
        <Mark />
        <h1>{words('log_title')}</h1>
      </header>
      <p>{words('log_intro')}</p>
      <LockedHere />
      {view === null && lock.value?.state === 'unlocked' && <p role="status">{words('options_loading')}</p>}
      {view === 'failed' && <p role="alert">{words('log_failed')}</p>}
      {view !== null && view !== 'failed' && <Log view={view} />}
    </main>
  );
}

function Log({ view }: { view: AccessLogView }) {
  if (view.state === 'not for this role') return <p>{words('log_not_for_role')}</p>;
  return (
    <>
      <Whole end={view} />
      {view.state === 'length alone' ? <p>{words('log_no_family')}</p> : <Entries view={view} />}
    </>
  );
}

function Entries({ view }: { view: Read }) {
  const { entries, below } = view;
  return (
    <>
      <Filter />
      <section class="section" aria-labelledby="entries">
        <h2 id="entries">{words('log_entries')}</h2>
        <p role="status">{words('log_found', { count: entries.length, more: below === null ? 'no' : 'yes' })}</p>
        <ol class="entries">
          {entries.map((entry) => (
            <li key={entry.number} class="card">
              <p>
                <strong>{words('log_entry', { who: entry.who || words('log_nobody'), did: deedWords(entry.did) })}</strong>
                {' '}
                {peopleWords(entry)}
              </p>
              <p class="quiet">
                {[words('log_when', { day: dateWords(entry.at), time: timeWords(entry.at) }), entry.system, detailWords(entry), entry.restored ? words('log_restored') : '']
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
        {below !== null && <button onClick={loadMore}>{words('log_more')}</button>}
      </section>
      <Export entries={entries} />
    </>
  );
}

function Filter() {
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    filter.value = { name: String(form.get('name') ?? ''), day: String(form.get('day') ?? '') || null };
    void load();
  };
  return (
    <form class="fields" role="search" onSubmit={find}>
      <label>
        {words('log_name')} <input class="text" name="name" maxLength={200} />
      </label>
      <label>
        {words('log_day')} <input class="text" name="day" type="date" />
      </label>
      <button>{words('log_find')}</button>
    </form>
  );
}
