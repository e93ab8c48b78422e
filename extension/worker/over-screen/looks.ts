import browser from 'webextension-polyfill';
import type { Deed } from '../../../src/record/access-entry.ts';
import type { Role } from '../../../src/record/role.ts';
import { deed } from '../said/deeds.ts';
import { familyOpen } from './family-on-screen.ts';
import type { FamilyOpen } from '../families/family-shown.ts';
import { localIndex } from '../index/local-index.ts';
import type { OpenScreen } from './open-screens.ts';
import { roleHere } from '../settings/settings.ts';

/** Logs that the family over a screen was looked at, once for each visit to a screen in a tab. */
export async function logLook(tab: number, screen: OpenScreen): Promise<void> {
  const role = await roleHere();
  const open = role && (await familyOpen(screen, role));
  if (!open) return;
  const look = await deed('looked', shownTo(role, open), screenOf(screen, open));
  await logOnce(tab, `${screen.visit} ${open.subject.id}`, look);
}

/** The subject first, then whoever else this role is shown. */
export function shownTo(role: Role, { family, subject }: FamilyOpen) {
  return role === 'school-staff' ? [subject] : [subject, ...family.members.filter(({ id }) => id !== subject.id)];
}

/** The screen that is open, by the system's and the profile's names for it. */
export function screenOf({ system, outcome }: OpenScreen, { family }: FamilyOpen): { screen: { system: string; name: string } } {
  const source = family.screens.find((each) => outcome.is === 'read' && each.source.reading === outcome.reading)?.source;
  return { screen: { system, name: source?.screen ?? '' } };
}

let asking: Promise<unknown> = Promise.resolve();

/**
 * Logs a look that is another than the last in its place, or another user's. One at a time: a page asks twice in a
 * moment. Only what has been logged counts as looked at. It is kept to the lock or the end of the session, tab closed or
 * not: a look may be told of when its tab has gone, and no tab is numbered twice.
 */
export function logOnce(place: number | string, look: string, did: Deed): Promise<void> {
  const asked = asking.then(() => logIfNew(String(place), `${look} ${did.who}`, did));
  asking = asked.catch(() => {});
  return asked;
}

async function logIfNew(place: string, look: string, did: Deed): Promise<void> {
  const { [LOOKED]: looked = {} } = (await browser.storage.session.get(LOOKED)) as { [LOOKED]?: Record<string, string> };
  if (looked[place] === look) return;
  await (await localIndex()).log(did);
  await browser.storage.session.set({ [LOOKED]: { ...looked, [place]: look } });
}

const LOOKED = 'looked';

/** Whoever unlocks next looks for themselves. */
export const forgetLooks = (): Promise<void> => browser.storage.session.remove(LOOKED);
