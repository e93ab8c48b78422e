/** Dates are ISO days (2026-03-12) throughout; each system writes them in its own way. */
export interface Calendar {
  /** So many days ago, or the Friday before where that was a weekend: these records are written in the working week. */
  daysAgo(days: number): string;
  /** A birthday about so many years and months ago. The day of the month is given, so that it holds still for weeks. */
  born(years: number, months: number, day: number): string;
  /** The school year (1 to 13) of a child with this birthday; years change on 1 September. */
  schoolYear(born: string): number;
}

/** The calendar day in England now, wherever the machine stands. */
export function todayInLondon(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
}

export function calendarOn(today: string): Calendar {
  const now = new Date(`${today}T00:00:00Z`);
  if (Number.isNaN(now.getTime())) throw new Error(`not a day: ${today}`);

  return {
    daysAgo(days) {
      const then = new Date(now);
      then.setUTCDate(then.getUTCDate() - days);
      const pastFriday = { 6: 1, 0: 2 }[then.getUTCDay()] ?? 0;
      then.setUTCDate(then.getUTCDate() - pastFriday);
      return day(then);
    },
    born(years, months, dayOfMonth) {
      return day(new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth() - months, dayOfMonth)));
    },
    schoolYear(born) {
      const startedThisYear = now.getUTCMonth() >= 8;
      const autumn = now.getUTCFullYear() - (startedThisYear ? 0 : 1);
      const [year = 0, month = 0] = born.split('-').map(Number);
      const ageInAutumn = autumn - year - (month >= 9 ? 1 : 0);
      return ageInAutumn - 4;
    },
  };
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
