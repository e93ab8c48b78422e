import type { Entry } from '../../src/record/entry.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import type { Reading } from '../../src/record/reading.ts';
import type { Relationship } from '../../src/record/relationship.ts';
import { diedWords } from '../ui/age-words.ts';
import { nameOf } from '../ui/person-name.ts';
import { dateWords, keyOf, listWords, words, wordsNamed } from '../ui/words.ts';
import { fieldWords } from './field-words.ts';

/** What a reading says, in sentences: first whose screen it is, then the people, then what happened. */
export function saidOf(reading: Reading): string[] {
  const subject = reading.people.find(({ ref }) => ref === reading.subject);
  const others = reading.people.filter(({ ref }) => ref !== reading.subject);
  return [
    ...(subject ? [subjectSaid(subject, others)] : []),
    ...others.map((person) => personSaid(person, reading)),
    ...entriesSaid(reading.entries),
  ];
}

/** What should be there and was not read, each with why. */
export function gapsSaid({ gaps, people, entries }: Reading): string[] {
  const said = gaps.map(({ of, person, entry, why }) => {
    const read = people.find(({ ref }) => ref === person);
    const whose = read ? personName(read) : entry === undefined ? '' : (entries.find(({ recordNumber }) => recordNumber === entry)?.recordNumber ?? entry);
    return words('teach_gap', { field: sectionWords(of), whose: whose === '' ? 'nobody' : whose, why: wordsNamed(keyOf('teach_why', why.replaceAll(' ', '_'))) });
  });
  return [...new Set(said)];
}

function sectionWords(of: string): string {
  const kind = wordsNamed(keyOf('kind', of));
  return kind === keyOf('kind', of) ? fieldWords(of) : kind;
}

function subjectSaid(person: PersonAsRead, others: PersonAsRead[]): string {
  const home = others.filter(({ livesWith }) => livesWith === true || (Array.isArray(livesWith) && livesWith.includes(person.ref))).map(personName);
  return words('teach_sentence', { what: [...detailsOf(person), ...(home.length > 0 ? [words('teach_lives_with', { people: listWords(home) })] : [])].join(', ') });
}

function personSaid(person: PersonAsRead, { people, relationships, subject }: Reading): string {
  const kin = relationships
    .filter(({ from, to, kind }) => (from === person.ref || (to === person.ref && from === subject)) && kind !== 'household')
    .map((relationship) => kinWords(relationship, person.ref, subject, people));
  const [name, ...details] = detailsOf(person);
  return words('teach_sentence', { what: [name, ...new Set(kin), ...details].join(', ') });
}

/** What somebody is to whom the screen is about; to somebody else, with that one's name. */
function kinWords({ from, to, kind }: Relationship, ref: string, subject: string | undefined, people: PersonAsRead[]): string {
  const kin = wordsNamed(keyOf(from === ref ? 'kin' : 'kin_turned', kind));
  const other = people.find((each) => each.ref === to);
  return other && to !== subject && to !== ref ? words('teach_kin_of', { kin, name: personName(other) }) : kin;
}

function detailsOf(person: PersonAsRead): string[] {
  const { preferred, given, born, upn, nhsNumber, number, addresses = [], died } = person;
  const [home] = addresses;
  return [
    personName(person),
    ...(preferred && preferred !== given ? [words('teach_known_as', { name: preferred })] : []),
    ...(born === undefined ? [] : [typeof born === 'object' ? words('age_due', { day: dateWords(born.due) }) : words('teach_born', { day: born.length === 10 ? dateWords(born) : born })]),
    ...(died ? [diedWords(died)] : []),
    ...(upn ? [`UPN ${upn}`] : []),
    ...(nhsNumber ? [words('teach_nhs', { number: nhsNumber })] : []),
    ...(number ? [words('teach_number', { number })] : []),
    ...(home ? [words('teach_lives_at', { address: [home.line, home.postcode].filter(Boolean).join(' ') })] : []),
  ];
}

const personName = (person: PersonAsRead): string => nameOf({ ...person, id: person.ref });

/** How many of each kind, and of what day the last one is. */
function entriesSaid(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ kind }) => kind))].map((kind) => {
    const days = entries.filter((entry) => entry.kind === kind).map(({ on }) => on).toSorted();
    return words('teach_entries', { kind: wordsNamed(keyOf('kind', kind)), count: days.length, day: dateWords(days.at(-1)!) });
  });
}
