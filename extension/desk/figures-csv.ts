import { csv } from '../ui/csv.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { type Figure, reasonsIn } from './figures.ts';
import type { Counted } from './suppress.ts';

/** The figures as they may leave the school: a row for each and month, one for the whole, and one for each reason. */
export function figuresCsv(figures: Figure[]): string {
  const head = ['desk_csv_figure', 'desk_csv_month', 'desk_csv_all', 'desk_csv_met', 'desk_csv_days'] as const;
  return csv([head.map((key) => words(key)), ...figures.flatMap(rowsOf)]);
}

function rowsOf(figure: Figure): string[][] {
  const name = wordsNamed(keyOf('figure', figure.name));
  const { row, total } = figure.leaving;
  const days = total === null || figure.days === null ? '' : String(figure.days);
  return [
    ...row.map((counted, at) => [name, figure.months[at]!.slice(0, 7), ...numbers(counted), '']),
    [name, words('desk_csv_whole'), ...numbers(total), days],
    ...reasonsIn(figure.facts).map(({ reason, leaving }) => [reasonWords(reason), words('desk_csv_whole'), ...numbers(leaving), '']),
  ];
}

const numbers = (counted: Counted | null): string[] => (counted ? [String(counted.all), String(counted.met)] : [words('desk_hidden'), words('desk_hidden')]);

export const reasonWords = (reason: string): string => (reason === 'none' || reason === 'other' ? words(`desk_reason_${reason}`) : wordsNamed(keyOf('reason', reason)));
