import type { ColumnUse, Field, TableFound, TableKindName } from '../../files/files.ts';
import { keyOf, words, wordsNamed } from '../../ui/words.ts';
import { droppedWords, type FieldRole, partWords, roleOf, roleWords } from './field-words.ts';
import { change, choices, type Choices, type Importing } from './importing.ts';

type Found = Extract<Importing, { is: 'found' }>;

const EXAMPLES = 3;

/** What each column of each table is read as, with its first rows beside it; to be changed before anything is tried. */
export function Mapping({ state }: { state: Found }) {
  const { found } = state.chosen;
  if (!('tables' in found) || choices.value === null) return null;
  return (
    <>
      <p>{words('files_mapping_help')}</p>
      {found.tables.map((table, at) => (
        <Table key={table.sheet ?? ''} table={table} at={at} state={state} choices={choices.value!} open={found.tables.length === 1} />
      ))}
    </>
  );
}

function Table({ table, at, state, choices, open }: { table: TableFound; at: number; state: Found; choices: Choices; open: boolean }) {
  const { kind, columns } = table.mapping;
  const title = words('files_table', { sheet: table.sheet ?? '', kind: wordsNamed(keyOf('file_kind', kind)), row: table.headerRow });
  const read = columns.filter((use) => 'field' in use).length;
  return (
    <details class="card" open={open}>
      <summary>
        {title} {words('files_columns_read', { read, of: columns.length })}
      </summary>
      <div class="section">
        <label>
          {words('files_table_kind')}{' '}
          <select class="text" name="kind" value={kind} onChange={({ currentTarget }) => change(state, { table: at, kind: currentTarget.value as TableKindName })}>
            {choices.kinds.map((each) => (
              <option key={each} value={each}>
                {wordsNamed(keyOf('file_kind', each))}
              </option>
            ))}
          </select>
        </label>
        <table class="mapping">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words('files_column')}</th>
              <th scope="col">{words('files_first_rows')}</th>
              <th scope="col">{words('files_read_as')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((use, column) => (
              <tr key={column}>
                <th scope="row">{use.header || words('files_column_number', { number: column + 1 })}</th>
                <td class="quiet">{isNarrative(use) ? '' : examples(table, column)}</td>
                <td>
                  <Use use={use} fields={choices.fields} set={(field) => change(state, { table: at, column, field })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const isNarrative = (use: ColumnUse): boolean => 'dropped' in use && use.dropped === 'narrative';

const examples = ({ firstRows }: TableFound, column: number): string =>
  firstRows.map((row) => row[column]!.slice(0, 40)).filter(Boolean).slice(0, EXAMPLES).join(' · ');

/** Narrative cannot be read as anything. */
function Use({ use, fields, set }: { use: ColumnUse; fields: readonly Field[]; set: (field: Field | null) => void }) {
  if ('dropped' in use && use.dropped === 'narrative') return <>{droppedWords('narrative')}</>;
  const roles = [...new Set(fields.map(roleOf))];
  return (
    <select class="text" aria-label={words('files_use_of', { column: use.header })} value={'field' in use ? use.field : ''} onChange={({ currentTarget }) => set((currentTarget.value || null) as Field | null)}>
      <option value="">{'dropped' in use ? droppedWords(use.dropped) : words('files_not_used')}</option>
      {roles.map((role) => (
        <Group key={role} role={role} fields={fields.filter((field) => roleOf(field) === role)} />
      ))}
    </select>
  );
}

const Group = ({ role, fields }: { role: FieldRole; fields: readonly Field[] }) => (
  <optgroup label={roleWords(role)}>
    {fields.map((field) => (
      <option key={field} value={field}>
        {words('files_field', { role: roleWords(role), part: partWords(field) })}
      </option>
    ))}
  </optgroup>
);
