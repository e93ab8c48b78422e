import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { fieldsRead } from '../../../src/reading/fields-read.ts';
import { Instant } from '../../../src/record/calendar-date.ts';
import type { Reading } from '../../../src/record/reading.ts';
import type { Screen, SystemProfile } from '../../../src/record/system-profile.ts';
import type { ScreenHealth } from '../../messages/settings-view.ts';

/** How the last reading of a kind of screen went. Nothing of whom it was about. */
const Health = z.strictObject({
  at: Instant,
  read: z.number(),
  asked: z.number(),
  /** When all that is asked of it was last read. */
  wholeAt: z.optional(Instant),
});

/** Takes down how much of a screen this reading had. */
export async function noteHealth({ system, screens }: SystemProfile, reading: Reading): Promise<void> {
  const screen = screens.find((each) => each.screen === reading.source.screen);
  if (!screen) return;
  const { read, asked } = fieldsRead(screen, reading);
  const before = await healthOf(system, screen);
  const wholeAt = read === asked ? reading.readAt : before?.wholeAt;
  await browser.storage.local.set({ [keyOf(system, screen)]: { at: reading.readAt, read, asked, ...(wholeAt && { wholeAt }) } });
}

/** Each screen of a system that was ever read, with how that went last. */
export async function healthOfSystem({ system, screens }: SystemProfile): Promise<ScreenHealth[]> {
  const health = await Promise.all(screens.map((screen) => healthOf(system, screen)));
  return screens.flatMap(({ title }, at) => (health[at] ? [{ title, ...health[at] }] : []));
}

async function healthOf(system: string, screen: Screen): Promise<z.infer<typeof Health> | undefined> {
  const key = keyOf(system, screen);
  return Health.safeParse((await browser.storage.local.get(key))[key]).data;
}

const keyOf = (system: string, { screen }: Screen): string => `health ${system} ${screen}`;
