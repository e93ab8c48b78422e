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

/** Where the words have a number, the number says which entry is meant, and the kind beside it nothing more. */
function names(regarding: string, { kind, recordNumber }: FamilyEntry): boolean {
  const said = asWords(regarding);
  if (recordNumber !== undefined && said.includes(asWords(recordNumber))) return true;
  return said.includes(asWords(kind)) && !/\d/.test(regarding.replace(DAYS_AND_TIMES, ' '));
}

/** "the concern of 5 March", "visit 12/03/2026, 3.30pm": no numbers of entries. */
const DAYS_AND_TIMES =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? \d{2,4})?\b|\b\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}[:.]\d\d\b/gi;

/** Between blanks, so that C-7 is not found in C-71. */
const asWords = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `;
