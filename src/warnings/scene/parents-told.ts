import { type CalendarDate, daysAfter } from '../../record/calendar-date.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { livesApartFromAll } from './household.ts';
import { names } from './naming.ts';
import { childrenAmong, isChild, isGrownUpTo } from './people.ts';

type ParentContact = FamilyEntryOf<'parent-contact'>;

/** Whether a word with the child's parents is on record since a day: about the entry, or about nothing else by name. */
export const parentsToldSince = (scene: Scene, entry: FamilyEntry, child: Member, day: string): boolean => dayParentsTold(scene, entry, child, day) !== undefined;

/** The day of the first such word. */
export const dayParentsTold = (scene: Scene, entry: FamilyEntry, child: Member, since: string): CalendarDate | undefined =>
  contactsAbout(scene, entry, child).find(({ on, regarding }) => on >= since && (regarding === undefined || isNamedIn(regarding, entry)))?.on;

/** Whether a word with the child's parents is on record since a day that names this very entry, or its kind. */
export const parentsToldByName = (scene: Scene, entry: FamilyEntry, child: Member, day: string): boolean =>
  contactsAbout(scene, entry, child).some(({ on, regarding }) => on >= day && regarding !== undefined && isNamedIn(regarding, entry));

/** Whether they were told after a day on which they were not: that same day only where the words name the entry. */
export const parentsToldAfter = (scene: Scene, entry: FamilyEntry, child: Member, day: CalendarDate): boolean =>
  parentsToldSince(scene, entry, child, daysAfter(day, 1)) || parentsToldByName(scene, entry, child, day);

/** Words with the parents of whom the entry is about, less those that reached no grown-up, or no parent of this child: another home is told for itself. */
const contactsAbout = (scene: Scene, { about }: FamilyEntry, child: Member): ParentContact[] =>
  entriesOf(scene, 'parent-contact').filter(
    (contact) => contact.about.some((id) => about.includes(id)) && reachedSomebody(scene, contact) && isOfHome(scene, contact, child),
  );

const isOfHome = (scene: Scene, { about }: ParentContact, child: Member): boolean => !livesApartFromAll(scene, child, childrenAmong(scene, about).map(({ id }) => id));

/** The child alone is no parent, but for one who is. Where nobody is named, whoever wrote it down spoke with somebody. */
const reachedSomebody = (scene: Scene, { told }: ParentContact): boolean => told === undefined || told.some((each) => mayBeGrownUp(scene, each));

function mayBeGrownUp(scene: Scene, name: string): boolean {
  const named = scene.family.members.filter((member) => names([name], member));
  return named.length === 0 || named.some((member) => !isChild(member, scene.today) || isGrownUpTo(scene, member));
}

/** Where the words have a number, the number says which entry is meant, and the kind beside it nothing more. */
function isNamedIn(regarding: string, { kind, recordNumber }: FamilyEntry): boolean {
  const said = asWords(regarding);
  if (recordNumber !== undefined && said.includes(asWords(recordNumber))) return true;
  return said.includes(asWords(kind)) && !/\d/.test(regarding.replace(DAYS_AND_TIMES, ' '));
}

/** "the concern of 5 March", "visit 12/03/2026, 3.30pm": no numbers of entries. */
const DAYS_AND_TIMES =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? \d{2,4})?\b|\b\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}[:.]\d\d\b/gi;

/** Between blanks, so that C-7 is not found in C-71. */
const asWords = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `;
