import browser from 'webextension-polyfill';
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
  if (!open || !(await isNew(`looked ${tab}`, `${screen.visit} ${open.subject.id}`))) return;
  await (await localIndex()).log(await deed('looked', shownTo(role, open), screenOf(screen, open)));
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
 * Whether this look is another than the last in its place. One at a time: a page asks twice in a moment. What was looked at is kept to the end of the session, tab closed or not:
 * a look may be told of when its tab has gone, and no tab is numbered twice.
 */
export function isNew(place: string, look: string): Promise<boolean> {
  const asked = asking.then(async () => {
    const { [place]: before } = await browser.storage.session.get(place);
    if (before === look) return false;
    await browser.storage.session.set({ [place]: look });
    return true;
  });
  asking = asked.catch(() => {});
  return asked;
}
