import { assembleFamily } from '../../linking/assemble-family.ts';
import { currentHomes } from '../../linking/current-homes.ts';
import { factNameNow } from '../../linking/fact-name.ts';
import type { PersonOfFamily, RecordInIndex } from '../../linking/person-of-family.ts';
import { type RecordId, readingOf, recordId } from '../../linking/person-record.ts';
import type { Answer } from '../../record/answer.ts';
import { isAssignment } from '../../record/assignment.ts';
import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Family, PersonId } from '../../record/family.ts';
import type { RelationshipKind } from '../../record/relationship.ts';
import type { IndexView } from './index-view.ts';
import { answersInOne } from '../journal/journal-row.ts';
import { areSealedBySystem } from '../journal/sealed-by-system.ts';

/** More people than this at one address are an institution, not a household. */
const LARGEST_HOUSEHOLD = 12;

const PARENTS: ReadonlySet<RelationshipKind> = new Set(['parent', 'step-parent']);
const GROWN_UPS: ReadonlySet<RelationshipKind> = new Set([...PARENTS, 'partner', 'carer', 'foster-carer', 'grandparent']);

/**
 * The family of a person: their kin and household; the children and partners of their parents; and the parents of
 * those children. It goes no further: the half-brother's other half-sister is not of this family. With an agency, it is
 * the family as that agency's own readings alone would have it.
 */
export async function familyAround(view: IndexView, subject: PersonId, today: CalendarDate, agency?: string): Promise<Family | null> {
  const people = new People(view, agency);
  if (!(await people.find(subject))) return null;
  const [kin, home] = await Promise.all([people.kin(subject), people.household(subject, today)]);
  const circle = [...kin.map(({ person }) => person), ...home];

  const oldest = await Promise.all(circle.map((person) => people.kin(person)));
  const beyond = oldest.flatMap((kinOfKin, at) => kinOfKin.filter(({ as, is }) => belongs(people.isChild(circle[at]!), as, is)));
  const siblings = beyond.filter(({ person }) => people.isChild(person));
  const grownUps = await Promise.all(siblings.map(({ person }) => people.kin(person)));
  const parents = grownUps.flat().filter(({ as, is }) => as === 'from' && GROWN_UPS.has(is));

  const family = new Set([subject, ...circle, ...beyond.map(({ person }) => person), ...parents.map(({ person }) => person)]);
  const related = await people.all(family);
  const perhaps = related.flatMap(({ possible }) => possible.map(({ person }) => person)).filter((person) => person !== undefined && !family.has(person));
  const found = [...related, ...(await people.all(perhaps)).map((person) => ({ ...person, onlyPossibly: true }))];
  const personOf = await people.personOf(found);
  return assembleFamily(found, personOf, today);
}

/** Whom a person of the inner circle brings into the family: a grown-up their children and partner, a child its parents and siblings. */
function belongs(ofChild: boolean, as: Kin['as'], is: RelationshipKind): boolean {
  if (ofChild) return is === 'sibling' || (as === 'from' && GROWN_UPS.has(is));
  return is === 'partner' || (as === 'to' && PARENTS.has(is));
}

/** `person` stands in the relationship at this end: as `from`, they are the `is` of the other. */
interface Kin {
  person: PersonId;
  as: 'from' | 'to';
  is: RelationshipKind;
}

export class People {
  readonly #view: IndexView;
  readonly #agency: string | undefined;
  readonly #asked = new Map<PersonId, Promise<PersonOfFamily | null>>();
  readonly #children = new Set<PersonId>();

  constructor(view: IndexView, agency?: string) {
    this.#view = view;
    this.#agency = agency;
  }

  /** The person with all their records; null when they are sealed or not known. */
  find(id: PersonId): Promise<PersonOfFamily | null> {
    const found = this.#asked.get(id) ?? this.#load(id);
    this.#asked.set(id, found);
    return found;
  }

  async all(ids: Iterable<PersonId | undefined>): Promise<PersonOfFamily[]> {
    const found = await Promise.all([...new Set(ids)].map((id) => (id === undefined ? null : this.find(id))));
    return found.filter((person) => person !== null);
  }

  /** Of who was found before. */
  isChild(id: PersonId): boolean {
    return this.#children.has(id);
  }

