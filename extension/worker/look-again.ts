import { showBadge } from './badge.ts';
import { tellContent } from './overlay-place.ts';

/** Something about the screen in a tab is new: its overlay asks anew, and the badge follows. */
export async function lookAgain(tab: number): Promise<void> {
  await tellContent(tab, { tell: 'look-again' });
  await showBadge(tab);
}
