import { useSignal } from '@preact/signals';
import type { PersonShown } from '../../../src/record/person.ts';
import { nameOf } from '../../ui/person-name.ts';
import { dateWords, words } from '../../ui/words.ts';
import { type Exporting, exporting, find, type Form, FORMS, giveOut } from './exporting.ts';

const FORM_WORDS = { people: 'files_out_people', chronology: 'files_out_chronology', readings: 'files_out_readings' } as const;

/** Gives out everyone, or the family of one child who is asked for by name and birthday or by number. */
export function ExportForm() {
  const form = useSignal<Form>('people');
  const one = useSignal(false);
  const state = exporting.value;
  const isBusy = state.is === 'under way' || state.is === 'finding';
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (!one.value) return void giveOut(form.value, null);
    const said = new FormData(event.currentTarget as HTMLFormElement);
    void find(asSaid((name) => String(said.get(name) ?? '').trim()));
  };
  return (
    <>
      <h3 id="files-out">{words('files_out')}</h3>
      <p class="quiet">{words('files_out_help')}</p>
      <form class="section" aria-labelledby="files-out" onSubmit={begin}>
        <label>
          {words('files_out_what')}{' '}
          <select class="text" name="form" value={form.value} onChange={({ currentTarget }) => (form.value = currentTarget.value as Form)}>
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {words(FORM_WORDS[each])}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="section">
          <legend>{words('files_out_whom')}</legend>
          <Choice checked={!one.value} set={() => (one.value = false)} label={words('files_out_everyone')} value="everyone" />
          <Choice checked={one.value} set={() => (one.value = true)} label={words('files_out_one')} value="one" />
        </fieldset>
        {one.value && <Asked />}
        <p class="buttons">
          <button class="first" disabled={isBusy}>
            {words(one.value ? 'files_out_find' : 'files_out_begin')}
          </button>
        </p>
      </form>
      <p role="status">{said(state)}</p>
      {state.is === 'found' && one.value && <People people={state.people} give={(person) => giveOut(form.value, person)} />}
    </>
  );
}

const Choice = ({ checked, set, label, value }: { checked: boolean; set: () => void; label: string; value: string }) => (
  <label class="choice">
    <input type="radio" name="whom" value={value} checked={checked} onChange={set} /> <span>{label}</span>
  </label>
);

const Asked = () => (
  <div class="fields">
    <label>
      {words('files_part_given')} <input class="text" name="given" maxLength={100} autocomplete="off" />
    </label>
    <label>
      {words('files_part_family')} <input class="text" name="family" maxLength={100} autocomplete="off" />
    </label>
    <label>
      {words('files_part_born')} <input class="text" name="born" type="date" />
    </label>
    <label>
      {words('files_out_number')} <input class="text" name="number" maxLength={20} autocomplete="off" />
    </label>
  </div>
);

/** A number is tried as either: no UPN is an NHS number. */
function asSaid(said: (name: string) => string): Parameters<typeof find>[0] {
  const all = { given: said('given'), family: said('family'), born: said('born'), upn: said('number').toUpperCase(), nhsNumber: said('number') };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function People({ people, give }: { people: PersonShown[]; give: (person: PersonShown) => void }) {
  return (
    <ul class="systems">
      {people.map((person) => (
        <li key={person.id} class="card">
          <p>{typeof person.born === 'string' && person.born.length === 10 ? words('log_person', { name: nameOf(person), born: dateWords(person.born) }) : nameOf(person)}</p>
          <p class="buttons">
            <button onClick={() => give(person)}>{words('files_out_give', { name: nameOf(person) })}</button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function said(state: Exporting): string {
  switch (state.is) {
    case 'not begun':
      return '';
    case 'finding':
      return words('files_out_finding');
    case 'found':
      return words('files_out_found', { count: state.people.length });
    case 'under way':
      return words('files_out_under_way', { count: state.count });
    case 'done':
      return words('files_out_done', { count: state.count });
    case 'failed':
      return words('files_out_failed');
  }
}
