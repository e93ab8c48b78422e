import { ANSWERS_TO_ALL } from '../../src/record/answer.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import type { Family, Member } from '../../src/record/family.ts';
import type { PersonShown } from '../../src/record/person.ts';
import type { Role } from '../../src/record/role.ts';
import type { Warning, WarningShown } from '../../src/record/warning.ts';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { forRole } from '../../src/warnings/for-role.ts';
import type { Scene } from '../../src/warnings/rule.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import type { OverlayView, SystemShown } from '../messages/overlay-view.ts';
import { localIndex } from './local-index.ts';
import { type OpenScreen, screenInTab } from './open-screens.ts';
import { practiceHere } from './practice.ts';
import { leadHere, roleHere } from './settings.ts';
import { systems } from './systems.ts';

/** The agencies whose silence about a family is worth saying. */
const AGENCIES = ['school', 'csc', 'health', 'early-years'];

/** What lies over the screen in a tab: all that leaves the index passes here, cut to the reader's role. */
export async function familyOnScreen(tab: number): Promise<OverlayView> {
  const screen = await screenInTab(tab);
  if (screen === null) return { state: 'no screen' };
  const role = await roleHere();
  if (role === null) return { state: 'no role' };
  if (role === 'administrator') return { state: 'not for this role' };
  const { title, agency } = await systemOf(screen);
  if (screen.outcome.is === 'awaited') return { state: 'reading', system: title };
  if (screen.outcome.is === 'unreadable') return { state: 'failed', system: title, why: screen.outcome.why };
  try {
    return await familyRead(screen.outcome, { name: screen.system, title, agency }, role);
  } catch (error) {
    console.error('The family could not be looked up', (error as Error).name);
    return { state: 'failed', system: title, why: (error as Error).name };
  }
}

async function familyRead(
  { reading, subject }: Extract<OpenScreen['outcome'], { is: 'read' }>,
  system: { name: string; title: string; agency: string },
  role: Role,
): Promise<OverlayView> {
  const today = londonDay(new Date().toISOString());
  const index = await localIndex();
  const person = subject === undefined ? undefined : await index.personOf(reading, subject);
  const family = person && (await index.family(person, today));
  if (!person || !family) return { state: 'not for this role' };
  const scene: Scene = {
    family,
    open: { system: system.name, agency: system.agency, subject: person },
    today,
    practice: await practiceHere(),
  };
  const { warnings, toAsk } = forRole(role, scene, warningsFor(scene));
  const lead = scene.practice.lead ?? (await leadHere());
  const named = new Set([person, ...(role === 'school-staff' ? [] : family.answers.map(({ about }) => about)), ...warnings.flatMap(({ about, restsOn }) => [about, ...restsOn.flatMap((ground) => ground.about)])]);
  const shown = await systemsShown(family, role === 'school-staff' ? system.agency : null);
  return {
    state: 'read',
    system: system.title,
    child: personShown(family.members.find(({ id }) => id === person)!),
    people: family.members.filter(({ id }) => named.has(id)).map(personShown),
    warnings: warnings.map(warningShown),
    answered: role === 'school-staff' ? [] : family.answers,
    toAsk,
    ...(lead ? { lead } : {}),
    systems: shown,
    silentAgencies: role === 'school-staff' ? [] : silentAgencies(family),
  };
}

/** Every known system, with when it last said anything of the family. */
async function systemsShown(family: Family, onlyAgency: string | null): Promise<SystemShown[]> {
  const lastRead = new Map<string, string>();
  for (const { source } of family.screens)
    if (source.lastRead > (lastRead.get(source.system) ?? '')) lastRead.set(source.system, source.lastRead);
  const known = (await systems()).flatMap(({ profile }) => (profile ? [profile] : []));
  return known
    .map(({ system, title, agency }) => ({ system, title, agency, lastRead: lastRead.get(system) ?? null }))
    .filter(({ agency }) => onlyAgency === null || agency === onlyAgency);
}

const silentAgencies = (family: Family): string[] =>
  AGENCIES.filter((agency) => !family.screens.some(({ source }) => source.agency === agency));

async function systemOf(screen: OpenScreen): Promise<{ title: string; agency: string }> {
  const found = (await systems()).find(({ profile }) => profile?.system === screen.system)?.profile;
  return { title: found?.title ?? screen.system, agency: found?.agency ?? '' };
}

function warningShown(warning: Warning): WarningShown {
  const rule = CATALOGUE.find(({ name }) => name === warning.warning);
  const says = Object.entries(warning.says).map(([name, value]) => ({ name, is: rule?.says[name] ?? 'text', value }));
  return { ...warning, says, answers: [...(rule?.settledBy ?? []), ...ANSWERS_TO_ALL] };
}

const personShown = ({ id, kind, given, family, preferred, born }: Member): PersonShown => ({ id, kind, given, family, preferred, born });
