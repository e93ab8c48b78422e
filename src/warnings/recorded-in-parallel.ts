import type { FamilyEntry, Member } from '../record/family.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import { rule, type Scene } from './rule.ts';
import { entriesAbout } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { inGroups } from './scene/groups.ts';
import { childrenOf, inTextOrder } from './scene/people.ts';

/** Child H review, recommendation 5: no parallel systems that impact on seeing the child and the family as a whole. */
export const recordedInParallel = rule({
  name: 'recorded-in-parallel',
  group: 'parallel records',
  limits: {},
  says: { agency: 'agency', systems: 'systems' },
  settledBy: ['read'],
  *check(scene) {
    for (const child of childrenOf(scene))
      for (const entries of inGroups(entriesInSystems(scene, child), ({ source }) => source.agency)) {
        const systems = inGroups(entries, ({ source }) => source.system).toSorted(bySystem);
        if (systems.length < 2) continue;
        yield {
          about: child.id,
          state: 'consider',
          restsOn: systems.map((ofOne) => ofEntry(ofOne.at(-1) ?? ofOne[0])),
          says: { agency: entries[0].source.agency, systems: systems.map(([{ source }]) => source.system).join(' ') },
        };
      }
  },
});

/** What was recorded over a screen here is no parallel system. */
const entriesInSystems = (scene: Scene, child: Member): FamilyEntry[] => entriesAbout(scene, child).filter(({ source }) => source.system !== RECORDED_HERE);

const bySystem = ([one]: [FamilyEntry, ...FamilyEntry[]], [other]: [FamilyEntry, ...FamilyEntry[]]): number =>
  inTextOrder(one.source.system, other.source.system);
