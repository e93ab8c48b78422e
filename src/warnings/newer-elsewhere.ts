import type { FamilyEntry } from '../record/family.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import { rule, type Scene } from './rule.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';

/** Child H review, recommendation 5: what another system says since is not to be missed. A screen without entries hides none. */
export const newerElsewhere = rule({
  name: 'newer-elsewhere',
  group: 'parallel records',
  limits: {},
  says: { elsewhere: 'system', here: 'day' },
  settledBy: ['read'],
  *check(scene) {
    const { system, subject } = scene.open;
    for (const child of childrenAmong(scene, [subject])) {
      const here = lastEntry(scene, (entry) => entry.source.system === system);
      const elsewhere = lastEntry(scene, (entry) => entry.source.system !== system);
      if (!here || !elsewhere || elsewhere.on <= here.on) continue;
      yield {
        about: child.id,
        state: 'consider',
        restsOn: [ofEntry(elsewhere), ofEntry(here)],
        says: { elsewhere: elsewhere.source.system, here: here.on },
      };
    }
  },
});

/** What was recorded over a screen is no system that anybody would have to look into. */
const lastEntry = ({ family, open, today }: Scene, where: (entry: FamilyEntry) => boolean): FamilyEntry | undefined =>
  family.entries.findLast((entry) => entry.about.includes(open.subject) && entry.on <= today && entry.source.system !== RECORDED_HERE && where(entry));
