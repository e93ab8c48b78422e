import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PeopleFound, PersonFound } from '../../src/record/person-found.ts';
import { RECORDED_HERE } from '../../src/record/recording.ts';
import { nameOf } from '../ui/person-name.ts';
import { dateWords, listWords, words } from '../ui/words.ts';
import { choose, peopleLike } from './beside.ts';

/** A typist's pause. */
const PAUSE_MS = 150;

/** Looks for someone by name, typing mistakes allowed for, where no child is on the screen beside. */
export function FindPerson() {
  const found = useSignal<PeopleFound | 'failed' | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef('');
  const find = async (text: string) => {
    const people = text.trim() === '' ? null : ((await peopleLike(text)) ?? 'failed');
    if (typed.current === text) found.value = people;
  };
  const type = (text: string) => {
    typed.current = text;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void find(text), PAUSE_MS);
  };
  return (
    <form class="section" role="search" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <label>
        {words('panel_find')} <input class="text" type="search" name="name" maxLength={100} onInput={({ currentTarget }) => type(currentTarget.value)} />
      </label>
      <p class="quiet">{words('panel_find_help')}</p>
      <div role="status">{found.value !== null && <p>{found.value === 'failed' ? words('panel_find_failed') : countWords(found.value)}</p>}</div>
      {found.value !== null && found.value !== 'failed' && <Found found={found.value} />}
    </form>
  );
}

function Found({ found: { people, unread } }: { found: PeopleFound }) {
  return (
    <>
      <ul class="found">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => choose(person.id)}>
              <strong>{nameOf(person)}</strong> {bornWords(person)} <span class="quiet">{listWords(person.systems.map((system) => (system === RECORDED_HERE ? words('record_here') : system)))}</span>
            </button>
          </li>
        ))}
      </ul>
      {unread && <p class="loss">{words('panel_find_unread')}</p>}
    </>
  );
}

/** Nobody found is nobody read, and no more than that. */
function countWords({ people, more, uncounted }: PeopleFound): string {
  if (people.length === 0) return words('panel_find_nobody');
  const shown = words('panel_find_count', { count: people.length });
  return more > 0 || uncounted ? `${shown} ${words('panel_find_more')}` : shown;
}

function bornWords({ born }: PersonFound): string {
  if (born === undefined) return words('age_not_recorded');
  if (typeof born === 'object') return words('age_due', { day: dateWords(born.due) });
  return words('panel_find_born', { day: born.length === 10 ? dateWords(born) : born });
}
