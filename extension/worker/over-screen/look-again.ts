import { showBadge, showLock } from './badge.ts';
import { screensOpen } from './open-screens.ts';
import { tellContent, tellPages } from './tell.ts';

/** Something about the screen in a tab is new: its overlay and the side panel ask anew, and the badge follows. */
export async function lookAgain(tab: number): Promise<void> {
  await tellContent(tab, { tell: 'look-again' });
  await tellPages({ tell: 'screen-changed', tab });
  await showBadge(tab);
}

/** The index was locked or unlocked, or took in what had waited: our pages ask anew how it stands. No tab waits for another. */
export async function lookAgainEverywhere(): Promise<void> {
  await showLock();
  const screens = await screensOpen();
  await Promise.allSettled([tellPages({ tell: 'lock-changed' }), ...screens.map(({ tab }) => lookAgain(tab))]);
}

/** Screens that were read when nothing could be kept of them. */
export async function readAgainWhereAwaited(): Promise<void> {
  const awaited = (await screensOpen()).filter(({ screen }) => screen.outcome.is === 'awaited');
  await Promise.all(awaited.map(({ tab, screen }) => readAgain(tab, screen.frame)));
}

export const readAgain = (tab: number, frame: number): Promise<void> => tellContent(tab, { tell: 'read-again' }, frame);
