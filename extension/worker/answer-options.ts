import type { ASKS } from '../messages/contract.ts';
import type { SettingsView } from '../messages/settings-view.ts';
import { keeping } from './answer-keeping.ts';
import type { Handlers } from './handlers.ts';
import { rulesView, setPractice } from './practice.ts';
import { change, leadHere, policy, roleHere, settings, userHere } from './settings.ts';
import { grantedSites, registerContentScripts } from './site-access.ts';
import { readProfile, systems } from './systems.ts';

/** What the options page asks: settings and systems, never a family. */
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

  async 'add-profile'({ text }) {
    const read = readProfile('', text);
    if (!read.profile) return { problems: read.problems };
    await change({ profiles: { ...(await settings()).profiles, [read.name]: text } });
    await registerContentScripts();
    return { problems: [] };
  },

  async 'remove-profile'({ system }) {
    const { [system]: _gone, ...profiles } = (await settings()).profiles;
    await change({ profiles });
    await registerContentScripts();
    return settingsView();
  },

  ...keeping,

  'set-practice': async ({ text }) => ({ problems: await setPractice(text) }),

  rules: rulesView,

  async 'access-changed'() {
    await registerContentScripts();
    return settingsView();
  },
};

async function settingsView(): Promise<SettingsView> {
  const granted = await grantedSites();
  const lead = await leadHere();
  return {
    role: await roleHere(),
    roleFromPolicy: (await policy()).role !== undefined,
    ...(lead ? { lead } : {}),
    user: await userHere(),
    userFromPolicy: (await policy()).user !== undefined,
    systems: (await systems()).map(({ name, profile, problems, bundled }) => ({
      system: name,
      title: profile?.title ?? name,
      agency: profile?.agency ?? '',
      version: profile?.version ?? 0,
      sites: profile?.sites ?? [],
      granted: profile !== null && profile.sites.every((site) => granted.includes(site)),
      bundled,
      problems,
    })),
  };
}
