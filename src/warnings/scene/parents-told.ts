import type { FamilyEntry, FamilyEntryOf } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';

type ParentContact = FamilyEntryOf<'parent-contact'>;

/** Whether a word with the parents is on record since a day: about the entry, or about nothing else by name. */
export const parentsToldSince = (scene: Scene, entry: FamilyEntry, day: string): boolean =>
  contactsAbout(scene, entry).some((contact) => contact.on >= day && (contact.regarding === undefined || names(contact.regarding, entry)));

/** Whether a word with the parents is on record since a day that names this very entry, or its kind. */
export const parentsToldByName = (scene: Scene, entry: FamilyEntry, day: string): boolean =>
  contactsAbout(scene, entry).some(({ on, regarding }) => on >= day && regarding !== undefined && names(regarding, entry));

/** Words with the parents of whom the entry is about, less those that reached nobody. */
const contactsAbout = (scene: Scene, { about }: FamilyEntry): ParentContact[] =>
  entriesOf(scene, 'parent-contact').filter(
    (contact) => contact.told?.length !== 0 && contact.about.some((id) => about.includes(id)),
  );

function names(regarding: string, { kind, recordNumber }: FamilyEntry): boolean {
  const words = regarding.toLowerCase().split(/[\s,;:]+/);
  return words.includes(kind) || (recordNumber !== undefined && words.includes(recordNumber.toLowerCase()));
}
