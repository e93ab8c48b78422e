import type { Role } from '../record/role.ts';
import type { Warning } from '../record/warning.ts';
import type { Scene } from './rule.ts';

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
      const own = warnings.filter((warning) => isFromOwnRecords(warning, scene));
      return { warnings: own, toAsk: own.length < warnings.length };
    }
  }
}

/** About the pupil on the screen, and resting on nothing but what this agency's own systems say about this pupil alone. */
function isFromOwnRecords({ about, restsOn }: Warning, { open }: Scene): boolean {
  const isOwn = ({ agency, about }: Warning['restsOn'][number]) => agency === open.agency && about.every((id) => id === open.subject);
  return about === open.subject && restsOn.length > 0 && restsOn.every(isOwn);
}
