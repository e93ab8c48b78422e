import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { names } from './naming.ts';

export type Sighting = FamilyEntryOf<'seen' | 'visit'>;

/** Each time an agency saw the child, the earliest first. */
export const sightingsOf = (scene: Scene, child: Member): Sighting[] =>
  entriesOf(scene, 'seen', 'visit').filter((entry) => names(entry.kind === 'seen' ? entry.who : entry.seen, child));
