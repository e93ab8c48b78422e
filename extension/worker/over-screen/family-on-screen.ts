import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Role } from '../../../src/record/role.ts';
import type { FieldsShown, OverlayView } from '../../messages/overlay-view.ts';
import { draftAbout } from './drafts.ts';
import { type FamilyOpen, familyShown } from '../families/family-shown.ts';
import { inbox } from '../index/inbox.ts';
import { isReadingLetters } from '../index/letters.ts';
import { localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { type OpenScreen, screenInTab } from './open-screens.ts';
import { practiceHere } from '../settings/practice.ts';
import { leadHere, roleHere } from '../settings/settings.ts';
import { profilesInUse, systems } from '../systems/systems.ts';

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
  if (screen.outcome.is === 'not kept') return { state: 'not kept', system: title };
  if (screen.outcome.is === 'unreadable') return { state: 'failed', system: title, why: screen.outcome.why };
  if (state === 'locked') return { state: 'locked', screen: await keptOf(screen) };
  if (screen.outcome.is === 'awaited') return { state: 'reading', system: title };
  try {
    return (await familyRead(screen, screen.outcome.fields, { title, agency }, role)) ?? (await nothingFound(screen.outcome.reading, title));
  } catch (error) {
    console.error('The family could not be looked up', (error as Error).name);
    return { state: 'failed', system: title, why: (error as Error).name };
  }
}

async function keptOf({ outcome }: OpenScreen): Promise<'awaited' | 'kept' | 'turned away'> {
  if (outcome.is === 'read') return 'kept';
  return (await (await inbox()).isFull()) ? 'turned away' : 'awaited';
}

async function familyRead(screen: OpenScreen, fields: FieldsShown, { title, agency }: SystemOpen, role: Role): Promise<OverlayView | null> {
  const found = await familyOpen(screen, role);
  if (!found) return null;
  const practice = await practiceHere();
  const known = await profilesInUse();
  return {
    ...familyShown(role, found, { system: screen.system, title, agency }, practice, known),
    fields,
    draft: await draftAbout(found.subject),
    ...withLead(practice.lead ?? (await leadHere())),
  };
}

/** Of who is sealed, the reading is in the index, so that nothing more is said by it. */
async function nothingFound(reading: string, system: string): Promise<OverlayView> {
  if (isReadingLetters()) return { state: 'reading', system };
  const index = await localIndex();
  // They may be in what cannot be opened.
  if (index.extent.damaged > 0) return { state: 'failed', system, why: 'IndexDamaged' };
  return (await index.has([reading])) > 0 ? { state: 'not for this role' } : { state: 'failed', system, why: 'not in the index' };
}

const withLead = (lead: string | undefined) => (lead ? { lead } : {});

/** The family of the person whose screen is open in a tab; null when nobody can be named, they are sealed, or the index is locked. */
export async function familyOpen(screen: OpenScreen, role: Role): Promise<FamilyOpen | null> {
  const { outcome } = screen;
  if (outcome.is !== 'read' || outcome.subject === undefined || (await lockState()) !== 'unlocked') return null;
  const today = londonDay(new Date().toISOString());
  const agency = role === 'school-staff' ? (await systemOf(screen)).agency : undefined;
  const found = await (await localIndex()).familyOf(outcome.reading, outcome.subject, today, agency);
  const subject = found?.family.members.find(({ id }) => id === found.subject);
  return found && subject ? { whole: found.whole, family: found.family, subject, today } : null;
}

export async function systemOf(screen: OpenScreen): Promise<SystemOpen> {
  const found = (await systems()).find(({ profile }) => profile?.system === screen.system)?.profile;
  return { title: found?.title ?? screen.system, agency: found?.agency ?? '' };
}
