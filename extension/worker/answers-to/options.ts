import type { SETTINGS_LOGGED } from '../../../src/record/access-entry.ts';
import type { Role } from '../../../src/record/role.ts';
import type { PassphraseReply } from '../../messages/lock-view.ts';
import { tryPassphrase } from './lock.ts';
import { profiles, type ProfileTopic } from './profiles.ts';
import type { Handlers } from './handlers.ts';
import { localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { deed } from '../said/deeds.ts';
import { rulesView, setPractice } from '../settings/practice.ts';
import { change, policy, roleHere } from '../settings/settings.ts';
import { settingsView } from '../settings/settings-view.ts';
import { registerContentScripts } from '../systems/site-access.ts';
import { teachScreenAt } from '../teaching/teach-screen.ts';

type SettingsTopic = 'settings' | 'choose-role' | 'set-user' | 'set-practice' | 'rules' | 'access-changed' | 'teach-at' | ProfileTopic;

/** What the options page asks: settings and systems, never a family. */
export const options: Handlers<SettingsTopic> = {
  settings: settingsView,

  async 'choose-role'({ role, lead, passphrase }) {
    const refused = await roleRefused(role, passphrase);
    if (refused) return refused;
    const set = await policy();
    await change({ ...(set.role ? {} : { role }), ...(set.lead || lead === undefined ? {} : { lead }) });
    await logSet('role');
    return { is: 'done' };
  },

  async 'set-user'({ user }) {
    if ((await policy()).user === undefined) {
      await change({ user });
      await logSet('user');
    }
    return settingsView();
  },

  ...profiles,

  async 'set-practice'({ text }) {
    const problems = await setPractice(text);
    if (problems.length === 0) await logSet('practice');
    return { problems };
  },

  rules: rulesView,

  async 'access-changed'() {
    await registerContentScripts();
    return settingsView();
  },

  async 'teach-at'({ address }) {
    await teachScreenAt(address);
    return null;
  },
};

/** What decides who is shown what, and what is late, is not changed without a trace; while the index is locked its log is, too. */
async function logSet(what: (typeof SETTINGS_LOGGED)[number]): Promise<void> {
  if ((await lockState()) === 'unlocked') await (await localIndex()).log(await deed('set', [], { detail: what }));
}

/** The role decides how much is shown: whoever changes it knows the passphrase, once there is one. */
async function roleRefused(role: Role, passphrase = ''): Promise<PassphraseReply | null> {
  const before = await roleHere();
  if (before === null || before === role || (await lockState()) === 'new') return null;
  return tryPassphrase(passphrase);
}
