import type { CalendarDate } from '../../../src/record/calendar-date.ts';
import type { EntryShown } from '../../messages/panel-view.ts';

/** Whole months, by their first day. */
export interface MonthsUnseen {
  from: CalendarDate;
  to: CalendarDate;
  months: number;
}

/**
 * The runs of months in which nobody recorded seeing a child, from a first day to today. The month that runs is left
 * out: it may yet be seen. An entry whose day is uncertain, or that is no longer on its screen, tells of no sighting.
 */
export function monthsUnseen(child: string, entries: EntryShown[], first: CalendarDate, today: CalendarDate): MonthsUnseen[] {
  const seen = new Set(entries.filter((entry) => entry.seen.includes(child) && !entry.uncertain && !entry.gone).map(({ on }) => on.slice(0, 7)));
  const runs: MonthsUnseen[] = [];
  for (let month = first.slice(0, 7); month < today.slice(0, 7); month = next(month)) {
    const run = runs.at(-1);
    if (seen.has(month)) continue;
    if (run && next(run.to.slice(0, 7)) === month) runs[runs.length - 1] = { ...run, to: `${month}-01`, months: run.months + 1 };
    else runs.push({ from: `${month}-01`, to: `${month}-01`, months: 1 });
  }
  return runs;
}

function next(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
