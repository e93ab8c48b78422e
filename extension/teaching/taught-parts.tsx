import { ROW_KINDS, type RowKind, SUBJECT_FIELDS, type SubjectField, type Taught, type TaughtRows } from '../../src/record/teaching.ts';
import { columnChoices } from '../../src/teaching/known-labels.ts';
import { words } from '../ui/words.ts';
import { fieldWords, rowKindWords } from './field-words.ts';
import { said, teach } from './lesson.ts';

/** What was taught so far, each to be called something else or taken out. */
export function TaughtParts({ taught: { values, rows } }: { taught: Taught }) {
  const remove = async (what: string, act: { act: 'remove-value'; value: number } | { act: 'remove-rows'; rows: number }) => {
    await teach(act);
    said.value = words('teach_removed', { what });
  };
  return (
    <section aria-labelledby="taught">
      <h2 id="taught">{words('teach_taught')}</h2>
      {values.length + rows.length === 0 && <p class="quiet">{words('teach_taught_nothing')}</p>}
      <ul class="taught">
        {values.map(({ label, field }, at) => (
          <li key={field}>
            <Choice label={label || words('teach_without_label')} value={field} choices={SUBJECT_FIELDS} say={fieldWords} choose={(chosen) => teach({ act: 'call-value', value: at, field: chosen as SubjectField })} />
            <button aria-label={words('teach_remove_what', { what: fieldWords(field) })} onClick={() => remove(fieldWords(field), { act: 'remove-value', value: at })}>
              {words('teach_remove')}
            </button>
          </li>
        ))}
        {rows.map((list, at) => (
          <li key={`${list.heading} ${JSON.stringify(list.rows)}`}>
            <List list={list} at={at} />
            <button aria-label={words('teach_remove_what', { what: nameOf(list) })} onClick={() => remove(nameOf(list), { act: 'remove-rows', rows: at })}>
              {words('teach_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({ list, at }: { list: TaughtRows; at: number }) {
  return (
    <div class="list">
      <Choice label={nameOf(list)} value={list.kind} choices={ROW_KINDS} say={(kind) => rowKindWords(kind as RowKind)} choose={(kind) => teach({ act: 'call-rows', rows: at, kind: kind as RowKind })} />
      <details>
        <summary>{words('teach_columns', { read: list.columns.filter(({ field }) => field !== null).length, count: list.columns.length })}</summary>
        {list.columns.map(({ header, field, place }, column) => (
          <Choice
            key={JSON.stringify(place)}
            label={header || words('teach_without_label')}
            value={field ?? ''}
            choices={['', ...columnChoices(list.kind)]}
            say={(choice) => (choice === '' ? words('teach_not_read') : fieldWords(choice))}
            choose={(chosen) => teach({ act: 'call-column', rows: at, column, field: chosen || null })}
          />
        ))}
      </details>
    </div>
  );
}

interface Choosing {
  label: string;
  value: string;
  choices: readonly string[];
  say: (choice: string) => string;
  choose: (choice: string) => void;
}

function Choice({ label, value, choices, say, choose }: Choosing) {
  return (
    <label class="line">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {say(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

const nameOf = ({ heading }: TaughtRows): string => heading || words('teach_table');
