import type { Role } from '../record/role.ts';
import type { Warning } from '../record/warning.ts';
import type { Scene } from './rule.ts';
import { warningsFor } from './warnings-for.ts';

export interface Shown {
  warnings: Warning[];
  /** There is something to check that this role does not see: ask the designated safeguarding lead. */
  toAsk: boolean;
}

/** What a role sees of the warnings about the family on the screen. Enforced where data leaves the index. */
export function forRole(role: Role, scene: Scene, warnings: readonly Warning[]): Shown {
  switch (role) {
    case 'administrator':
      return { warnings: [], toAsk: false };
    case 'dsl':
    case 'csc-worker':
      return { warnings: [...warnings], toAsk: false };
    case 'school-staff': {
      const own = fromOwnAgencyAlone(scene).filter((warning) => isFromOwnRecords(warning, scene) && warnings.some((each) => isSame(each, warning)));
      return { warnings: own, toAsk: own.length < warnings.length };
    }
  }
}

/** As this agency's own entries alone would have it: not even what was asked for and could not be read tells of another's. */
function fromOwnAgencyAlone(scene: Scene): Warning[] {
  const entries = scene.family.entries.filter(({ source }) => source.agency === scene.open.agency);
  return warningsFor({ ...scene, family: { ...scene.family, entries } });
}

const isSame = (one: Warning, other: Warning): boolean => one.warning === other.warning && one.about === other.about;

/** About the pupil on the screen, and resting on nothing but what this agency's own systems say about this pupil alone. */
function isFromOwnRecords({ about, restsOn }: Warning, { open }: Scene): boolean {
  const isOwn = ({ agency, about }: Warning['restsOn'][number]) => agency === open.agency && about.every((id) => id === open.subject);
  return about === open.subject && restsOn.length > 0 && restsOn.every(isOwn);
}
