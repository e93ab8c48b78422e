import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { livesApartFromAll } from './household.ts';
import { isActive } from './live-worry.ts';
import { names } from './naming.ts';
import { childrenOf } from './people.ts';

export type Agreement = FamilyEntryOf<'agreement'>;

/** Verbal, and written without enforcement. */
export const allActiveAgreements = (scene: Scene): Agreement[] =>
  entriesOf(scene, 'agreement').filter((agreement) => isActive(agreement, scene.today));

/** Each with each child it concerns. */
export function* activeAgreements(scene: Scene): Iterable<{ agreement: Agreement; child: Member }> {
  for (const agreement of allActiveAgreements(scene))
    for (const child of childrenConcerned(scene, agreement)) yield { agreement, child };
}

/** The children it is about or covers; where it names none, those of the household of the adults it is about. */
export function childrenConcerned(scene: Scene, { about, covers }: Agreement): Member[] {
  const children = childrenOf(scene);
  const named = children.filter((child) => about.includes(child.id) || names(covers, child));
  return named.length > 0 ? named : children.filter((child) => !livesApartFromAll(scene, child, about));
}
