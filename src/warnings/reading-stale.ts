import { daysAfter, londonDay } from '../record/calendar-date.ts';
import type { Ground } from '../record/warning.ts';
import { type Found, rule } from './rule.ts';
import { allGrounds, inGroups } from './scene/groups.ts';
import { inTextOrder } from './scene/people.ts';
import { by, lastDay } from './scene/time-limit.ts';

/** This project: the index points to records, it is none, and what it says grows old. */
export const readingStale = rule({
  name: 'reading-stale',
  group: 'honesty of the picture',
  limits: { read: { count: 90, unit: 'days', source: 'this project: how long the index keeps what nobody reads again' } },
  says: { read: 'day' },
  settledBy: [],
  check: () => [],
  /** One card a screen and person, in the place of all that rests on what was read there. */
  revise(found, scene, { read }) {
    const freshSince = daysAfter(scene.today, -read.count);
    const isStale = ({ restsOn }: Found) => restsOn.some(({ lastRead }) => londonDay(lastRead) < freshSince);
    const card = (stale: [Found, ...Found[]]): Found => {
      const restsOn = oldestFirst(allGrounds(stale));
      const day = restsOn[0] ? londonDay(restsOn[0].lastRead) : scene.today;
      return { warning: 'reading-stale', about: stale[0].about, ...by(scene, lastDay(read, day)), restsOn, says: { read: day } };
    };
    return [...found.filter((finding) => !isStale(finding)), ...inGroups(found.filter(isStale), screenReadFirst).map(card)];
  },
});

const oldestFirst = (restsOn: Ground[]): Ground[] => restsOn.toSorted((one, other) => inTextOrder(one.lastRead, other.lastRead));

function screenReadFirst({ about, restsOn }: Found): string {
  const [oldest] = oldestFirst(restsOn);
  return `${about} ${oldest?.system} ${oldest?.screen}`;
}
