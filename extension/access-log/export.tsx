import { useSignal } from '@preact/signals';
import type { PersonShown } from '../../src/record/person.ts';
import { type LogShown, PersonLog } from '../messages/access-log-view.ts';
import { ask } from '../messages/ask.ts';
import { nameOf } from '../ui/person-name.ts';
import { save } from '../ui/save.ts';
import { dateWords, words } from '../ui/words.ts';
import { csv } from '../ui/csv.ts';
import { deedWords } from './entry-words.ts';
import { load } from './log.ts';

/** Gives out the log of one person, for them to have: it tells of nobody else. */
export function Export({ entries }: { entries: LogShown[] }) {
  const chosen = useSignal('');
  const said = useSignal('');
  const people = [...new Map(entries.flatMap((entry) => entry.people).map((person) => [person.id, person])).values()];
  const shown = people.find(({ id }) => id === chosen.value) ?? people[0];
  if (shown === undefined) return null;
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    const reply = PersonLog.safeParse(await ask('person-log', { person: shown.id }));
    said.value = words(reply.success ? 'log_exported' : 'log_failed');
    if (!reply.success) return;
    save('access-log.csv', 'text/csv', asCsv(reply.data));
    await load();
  };
  return (
    <section class="section" aria-labelledby="export">
      <h2 id="export">{words('log_export')}</h2>
      <p class="quiet">{words('log_export_help')}</p>
      <form class="fields" onSubmit={give}>
        <label>
          {words('log_export_whom')}{' '}
          <select class="text" name="person" value={shown.id} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {titleOf(person)}
              </option>
            ))}
          </select>
        </label>
        <button>{words('log_export_save')}</button>
      </form>
      <p role="status">{said.value}</p>
    </section>
  );
}

const titleOf = (person: PersonShown): string =>
  typeof person.born === 'string' && person.born.length === 10 ? words('log_person', { name: nameOf(person), born: dateWords(person.born) }) : nameOf(person);

const asCsv = ({ entries }: PersonLog): string =>
  csv([
    [words('log_csv_when'), words('log_csv_who'), words('log_csv_did'), words('log_csv_system')],
    ...entries.map(({ at, who, did, system }) => [at, who, deedWords(did), system ?? '']),
  ]);
