import { bornBy, bornFrom, isUnborn } from '../../record/birth.ts';
import { type CalendarDate, daysAfter } from '../../record/calendar-date.ts';
import type { Member, PersonId } from '../../record/family.ts';
import type { Born } from '../../record/person.ts';
import type { Scene } from '../rule.ts';
import { kept } from './kept.ts';

const ADULT_AT = 18;

/** DfE children in need census: a referral cannot lie further than this before the expected birth. */
const WEEKS_OF_PREGNANCY = 40;

export const memberOf = (scene: Scene, id: PersonId): Member | undefined => membersById(scene).get(id);

const membersById = kept(({ family }: Scene) => new Map(family.members.map((member) => [member.id, member])));

/** Those of the people named who are of the family. */
export const membersAmong = (scene: Scene, people: readonly PersonId[]): Member[] =>
  people.map((id) => memberOf(scene, id)).filter((member) => member !== undefined);

/** The children of the family who may be warned about, the youngest first. */
export const childrenOf = kept((scene: Scene): Member[] => {
  const { family, today } = scene;
  return family.members.filter((member) => isChild(member, today) && !mayHaveDied(scene, member) && !member.onlyPossibly).toSorted(youngestFirst(today));
});

/** Those of the people named who are children and may be warned about, the youngest first. */
export const childrenAmong = (scene: Scene, people: readonly PersonId[]): Member[] =>
  childrenOf(scene).filter((child) => people.includes(child.id));

/** Died, on whatever day, or it stands on a screen whether they did and nobody can read it. */
export const mayHaveDied = (scene: Scene, { id, died }: Member): boolean => died !== undefined || deathsUnread(scene).has(id);

const deathsUnread = kept(({ family }: Scene) => {
  const unread = family.screens.flatMap(({ subject, gaps }) =>
    gaps.filter(({ of, why }) => of === 'died' && why !== 'not found').map(({ person }) => person ?? subject),
  );
  return new Set<PersonId | null>(unread);
});

/** Under 18 on the day, or unborn. A birthday, where one is known, outweighs what a system calls the person. */
export function isChild(person: Member, today: CalendarDate): boolean {
  if (isUnborn(person, today)) return true;
  return person.born === undefined ? person.kind === 'child' : isYoungerThan(person, ADULT_AT, today);
}

/** Where only the month or the year of birth is known, or when it was expected, as young as the person may be. */
export const isYoungerThan = ({ born }: Member, years: number, today: CalendarDate): boolean =>
  born !== undefined && birthday(born, years) > today;

/** Before the 1 September after the fourth birthday. */
export function isPreSchool(person: Member, today: CalendarDate): boolean {
  if (person.born === undefined || isUnborn(person, today)) return false;
  const fourth = birthday(asFarAsKnown(person.born), 4);
  const september = `${fourth.slice(0, 4)}-09-01`;
  return today < (fourth < september ? september : birthday(september, 1));
}

/** Nobody could think of a child who was not yet on the way. */
export function wasExpectedOn({ born }: Member, day: CalendarDate): boolean {
  if (born === undefined) return true;
  const birth = typeof born === 'object' ? born.due : bornFrom(born);
  return daysAfter(birth, -7 * WEEKS_OF_PREGNANCY) <= day;
}

/** An adult who is a child's brother or sister, or was read here as a child. An uncle is a brother too, of the mother. */
export function isAdultSibling(scene: Scene, person: Member): boolean {
  if (isChild(person, scene.today)) return false;
  const { relationships } = scene.family;
  const parents = (id: PersonId) => relationships.filter(({ to, kind }) => to === id && kind === 'parent').map(({ from }) => from);
  const siblings = relationships.filter(({ kind }) => kind.endsWith('sibling')).flatMap(({ from, to }) => (from === person.id ? to : to === person.id ? from : []));
  const isSibling = membersAmong(scene, siblings).some((other) => isChild(other, scene.today));
  const own = parents(person.id);
  return (person.kind === 'child' && !isGrownUpTo(scene, person)) || isSibling || childrenOf(scene).some((child) => parents(child.id).some((id) => own.includes(id)));
}

/** Of an age or called a child, and by now somebody's partner or a parent. */
export const isGrownUpTo = ({ family: { relationships } }: Scene, { id }: Member): boolean =>
  relationships.some(({ from, to, kind }) => (kind === 'partner' && (from === id || to === id)) || (from === id && (kind === 'parent' || kind === 'step-parent' || kind === 'carer')));

/** The unborn, then by birthday; last those whose birthday nobody knows. */
export const youngestFirst =
  (today: CalendarDate) =>
  (one: Member, other: Member): number =>
    inTextOrder(lateness(other, today), lateness(one, today));

export const inTextOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function lateness(person: Member, today: CalendarDate): string {
  const { born } = person;
  if (isUnborn(person, today)) return `unborn ${typeof born === 'object' ? born.due : ''}`;
  return born === undefined ? '' : bornBy(born);
}

/** Text order is date order, so a 29 February that a year does not have still stands between its neighbours. */
const birthday = (born: Born, years: number): CalendarDate => {
  const day = bornBy(born);
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
};

/** Many systems have 1 January where only the year is known: taken for a day, it would make a child older than they may be. */
const asFarAsKnown = (born: Born): Born => (typeof born === 'string' && born.endsWith('-01-01') ? born.slice(0, 4) : born);
