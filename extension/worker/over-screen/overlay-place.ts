import { familyOnScreen } from './family-on-screen.ts';
import { localIndex } from '../index/local-index.ts';
import { keepScreen, type OpenScreen, screenInTab } from './open-screens.ts';
import { settings } from '../settings/settings.ts';
import { tellContent } from './tell.ts';

/** The frame goes into the tab's outermost page; where that is not ours to enter, the badge serves. */
export async function placeOverlay(tab: number, screen: OpenScreen): Promise<void> {
  const edge = (await settings()).edges[screen.system] ?? 'right';
  await tellContent(tab, { tell: 'place-overlay', key: screen.key, edge, open: screen.open });
}

export async function setOpen(tab: number, open: boolean | 'other'): Promise<void> {
  const screen = await screenInTab(tab);
  if (screen === null) return;
  const changed = { ...screen, open: open === 'other' ? !screen.open : open };
  await keepScreen(tab, changed);
  await placeOverlay(tab, changed);
  await tellContent(tab, { tell: 'look-again' });
  if (changed.open) await countShown(tab);
}

async function countShown(tab: number): Promise<void> {
  const view = await familyOnScreen(tab);
  if (view.state === 'read') await (await localIndex()).count(view.warnings.map(({ warning }) => warning), 'shown');
}
