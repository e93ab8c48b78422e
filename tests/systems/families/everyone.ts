import { ashdownFamily } from './ashdown.ts';
import { calendarOn } from './calendar.ts';
import type { Family } from './family.ts';
import { nowickiFamily } from './nowicki.ts';
import { oseiFamily } from './osei.ts';

/** All the invented people, as the three systems have them on a day. */
export function everyone(today: string): Family {
  const calendar = calendarOn(today);
  const families = [ashdownFamily(calendar), oseiFamily(calendar), nowickiFamily(calendar)];
  return {
    pupils: families.flatMap((family) => family.pupils),
    students: families.flatMap((family) => family.students),
    cases: families.flatMap((family) => family.cases),
  };
}
