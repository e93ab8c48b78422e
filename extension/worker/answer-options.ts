import type { PassphraseReply } from '../messages/lock-view.ts';
import type { Role } from '../../src/record/role.ts';
import type { SettingsView } from '../messages/settings-view.ts';
import { tryPassphrase } from './answer-lock.ts';
import type { Handlers } from './handlers.ts';
import { lockState } from './lock-state.ts';
import { rulesView, setPractice } from './practice.ts';
import { change, leadHere, policy, roleHere, settings, userHere } from './settings.ts';
import { grantedSites, registerContentScripts } from './site-access.ts';
import { readProfile, systems } from './systems.ts';

type SettingsTopic = 'settings' | 'choose-role' | 'set-user' | 'add-profile' | 'remove-profile' | 'set-practice' | 'rules' | 'access-changed';

/** What the options page asks: settings and systems, never a family. */
export const options: Handlers<SettingsTopic> = {
  settings: settingsView,

  async 'choose-role'({ role, lead, passphrase }) {
    const refused = await roleRefused(role, passphrase);
    if (refused) return refused;
    const set = await policy();
    await change({ ...(set.role ? {} : { role }), ...(set.lead || lead === undefined ? {} : { lead }) });
    return { is: 'done' };
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

  'set-practice': async ({ text }) => ({ problems: await setPractice(text) }),

  rules: rulesView,

  async 'access-changed'() {
    await registerContentScripts();
    return settingsView();
  },
};

/** The role decides how much is shown: whoever changes it knows the passphrase, once there is one. */
async function roleRefused(role: Role, passphrase = ''): Promise<PassphraseReply | null> {
  const before = await roleHere();
  if (before === null || before === role || (await lockState()) === 'new') return null;
  return tryPassphrase(passphrase);
}

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
