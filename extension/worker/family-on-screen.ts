import { ANSWERS_TO_ALL } from '../../src/record/answer.ts';
import { type CalendarDate, londonDay } from '../../src/record/calendar-date.ts';
import type { Family, Member } from '../../src/record/family.ts';
import type { PersonShown } from '../../src/record/person.ts';
import { RECORDED_HERE } from '../../src/record/recording.ts';
import type { Role } from '../../src/record/role.ts';
import type { Warning, WarningShown } from '../../src/record/warning.ts';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { forRole } from '../../src/warnings/for-role.ts';
import type { Scene } from '../../src/warnings/rule.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import type { OverlayView, SystemShown } from '../messages/overlay-view.ts';
import { draftAbout } from './drafts.ts';
import { inbox } from './inbox.ts';
import { isReadingLetters } from './letters.ts';
import { localIndex } from './local-index.ts';
import { lockState } from './lock-state.ts';
import { type OpenScreen, screenInTab } from './open-screens.ts';
import { practiceHere } from './practice.ts';
import { leadHere, roleHere } from './settings.ts';
import { systems } from './systems.ts';

/** The agencies whose silence about a family is worth saying. */
const AGENCIES = ['school', 'csc', 'health', 'early-years'];

interface SystemOpen {
  title: string;
  agency: string;
}

/** What lies over the screen in a tab: all that leaves the index passes here, cut to the reader's role. */
export async function familyOnScreen(tab: number): Promise<OverlayView> {
  const screen = await screenInTab(tab);
  if (screen === null) return { state: 'no screen' };
  const role = await roleHere();
  if (role === null) return { state: 'no role' };
  if (role === 'administrator') return { state: 'not for this role' };
  const state = await lockState();
  if (state === 'new') return { state: 'no passphrase' };
  const { title, agency } = await systemOf(screen);
  if (screen.outcome.is === 'unreadable') return { state: 'failed', system: title, why: screen.outcome.why };
  if (state === 'locked') return { state: 'locked', screen: await keptOf(screen) };
  if (screen.outcome.is === 'awaited') return { state: 'reading', system: title };
  try {
    return await familyRead(screen, { title, agency }, role);
  } catch (error) {
    console.error('The family could not be looked up', (error as Error).name);
    return { state: 'failed', system: title, why: (error as Error).name };
  }
}

async function keptOf({ outcome }: OpenScreen): Promise<'awaited' | 'kept' | 'turned away'> {
  if (outcome.is === 'read') return 'kept';
  return (await (await inbox()).isFull()) ? 'turned away' : 'awaited';
}

async function familyRead(screen: OpenScreen, system: SystemOpen, role: Role): Promise<OverlayView> {
  const found = await familyOpen(screen);
  if (!found) return isReadingLetters() ? { state: 'reading', system: system.title } : { state: 'not for this role' };
  const { family, subject, today } = found;
  const practice = await practiceHere();
  const scene: Scene = { family, open: { system: screen.system, agency: system.agency, subject: subject.id }, today, practice };
  const { warnings, toAsk } = forRole(role, scene, warningsFor(scene));
  const ownAgencyOnly = role === 'school-staff';
  const lead = practice.lead ?? (await leadHere());
  const answered = ownAgencyOnly ? [] : family.answers;
  const named = new Set([subject.id, ...answered.map(({ about }) => about), ...warnings.flatMap(peopleIn)]);
  return {
    state: 'read',
    system: system.title,
    today,
    child: personShown(subject),
    children: childrenFor(role, family, subject).map(personShown),
    draft: await draftAbout(subject.id),
    people: family.members.filter(({ id }) => named.has(id)).map(personShown),
    warnings: warnings.map(warningShown),
    answered,
    toAsk,
    ...(lead ? { lead } : {}),
    systems: await systemsShown(family, ownAgencyOnly ? system.agency : null),
    silentAgencies: ownAgencyOnly ? [] : silentAgencies(family),
  };
}

/** The family of the person whose screen is open in a tab; null when nobody can be named, they are sealed, or the index is locked. */
export async function familyOpen({ outcome }: OpenScreen): Promise<{ family: Family; subject: Member; today: CalendarDate } | null> {
  if (outcome.is !== 'read' || outcome.subject === undefined || (await lockState()) !== 'unlocked') return null;
  const today = londonDay(new Date().toISOString());
  const index = await localIndex();
  const person = await index.personOf(outcome.reading, outcome.subject);
  const family = person && (await index.family(person, today));
  const subject = family && family.members.find(({ id }) => id === person);
  return subject ? { family, subject, today } : null;
}

export const childrenFor = (role: Role, { members }: Family, subject: Member): Member[] =>
  role === 'school-staff' ? [subject] : members.filter(({ id, kind }) => kind !== 'adult' || id === subject.id);

/** Every known system, with when it last said anything of the family. */
async function systemsShown(family: Family, onlyAgency: string | null): Promise<SystemShown[]> {
  const lastRead = new Map<string, string>();
  for (const { source } of family.screens)
    if (source.lastRead > (lastRead.get(source.system) ?? '')) lastRead.set(source.system, source.lastRead);
  const known = (await systems()).flatMap(({ profile }) => (profile ? [profile] : []));
  const here = { system: RECORDED_HERE, title: RECORDED_HERE, agency: onlyAgency ?? '' };
  return [...known, ...(lastRead.has(RECORDED_HERE) ? [here] : [])]
    .map(({ system, title, agency }) => ({ system, title, agency, lastRead: lastRead.get(system) ?? null }))
    .filter(({ agency }) => onlyAgency === null || agency === onlyAgency);
}

const silentAgencies = (family: Family): string[] =>
  AGENCIES.filter((agency) => !family.screens.some(({ source }) => source.agency === agency));

export async function systemOf(screen: OpenScreen): Promise<SystemOpen> {
  const found = (await systems()).find(({ profile }) => profile?.system === screen.system)?.profile;
  return { title: found?.title ?? screen.system, agency: found?.agency ?? '' };
}

/** Everyone whom a card about this warning names. */
const peopleIn = ({ about, restsOn, says }: Warning): string[] => [about, ...restsOn.flatMap((ground) => ground.about), ...Object.values(says).map(String)];

function warningShown(warning: Warning): WarningShown {
  const rule = CATALOGUE.find(({ name }) => name === warning.warning);
  const says = Object.entries(warning.says).map(([name, value]) => ({ name, is: rule?.says[name] ?? 'text', value }));
  return { ...warning, says, answers: [...(rule?.settledBy ?? []), ...ANSWERS_TO_ALL] };
}

const personShown = ({ id, kind, given, family, preferred, born }: Member): PersonShown => ({ id, kind, given, family, preferred, born });
