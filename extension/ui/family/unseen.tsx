import type { FamilyView, MemberShown } from '../../messages/panel-view.ts';
import type { FamilyNames } from '../family-names.ts';
import { listWords, words, wordsNamed } from '../words.ts';
import { firstDayOf } from './first-day.ts';
import { type MonthsUnseen, monthsUnseen } from './months-unseen.ts';

/** Of each child, the months in which nobody recorded seeing them, in words. */
export function Unseen({ family, of, names }: { family: FamilyView; of: MemberShown[]; names: FamilyNames }) {
  return (
    <ul class="points unseen-months">
      {of.map((child) => {
        const first = firstDayOf(child, family);
        if (first === null) return null;
        const runs = monthsUnseen(child.id, family.entries, first, family.today);
        return <li key={child.id}>{runs.length === 0 ? words('unseen_none', { child: names.full(child.id) }) : words('unseen_months', { child: names.full(child.id), months: listWords(runs.map(runWords)) })}</li>;
      })}
    </ul>
  );
}

export function runWords({ from, to, months }: MonthsUnseen): string {
  return months === 1 ? monthWords(from) : words('unseen_run', { from: monthWords(from), to: monthWords(to), count: months });
}

const monthWords = (day: string): string => words('month_of_year', { month: wordsNamed(`month_${Number(day.slice(5, 7))}`), year: day.slice(0, 4) });
