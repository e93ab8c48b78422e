import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Family, Member, PersonId } from '../../../src/record/family.ts';
import { personShown } from '../../../src/record/person.ts';
import type { Role } from '../../../src/record/role.ts';
import type { DecisionShown, FamilyView, PanelView } from '../../messages/panel-view.ts';
import { familyOpen, systemOf } from '../over-screen/family-on-screen.ts';
import { type FamilyOpen, familyShown } from '../families/family-shown.ts';
import { localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { type OpenScreen, screenInTab } from '../over-screen/open-screens.ts';
import { panelShown } from './family-view.ts';
import { practiceHere } from '../settings/practice.ts';
import { maySeeFamilies, roleHere, userHere } from '../settings/settings.ts';
import { profilesInUse } from '../systems/systems.ts';

/** The family that the side panel shows: whose screen is open beside it, or of whom its reader chose. */
export interface InPanel extends FamilyOpen {
  role: Role;
  screen: OpenScreen | null;
  /** The child on the screen, where there is one. */
  onScreen: Member | null;
}

/** What the side panel shows: all that leaves the index for it passes here, cut to the reader's role. */
export async function familyInPanel(tab: number, person: PersonId | null): Promise<PanelView> {
  const screen = await screenInTab(tab);
  const role = await roleHere();
  if (role === null) return { state: 'no role' };
  if (role === 'administrator') return { state: 'not for this role' };
  if ((await lockState()) !== 'unlocked') return { state: 'locked' };
  if (person === null || role === 'school-staff') {
    if (screen === null) return { state: 'no screen', mayFind: await maySeeFamilies() };
    const { title } = await systemOf(screen);
    if (screen.outcome.is === 'awaited') return { state: 'reading', system: title };
    if (screen.outcome.is === 'not kept') return { state: 'not kept', system: title };
    if (screen.outcome.is === 'unreadable') return { state: 'failed', system: title, why: screen.outcome.why };
  }
  try {
    const open = await openInPanel(tab, person);
    return open ? await familyViewOf(open) : { state: 'not for this role' };
  } catch (error) {
    console.error('The family could not be looked up', (error as Error).name);
    return { state: 'failed', system: '', why: (error as Error).name };
  }
}

/** Null where this role is shown nobody. School staff are shown the family of the pupil on the screen, and of no other. */
export async function openInPanel(tab: number, person: PersonId | null): Promise<InPanel | null> {
  const [screen, role] = [await screenInTab(tab), await roleHere()];
  if (role === null || role === 'administrator') return null;
  const beside = screen && (await familyOpen(screen, role));
  const onScreen = beside?.subject ?? null;
  if (role === 'school-staff' || person === null || person === onScreen?.id) return beside && { ...beside, role, screen, onScreen };
  const [chosen] = await (await localIndex()).nowKnownAs([person]);
  const found = await familyAround(chosen!);
  return found && { ...found, role, screen, onScreen };
}

/** The families of these people, each around the first who is in none of those before; none for a role that may not see any. */
export async function familiesAround(people: PersonId[]): Promise<InPanel[]> {
  const role = await roleHere();
  const families: InPanel[] = [];
  for (const person of role !== null && (await maySeeFamilies()) ? await (await localIndex()).nowKnownAs(people) : []) {
    if (families.some(({ family }) => family.members.some(({ id }) => id === person))) continue;
    const found = await familyAround(person);
    if (found) families.push({ ...found, role: role!, screen: null, onScreen: null });
  }
  return families;
}

async function familyAround(person: PersonId): Promise<FamilyOpen | null> {
  const today = londonDay(new Date().toISOString());
  const family = await (await localIndex()).family(person, today);
  const subject = family?.members.find(({ id }) => id === person);
  return family && subject ? { whole: family, family, subject, today } : null;
}

export async function familyViewOf(open: InPanel): Promise<FamilyView> {
  const { role, family, subject, screen, onScreen, today } = open;
  const known = await profilesInUse();
  const over = screen ? { system: screen.system, ...(await systemOf(screen)) } : { system: '', title: '', agency: '' };
  const { warnings, systems: read, silentAgencies } = familyShown(role, open, over, await practiceHere(), known);
  const ownAgencyOnly = role === 'school-staff';
  return {
    state: 'read',
    today,
    centre: subject.id,
    onScreen: onScreen && personShown(onScreen),
    ownAgencyOnly,
    mayDecide: !ownAgencyOnly,
    user: await userHere(),
    ...panelShown(family, ownAgencyOnly ? subject.id : null),
    decisions: ownAgencyOnly ? [] : await decisionsIn(family),
    warnings,
    systems: read,
    silentAgencies,
  };
}

async function decisionsIn({ members }: Family): Promise<DecisionShown[]> {
  const index = await localIndex();
  const found = new Map<string, DecisionShown>();
  for (const { id } of members)
    for (const decision of await index.decisionsOn(id)) {
      const key = JSON.stringify(decision);
      found.set(key, { decision, people: [...(found.get(key)?.people ?? []), id] });
    }
  return [...found.values()];
}
