import browser from 'webextension-polyfill';
import type { Disk } from '../../messages/keeping-view.ts';
import { goRoundSoon } from '../desk/round.ts';

/** Less than this is too little, or less than a tenth of all that the browser grants us. */
const TOO_LITTLE = 200 * 1024 * 1024;

/**
 * The manifest asks for `unlimitedStorage`: without it Chromium answers every page that 10 GB are left, however full the
 * disk is, and may evict the index; with it the answer is the room there is, and both browsers leave the index alone.
 */
export async function disk(): Promise<Disk> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const left = Math.max(0, quota - usage);
  const persisted = (await navigator.storage.persisted()) || (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
  return { used: usage, left, low: left < TOO_LITTLE || left < quota / 10, persisted };
}

/** How the disk stands, as the overlay says it; `full`: the last thing that was to be kept was not. */
export async function diskState(): Promise<'enough' | 'low' | 'full'> {
  const [{ low }, full] = await Promise.all([disk(), wasFull()]);
  return full ? 'full' : low ? 'low' : 'enough';
}

/** Does what writes to the index, which the desk then follows, and remembers whether the disk had no room for it. */
export async function onDisk<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    const result = await write();
    goRoundSoon();
    if (await wasFull()) await browser.storage.session.remove(FULL);
    return result;
  } catch (error) {
    if (isDiskFull(error)) await browser.storage.session.set({ [FULL]: true });
    throw error;
  }
}

/** The library wraps what the browser says. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isDiskFull(inner);
}

const FULL = 'disk full';
const wasFull = async (): Promise<boolean> => FULL in (await browser.storage.session.get(FULL));
