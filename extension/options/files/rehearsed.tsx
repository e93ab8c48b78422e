import type { Inspection, Problem } from '../../files/files.ts';
import { listWords, words } from '../../ui/words.ts';
import { droppedWords, whyWords } from './field-words.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What a file would bring, what of it could not be read, and what of it is never read. */
export function Rehearsed({ told, found }: { told: Rehearsal; found: Inspection }) {
  const { rows, fresh, here, known, newcomers, problems, moreProblems } = told;
  const dropped = droppedIn(found);
  return (
    <div class="section">
      <ul class="points">
        <li>{words('files_would_people', { people: known + newcomers, known, newcomers })}</li>
        <li>{words('files_would_readings', { rows, fresh, here })}</li>
        <li>{problems.length === 0 ? words('files_all_read') : words('files_problems', { count: problems.length + moreProblems })}</li>
        {dropped.length > 0 && <li>{words('files_dropped', { columns: listWords(dropped) })}</li>}
      </ul>
      {problems.length > 0 && (
        <details>
          <summary>{words('files_problems_show')}</summary>
          <Problems problems={problems} />
          {moreProblems > 0 && <p>{words('files_problems_more', { count: moreProblems })}</p>}
        </details>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: Problem[] }) {
  return (
    <table class="mapping">
      <thead>
        <tr>
          <th scope="col">{words('files_row')}</th>
          <th scope="col">{words('files_column')}</th>
          <th scope="col">{words('files_value')}</th>
          <th scope="col">{words('files_why')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, sheet, column = '', value = '', why }, at) => (
          <tr key={at}>
            <th scope="row">{sheet === undefined ? row : words('files_row_of', { sheet, row })}</th>
            <td>{column}</td>
            <td>{value}</td>
            <td>{whyWords(why)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Notes (free text, never kept)" */
function droppedIn(found: Inspection): string[] {
  if (!('tables' in found)) return [];
  const all = found.tables.flatMap(({ mapping }) => mapping.columns.flatMap((use) => ('dropped' in use && use.header !== '' ? [words('files_dropped_column', { column: use.header, why: droppedWords(use.dropped) })] : [])));
  return [...new Set(all)];
}
