import { missedBeside } from '../../../src/record/agency.ts';
import { type AnswerKind, ANSWERS_TO_ALL } from '../../../src/record/answer.ts';
import type { CalendarDate } from '../../../src/record/calendar-date.ts';
import type { Family, Member } from '../../../src/record/family.ts';
import { personShown } from '../../../src/record/person.ts';
import type { PracticePack } from '../../../src/record/practice-pack.ts';
import type { Role } from '../../../src/record/role.ts';
import type { Warning, WarningShown } from '../../../src/record/warning.ts';
import { CATALOGUE } from '../../../src/warnings/catalogue.ts';
import { forRole } from '../../../src/warnings/for-role.ts';
import type { Rule } from '../../../src/warnings/rule.ts';
import type { OverlayView, SystemShown } from '../../messages/overlay-view.ts';
import { recordingsShown } from './recordings-shown.ts';

/** A family whose screen is open. */
export interface FamilyOpen {
  /** All that the index holds of it: for what is to be asked, not for what is told. */
  whole: Family;
  /** As the role may see it. */
  family: Family;
  subject: Member;
  today: CalendarDate;
}

interface SystemKnown {
  system: string;
  title: string;
  agency: string;
}

type Read = Extract<OverlayView, { state: 'read' }>;

/** All that is told of a family, cut to the reader's role. School staff are told nothing but what their agency has. */
export function familyShown(role: Role, { whole, family, subject, today }: FamilyOpen, screen: SystemKnown, practice: PracticePack, known: SystemKnown[]): Omit<Read, 'draft' | 'lead' | 'fields'> {
  const open = { system: screen.system, agency: screen.agency, subject: subject.id };
  const { warnings, toAsk } = forRole(role, { family: whole, open, today, practice }, family);
  const ownAgencyOnly = role === 'school-staff';
  const answered = ownAgencyOnly ? [] : family.answers;
  const recorded = recordingsShown(family, role, subject);
  const named = new Set([subject.id, ...[...answered, ...recorded].flatMap(({ about }) => about), ...warnings.flatMap(peopleIn)]);
  return {
    state: 'read',
    system: screen.title,
    today,
    child: personShown(subject),
    children: childrenFor(role, family, subject).map(personShown),
    recorded,
    people: family.members.filter(({ id }) => named.has(id)).map(personShown),
    warnings: warnings.map(warningShown),
    answered,
    toAsk,
    systems: systemsShown(family, known, ownAgencyOnly ? screen.agency : null),
    silentAgencies: ownAgencyOnly ? [] : silentAgencies(family),
  };
}

export const childrenFor = (role: Role, { members }: Family, subject: Member): Member[] =>
  role === 'school-staff' ? [subject] : members.filter(({ id, kind }) => kind !== 'adult' || id === subject.id);

/** Every system that is read here, and whatever else the family is known from, with when it last said anything of it. */
export function systemsShown(family: Pick<Family, 'screens'>, known: SystemKnown[], onlyAgency: string | null): SystemShown[] {
  const lastRead = new Map<string, string>();
  const all = new Map(known.map((each) => [each.system, each]));
  for (const { source } of family.screens) {
    if (source.lastRead > (lastRead.get(source.system) ?? '')) lastRead.set(source.system, source.lastRead);
    // A file that was taken in, what was recorded here, and a system that is read no longer have no profile.
    if (!all.has(source.system)) all.set(source.system, { system: source.system, title: source.system, agency: source.agency });
  }
  return [...all.values()]
    .map(({ system, title, agency }) => ({ system, title, agency, lastRead: lastRead.get(system) ?? null }))
    .filter(({ agency }) => onlyAgency === null || agency === onlyAgency);
}

/** The services none of whose records of the family was read. */
export const silentAgencies = (family: Pick<Family, 'screens'>): string[] => missedBeside(family.screens.map(({ source }) => source.agency));

/** Everyone whom a card about this warning names. */
const peopleIn = ({ about, restsOn, says }: Warning): string[] => [about, ...restsOn.flatMap((ground) => ground.about), ...Object.values(says).map(String)];

export function warningShown(warning: Warning): WarningShown {
  const rule = CATALOGUE.find(({ name }) => name === warning.warning);
  const says = Object.entries(warning.says).map(([name, value]) => ({ name, is: rule?.says[name] ?? 'text', value }));
  return { ...warning, says, answers: answersTo(rule) };
}

/** The answers that a warning of a rule can be given. */
export const answersTo = (rule: Pick<Rule, 'settledBy'> | undefined): AnswerKind[] => [...(rule?.settledBy ?? []), ...ANSWERS_TO_ALL];
