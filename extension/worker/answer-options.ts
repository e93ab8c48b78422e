import type { ASKS } from '../messages/contract.ts';
import { keeping } from './answer-keeping.ts';
import { profiles } from './answer-profiles.ts';
import type { Handlers } from './handlers.ts';
import { rulesView, setPractice } from './practice.ts';
import { change, policy } from './settings.ts';
import { settingsView } from './settings-view.ts';
import { registerContentScripts } from './site-access.ts';

/** What the options page asks. */
export const options: Handlers<keyof (typeof ASKS)['options']> = {
  settings: settingsView,

  async 'choose-role'({ role, lead }) {
    const set = await policy();
    await change({ ...(set.role ? {} : { role }), ...(set.lead || lead === undefined ? {} : { lead }) });
    return settingsView();
  },

  async 'set-user'({ user }) {
    if ((await policy()).user === undefined) await change({ user });
    return settingsView();
  },

  ...profiles,

  ...keeping,

  'set-practice': async ({ text }) => ({ problems: await setPractice(text) }),

  rules: rulesView,

  async 'access-changed'() {
    await registerContentScripts();
    return settingsView();
  },
};
