import type { PersonAsRead } from '../record/person.ts';
import type { Gap } from '../record/reading.ts';
import type { Relationship, RelationshipKind } from '../record/relationship.ts';
import type { PeopleOnScreen, Place } from '../record/system-profile.ts';
import { asRead } from '../values/as-read.ts';
import { kindByRelation } from '../values/child-or-adult.ts';
import { compact } from '../values/compact.ts';
import { saysDeceased } from '../values/death-words.ts';
import { type Relation, relationOf } from '../values/relationship-words.ts';
import { dayOf } from '../values/uk-date.ts';
import type { OpenPage, Scope } from './open-page.ts';
import { sexByWord, tieByWord } from './kin-words.ts';
import { ourWord, yesOrNoHere } from './own-words.ts';
import type { PeopleRead } from './people-read.ts';
import { type PersonSeen, readPerson } from './read-person.ts';
import { type Outcome, valueAt } from './value-at.ts';
import { isMeant } from './when.ts';

/** What a screen says of the people around its subject, as it grows. */
export interface Kin {
  people: PeopleRead;
  relationships: Relationship[];
  gaps: Gap[];
  /** Said of people who may be named further down the screen. */
  later: (() => void)[];
}

/** Reads the people of one part of a screen, each from a row, and what they are to its subject. */
export function readPeople(block: PeopleOnScreen, scopes: readonly Scope[], page: OpenPage, kin: Kin): void {
  for (const scope of scopes) if (isMeant(block.when, scope, page)) readOne(block, scope, page, kin);
}

function readOne(block: PeopleOnScreen, scope: Scope, page: OpenPage, kin: Kin): void {
  const { word, relation, gap } = relationSaid(block, scope, page);
  if (relation === 'nobody') return;
  const seen = readPerson(block.person, scope, page);
  if (!isNamed(seen)) return noteNameless(seen, kin);
  const sex = seen.person.sex ?? sexByWord(word);
  const died = seen.person.died ?? (saysDeceased(word ?? '') || undefined);
  const details = { ...seen.person, kind: seen.person.kind ?? kindByRelation(relation), ...(sex && { sex }), ...(died && { died }) };
  const isSubject = relation === 'self' || (!relation && !gap && kin.people.isSubject(details));
  const person = isSubject ? kin.people.addToSubject(details) : kin.people.add(details, word);
  for (const found of [...seen.gaps, ...(gap ? [gap] : [])]) kin.gaps.push({ ...found, person: person.ref });
  if (isSubject) return;
    if (relation) kin.later.push(() => relate(person, relation, { ...restOf(block, scope, page, kin, person.ref), ...tieOf(relation, word) }, kin));
  kin.later.push(() => settle(person, seen, kin));
}

/** "Unborn" without a surname is somebody; a row that names nobody is not. */
function isNamed({ person }: PersonSeen): boolean {
  return person.given !== undefined || person.family !== undefined || person.kind === 'unborn';
}

function noteNameless(seen: PersonSeen, kin: Kin): void {
  const gap = seen.gaps.find(({ of }) => ['name', 'given', 'family', 'called'].includes(of));
  if (gap) kin.gaps.push({ of: 'people', why: gap.why });
}

interface RelationSaid {
  word?: string;
  relation?: Exclude<Relation, undefined>;
  gap?: Omit<Gap, 'person' | 'entry'>;
}

function relationSaid({ relationship }: PeopleOnScreen, scope: Scope, page: OpenPage): RelationSaid {
  if (!relationship) return {};
  if (typeof relationship.kind === 'string') return { relation: { kind: relationship.kind } };
  const said = valueAt(relationship.kind, scope, page, asRead);
  if (!said) return {};
  if ('gap' in said) return { gap: { of: 'relationship', why: said.gap } };
  const relation = ownRelation(said.value, page) ?? relationOf(said.value);
  if (relation) return { word: said.value, relation };
  return { word: said.value, relation: { kind: 'other' }, gap: { of: 'relationship', why: 'not readable' } };
}

