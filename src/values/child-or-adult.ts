import type { Instant } from '../record/calendar-date.ts';
import type { Born, PersonAsRead } from '../record/person.ts';
import type { RelationshipKind } from '../record/relationship.ts';
import type { Relation } from './relationship-words.ts';

/** Child or adult by the birthday, if that is known; of a year alone, by its last day. */
export function kindByBirth(born: Born | undefined, readAt: Instant): PersonAsRead['kind'] | undefined {
  if (typeof born !== 'string') return undefined;
  const day = born.padEnd(10, '-12-31'.slice(born.length - 4));
  const years = Number(readAt.slice(0, 4)) - Number(day.slice(0, 4)) - (readAt.slice(5, 10) < day.slice(5) ? 1 : 0);
  return years < 18 ? 'child' : 'adult';
}

const GROWN: readonly RelationshipKind[] = ['parent', 'step-parent', 'partner', 'grandparent', 'carer', 'foster-carer', 'household', 'other'];

/** Child or adult by what the person is to whom the screen or row is about. */
export function kindByRelation(relation: Relation | undefined): PersonAsRead['kind'] {
  if (!relation || typeof relation === 'string') return 'child';
  if ('turned' in relation) return 'child';
  return GROWN.includes(relation.kind) ? 'adult' : 'child';
}
