import { type CalendarDate, londonDay } from '../record/calendar-date.ts';
import type { HomeShared, Member, PersonId } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { assessedSince } from './scene/considered.ts';
import { ofEntry, ofPerson } from './scene/ground.ts';
import { livesApart } from './scene/household.ts';
import { liveWorryAround } from './scene/live-worry.ts';
import { childrenOf, inTextOrder, isAdultSibling, isChild, mayHaveDied } from './scene/people.ts';
import { by, lastDay } from './scene/time-limit.ts';
import { unreadEntries } from './scene/unread.ts';

/** Child H review: the family had changed with a new partner, and professionals were still learning what his part in it was. */
export const newAdultInHousehold = rule({
  name: 'new-adult-in-household',
  group: 'think sibling',
  limits: { assessed: { count: 10, unit: 'working days', source: 'Torbay: the manager looks at an assessment after 10 working days' } },
  says: { adult: 'person', joined: 'day' },
  settledBy: ['role-and-checks-recorded'],
  *check(scene, { assessed }) {
    for (const { adult, children, joined, home } of arrivals(scene)) {
      if (assessedSince(scene, adult, joined)) continue;
      for (const child of children) {
        const worry = liveWorryAround(scene, child);
        const late = by(scene, lastDay(assessed, joined));
        const isLate = worry && 'entry' in worry && !worry.elsewhere && late.state === 'overdue';
        yield unreadEntries(scene, child, 'assessment') ?? {
          about: child.id,
          ...(isLate ? late : { state: 'consider' }),
          restsOn: [...ofPerson(adult, home.source, joined), ...(isLate ? [ofEntry(worry.entry)] : [])],
          says: { adult: adult.id, joined },
        };
      }
    }
  },
});

interface Arrival {
  adult: Member;
  joined: CalendarDate;
  home: HomeShared;
  /** Those of the household that the adult joined, less the adult's own. */
  children: Member[];
}

function* arrivals(scene: Scene): Iterable<Arrival> {
  for (const adult of scene.family.members) {
    if (isChild(adult, scene.today) || mayHaveDied(scene, adult) || isAdultSibling(scene, adult)) continue;
    const homes = homesShared(scene, adult);
    const days = homes.map((home) => dayJoined(scene, adult, home));
    const [home] = homes;
    // Who has shared a home with one of the children all along is not new to the others.
    if (home && days.every((day) => day !== undefined))
      yield { adult, home, joined: days.toSorted()[0] ?? home.since, children: childrenJoined(scene, adult, homes) };
  }
}

/** When the adult joined after the family was first read, or, there before, was first read of later than the family. */
function dayJoined({ family }: Scene, { records }: Member, { since, source }: HomeShared): CalendarDate | undefined {
  const readings = [source, ...records.map((record) => record.source)].map(({ firstRead }) => londonDay(firstRead));
  return [since, ...readings.toSorted().slice(0, 1)].find((day) => day > londonDay(family.firstRead));
}

/** The homes that the adult shares with children, whichever side said so, the first joined first. */
function homesShared(scene: Scene, adult: Member): HomeShared[] {
  const homes = childrenOf(scene).flatMap(({ id, livesWith }) => [
    ...adult.livesWith.filter((home) => home.with === id),
    ...livesWith.filter((home) => home.with === adult.id).map((home) => ({ ...home, with: id })),
  ]);
  return homes.toSorted((one, other) => inTextOrder(one.since, other.since) || inTextOrder(one.with, other.with));
}

const childrenJoined = (scene: Scene, adult: Member, homes: HomeShared[]): Member[] => {
  const children = childrenOf(scene);
  const sharing = children.filter(({ id }) => homes.some((home) => home.with === id));
  return children
    .filter((child) => !livesApart(child, adult) && sharing.some((other) => other === child || !livesApart(child, other)))
    .filter((child) => !isParentOf(scene, adult, child));
};

/** On record as the child's parent; of a child of whom no parent is on record, as that of a brother or sister. */
function isParentOf({ family: { relationships } }: Scene, adult: Member, child: Member): boolean {
  const parentsOf = (id: PersonId) => relationships.filter(({ to, kind }) => to === id && kind === 'parent').map(({ from }) => from);
  const own = parentsOf(child.id);
  if (own.length > 0) return own.includes(adult.id);
  const siblings = relationships.filter(({ kind }) => kind === 'sibling').flatMap(({ from, to }) => (from === child.id ? to : to === child.id ? from : []));
  return siblings.some((sibling) => parentsOf(sibling).includes(adult.id));
}