function ownRelation(word: string, page: OpenPage): Relation | undefined {
  const ours = ourWord(word, page.profile, 'relationship');
  if (ours === undefined || ours === 'self' || ours === 'nobody') return ours;
  return relationOf(ours) ?? { kind: ours as RelationshipKind };
}

type RelationshipDetails = Omit<Relationship, 'from' | 'to' | 'kind'>;

function restOf({ relationship = { kind: 'other' } }: PeopleOnScreen, scope: Scope, page: OpenPage, kin: Kin, ref: string): RelationshipDetails {
  const keep = <T>(of: string, outcome: Outcome<T>): T | undefined => {
    if (outcome && 'gap' in outcome) kin.gaps.push({ of, person: ref, why: outcome.gap });
    return outcome && 'value' in outcome ? outcome.value : undefined;
  };
  const day = (of: string, place: Place | undefined) => keep(of, valueAt(place, scope, page, (text) => dayOf(text, page.readAt)));
  const said = compact({
    parentalResponsibility: keep(
      'parentalResponsibility',
      valueAt(relationship.parentalResponsibility, scope, page, (text) => yesOrNoHere(text, page.profile, 'parentalResponsibility')),
    ),
    since: day('since', relationship.since),
    until: day('until', relationship.until),
    restrictions: keep('restrictions', valueAt(relationship.restrictions, scope, page, (text) => restriction(text, page))),
  });
  return said.restrictions === '' ? (({ restrictions: _, ...others }) => others)(said) : said;
}

/** What a son's or a sister's word says of adoption is not said of a parent. */
function tieOf(relation: Exclude<Relation, string>, word: string | undefined): Pick<Relationship, 'couple' | 'adoptive'> {
  const { couple, adoptive } = tieByWord(word);
  return { ...(relation.kind === 'partner' && couple && { couple }), ...(relation.kind === 'parent' && adoptive && { adoptive }) };
}

/** A box or a "Yes" says that there is one, "No" that there is none. */
function restriction(text: string, page: OpenPage): string | undefined {
  const answer = yesOrNoHere(text, page.profile, 'restrictions');
  return answer === undefined ? asRead(text) : answer ? 'yes' : '';
}

function relate(person: PersonAsRead, relation: Exclude<Relation, string>, { parentalResponsibility, ...details }: RelationshipDetails, kin: Kin): void {
  const subject = kin.people.subject.ref;
  const responsible = parentalResponsibility !== undefined && person.kind === 'adult' ? { parentalResponsibility } : {};
  if ('of' in relation) {
    const parent = kin.people.called(relation.of);
    if (parent) say({ from: person.ref, to: parent.ref, kind: 'partner', ...details }, kin);
    // Responsibility is for the child, not for the child's mother.
    if (!parent || parentalResponsibility) say({ from: person.ref, to: subject, kind: 'other', ...details, ...responsible }, kin);
    return;
  }
  const turned = 'turned' in relation;
  say({ from: turned ? subject : person.ref, to: turned ? person.ref : subject, kind: relation.kind, ...details, ...responsible }, kin);
}

function say(relationship: Relationship, { relationships }: Kin): void {
  const known = relationships.find(({ from, to, kind }) => from === relationship.from && to === relationship.to && kind === relationship.kind);
  if (known) Object.assign(known, { ...relationship, ...known });
  else relationships.push(relationship);
}

function settle(person: PersonAsRead, { livesWith, homeSince }: PersonSeen, kin: Kin): void {
  if (livesWith === undefined) return;
  const subject = kin.people.subject.ref;
  if (livesWith === true && homeSince) say({ from: person.ref, to: subject, kind: 'household', since: homeSince }, kin);
  if (livesWith === true) person.livesWith = [subject];
  else if (livesWith === false) person.livesElsewhere = [subject];
  else {
    const refs = livesWith.flatMap((name) => kin.people.named(name) ?? []).filter((ref) => ref !== person.ref);
    if (refs.length > 0) person.livesWith = refs;
    else kin.gaps.push({ of: 'livesWith', person: person.ref, why: 'not readable' });
  }
}

