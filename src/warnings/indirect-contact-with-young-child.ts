import { isUnborn } from '../record/birth.ts';
import type { FamilyEntryOf } from '../record/family.ts';
import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong, isYoungerThan } from './scene/people.ts';
import { unreadOn } from './scene/unread.ts';

type Arrangement = FamilyEntryOf<'contact-arrangement'>;

/** Child H review, recommendation 2: contact when the child's age means that indirect contact can not be meaningful. */
export const indirectContactWithYoungChild = rule({
  name: 'indirect-contact-with-young-child',
  group: 'contact and domestic abuse',
  limits: { age: { count: 5, unit: 'years', source: 'this project; neither Cafcass nor the review names an age' } },
  says: { age: 'count' },
  settledBy: ['checked'],
  *check(scene, { age }) {
    const running = entriesOf(scene, 'contact-arrangement').filter(({ ended }) => !isDone(ended, scene.today));
    for (const arrangement of running.filter(({ form }) => form === 'indirect'))
      for (const child of childrenAmong(scene, arrangement.about)) {
        if (isUnborn(child, scene.today) || !isYoungerThan(child, age.count, scene.today)) continue;
        if (running.some((other) => isInPerson(other) && isWithTheSame(other, arrangement) && other.about.includes(child.id))) continue;
        yield unreadOn(arrangement, child, 'ended') ?? {
          about: child.id,
          state: 'consider',
          restsOn: [ofEntry(arrangement)],
          says: { age: age.count },
        };
      }
  },
});

const isInPerson = ({ form }: Arrangement): boolean => form === 'direct' || form === 'supervised';
const isWithTheSame = (one: Arrangement, other: Arrangement): boolean => one.with === other.with;
