import { nameOf } from '../../values/person-name.ts';
import { personNumber } from '../../values/person-number.ts';
import { plain } from '../../values/plain-text.ts';
import { FileFault } from '../file-fault.ts';
import { keys } from './aliases.ts';
import { Cells, type Columns } from './cells.ts';
import { headerKey } from './header-key.ts';
import type { RowsRead } from './row.ts';

/** Headers that say of what the number is, and not of whom: a case may be a family's. */
const OF_ANYTHING = new Set(keys('id code caseid caseno casenumber clientid'));

/** Whether the numbers of this table must be looked through before one is believed. */
export const mayShareNumbers = ({ of, headers }: Columns): boolean => (of.get('child.number') ?? []).some((column) => OF_ANYTHING.has(headerKey(headers[column] ?? '')));

/** The numbers that a file gives beside different people: each is no one person's. */
export async function sharedNumbers(read: AsyncIterable<RowsRead>, headerRow: number, columns: Columns): Promise<ReadonlySet<string>> {
  const first = new Map<string, Bearer>();
  const shared = new Set<string>();
  try {
    for await (const { rows } of read)
      for (const row of rows) {
        const cells = new Cells(columns, row);
        const number = row.at > headerRow && !row.broken ? personNumber(cells.text('child.number') ?? '') : undefined;
        if (number === undefined) continue;
        const bearer = bearerOf(cells, columns);
        const known = first.get(number);
        if (!known) first.set(number, bearer);
        else if (isAnother(known, bearer)) shared.add(number);
        else first.set(number, { ...bearer, ...known });
      }
  } catch (fault) {
    // Whoever reads the file comes upon it again.
    if (!(fault instanceof FileFault)) throw fault;
  }
  return shared;
}

interface Bearer {
  given?: string;
  born?: string;
}

function bearerOf(cells: Cells, columns: Columns): Bearer {
  const given = cells.text('child.given') ?? nameOf(cells.text('child.name') ?? '')?.given;
  const born = columns.born(cells.text('child.born') ?? '');
  return { ...(given && { given: plain(given).split(' ')[0]! }), ...(typeof born === 'string' && born.length === 10 && { born }) };
}

const isAnother = (one: Bearer, other: Bearer): boolean => differ(one.given, other.given) || differ(one.born, other.born);

const differ = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && one !== other;
