import type { ASKS } from '../../messages/contract.ts';
import { lockNow, lockView } from './lock.ts';
import type { Handlers } from './handlers.ts';
import { setOpen } from '../over-screen/overlay-place.ts';
import { maySeeFamilies, roleHere } from '../settings/settings.ts';
import { tabShown } from '../over-screen/tab-shown.ts';
import { teachScreen } from '../teaching/teach-screen.ts';
import { openUnlockPage } from '../index/unlock-page.ts';

/** What the toolbar's popup asks: how a tab and the index stand, never a family. */
export const popup: Handlers<keyof (typeof ASKS)['popup']> = {
  'lock-view': lockView,
  'lock-now': lockNow,

  async 'popup-view'({ tab }) {
    const role = await roleHere();
    return { tab: await tabShown(tab), noRole: role === null, desk: role === 'administrator' || (await maySeeFamilies()), panel: role !== null && role !== 'administrator' };
  },

  async 'show-overlay'({ tab }) {
    await setOpen(tab, true);
    return null;
  },

  async 'unlock-for'({ tab }) {
    await openUnlockPage(tab);
    return null;
  },

  async 'teach-screen'({ tab }) {
    await teachScreen(tab);
    return null;
  },
};
