import { rule } from './rule.ts';
import { ofPerson } from './scene/ground.ts';
import { childrenOf, memberOf } from './scene/people.ts';
import { unreadEntries } from './scene/unread.ts';

/** Child H review: recording systems can mitigate against seeing the family holistically. Those of schools list who is on roll. */
export const siblingNotOnThisSystem = rule({
  name: 'sibling-not-on-this-system',
  group: 'think sibling',
  limits: {},
  says: { here: 'system', elsewhere: 'systems' },
  settledBy: ['known-under-other-name', 'not-for-this-system'],
  *check(scene) {
    const { system, subject } = scene.open;
    const shown = memberOf(scene, subject);
    for (const child of childrenOf(scene)) {
      const systems = new Set(child.records.map(({ source }) => source.system));
      if (child.id === subject || systems.has(system)) continue;
      yield (shown && unreadEntries(scene, shown, 'people')) ?? {
        about: child.id,
        state: 'consider',
        restsOn: ofPerson(child),
        says: { here: system, elsewhere: [...systems].toSorted().join(' ') },
      };
    }
  },
});