  async kin(id: PersonId): Promise<Kin[]> {
    const person = await this.find(id);
    const stated = (person?.records ?? []).flatMap((record) =>
      record.in.reading.relationships.flatMap(({ from, to, kind }): { other: RecordId; as: Kin['as']; is: RelationshipKind }[] => {
        if (from === record.as.ref) return [{ other: recordId(record.in.id, to), as: 'to', is: kind }];
        if (to === record.as.ref) return [{ other: recordId(record.in.id, from), as: 'from', is: kind }];
        return [];
      }),
    );
    const kin = await Promise.all(stated.map(async ({ other, as, is }) => ({ person: await this.#view.whoIs(other), as, is })));
    return this.#known(kin.filter((one): one is Kin => one.person !== undefined && one.person !== id));
  }

  /** Who lives at the person's address now, unless too many do for a household. */
  async household(id: PersonId, today: CalendarDate): Promise<PersonId[]> {
    const person = await this.find(id);
    const homes = new Set(currentHomes(person?.records ?? [], today).map(({ home }) => home));
    const sharing = await Promise.all([...homes].map((home) => this.#living(home, today)));
    return sharing.filter((people) => people.length <= LARGEST_HOUSEHOLD).flat().filter((other) => other !== id);
  }

  /** Answers for every record of the readings in which these people stand; undefined for who is sealed. */
  async personOf(family: PersonOfFamily[]): Promise<(record: string) => PersonId | undefined> {
    const readings = new Map(family.flatMap(({ records }) => records.map((record) => [record.in.id, record.in.reading])));
    const ids = [...readings].flatMap(([id, { people: read }]) => read.map(({ ref }) => recordId(id, ref)));
    const people = await Promise.all(ids.map((id) => this.#view.whoIs(id)));
    const shown = new Set<PersonId | undefined>((await this.all(people)).map(({ id }) => id));
    const who = new Map<string, PersonId | undefined>(ids.flatMap((id, at) => (shown.has(people[at]) ? [[id, people[at]]] : [])));
    return (record) => who.get(record);
  }

  async #living(home: string, today: CalendarDate): Promise<PersonId[]> {
    const records = await this.#view.livingAt(home);
    const people = await this.all(await Promise.all(records.map((record) => this.#view.whoIs(record))));
    return people.filter((person) => currentHomes(person.records, today).some((current) => current.home === home)).map(({ id }) => id);
  }

  async #known(kin: Kin[]): Promise<Kin[]> {
    const known = await Promise.all(kin.map(({ person }) => this.find(person)));
    return kin.filter((_, at) => known[at]);
  }

  async #load(id: PersonId): Promise<PersonOfFamily | null> {
    const { records: ids, possible } = await this.#view.person(id);
    const records = await Promise.all(ids.map((record) => this.#record(record)));
    const found = records.filter((record) => record !== null);
    const decisions = (await Promise.all(ids.map((record) => this.#view.decisions(record)))).flat();
    if (areSealedBySystem(found) || decisions.some(({ kind }) => kind === 'sealed')) return null;
    const told = found.filter((record) => this.#agency === undefined || record.in.reading.source.agency === this.#agency);
    if (told.length === 0) return null;
    if (told.some(({ as }) => as.kind !== 'adult')) this.#children.add(id);
    const given = answersInOne((await Promise.all(ids.map((record) => this.#view.answers(record)))).flat()).filter(({ takenBack }) => !takenBack);
    const answers = await Promise.all(given.map((answer) => this.#asNamedNow(answer)));
    return {
      id,
      records: told,
      possible: await Promise.all(possible.filter(({ settled }) => !settled).map(async ({ record, because }) => ({ person: await this.#view.whoIs(record), because }))),
      answers: answers.filter((answer) => !isAssignment(answer)),
      assigned: answers.filter(isAssignment),
      decidedElsewhere: decisions.some(({ kind }) => kind === 'lives-elsewhere'),
    };
  }

  /** An answer outlasts the names of the facts it was given to. */
  async #asNamedNow(answer: Answer): Promise<Answer> {
    if (!answer.grounds) return answer;
    return { ...answer, grounds: await Promise.all(answer.grounds.map((ground) => factNameNow(ground, (record) => this.#view.whoIs(record)))) };
  }

  async #record(id: RecordId): Promise<RecordInIndex | null> {
    const row = await this.#view.journal(readingOf(id));
    const as = row?.reading.people.find(({ ref }) => id === recordId(row.id, ref));
    return row && as ? { id, as, in: row } : null;
  }
}
