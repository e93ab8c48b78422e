import type { Family } from '../record/family.ts';
import type { Role } from '../record/role.ts';
import type { Warning } from '../record/warning.ts';
import type { Scene } from './rule.ts';
import { warningsFor } from './warnings-for.ts';

export interface Shown {
  warnings: Warning[];
  /** There is something to check that this role does not see: ask the designated safeguarding lead. */
  toAsk: boolean;
}

/**
 * What a role sees of the warnings about the family on the screen. Enforced where data leaves the index. `own` is the
 * family as the readings of the open screen's agency alone have it: null when it has none.
 */
export function forRole(role: Role, scene: Scene, own: Family | null): Shown {
  switch (role) {
    case 'administrator':
      return { warnings: [], toAsk: false };
    case 'dsl':
    case 'csc-worker':
      return { warnings: warningsFor(scene), toAsk: false };
    case 'school-staff': {
      const all = warningsFor(scene);
      const told = own ? warningsFor({ ...scene, family: own }) : [];
      const warnings = told.filter((warning) => isFromOwnRecords(warning, scene) && all.some((each) => isSame(each, warning)));
      return { warnings, toAsk: warnings.length < all.length };
    }
  }
}

/** Of one name about one child, and not settled by what another agency has: it rests on the same fact there, too. */
const isSame = (one: Warning, other: Warning): boolean =>
  one.warning === other.warning && one.about === other.about && one.restsOn.some(({ id }) => id === other.restsOn[0]?.id);

/** About the pupil on the screen, resting on nothing but what this agency's own systems say about this pupil, and naming no other. */
function isFromOwnRecords({ about, restsOn, says }: Warning, { family, open }: Scene): boolean {
  const isOwn = ({ agency, about }: Warning['restsOn'][number]) => agency === open.agency && about.every((id) => id === open.subject);
  const namesAnother = family.members.some(({ id }) => id !== open.subject && Object.values(says).includes(id));
  return about === open.subject && restsOn.length > 0 && restsOn.every(isOwn) && !namesAnother;
}
