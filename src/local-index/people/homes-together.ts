import { homeKey, homes } from '../../linking/link-keys.ts';
import { grouped } from '../../record/grouped.ts';
import type { JournalRow } from '../journal/journal-row.ts';

/** The readings in an order in which those of one family stand together, as far as people and homes tell. */
export function homesTogether(rows: JournalRow[]): JournalRow[] {
  const first = new Map<string, number>();
  const group = rows.map((_, at) => at);
  const leader = (at: number): number => {
    let found = at;
    while (group[found] !== found) found = group[found] = group[group[found]!]!;
    return found;
  };
  rows.forEach((row, at) => {
    for (const tie of ties(row)) {
      const other = first.get(tie);
      if (other === undefined) first.set(tie, at);
      else group[leader(at)] = leader(other);
    }
  });
  return [...grouped(rows.keys(), leader).values()].flat().map((at) => rows[at]!);
}

const ties = ({ who, reading }: JournalRow): Set<string> => new Set([...Object.values(who), ...reading.people.flatMap((person) => homes(person).map(homeKey))]);
