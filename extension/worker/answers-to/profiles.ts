import browser from 'webextension-polyfill';
import type { ASKS, Topic } from '../../messages/contract.ts';
import type { Handlers } from './handlers.ts';
import { change, settings } from '../settings/settings.ts';
import { settingsView } from '../settings/settings-view.ts';
import { registerContentScripts } from '../systems/site-access.ts';
import { readProfile, systems } from '../systems/systems.ts';

export type ProfileTopic = Extract<keyof (typeof ASKS)['options'] & Topic, `${string}-profile` | 'turn-system' | 'name-site' | 'forget-site'>;

/** What the options page asks about the profiles of systems. */
export const profiles: Handlers<ProfileTopic> = {
  async 'add-profile'({ text }) {
    const read = readProfile('', text);
    if (!read.profile) return { problems: read.problems };
    await change({ profiles: { ...(await settings()).profiles, [read.name]: text } });
    await registerContentScripts();
    return { problems: [] };
  },

  async 'remove-profile'({ system }) {
    const sites = await sitesOf(system);
    const { [system]: _gone, ...others } = (await settings()).profiles;
    await change({ profiles: others });
    await letGo(sites);
    await registerContentScripts();
    return settingsView();
  },

  async 'keep-profile'({ system, over }) {
    await change({ keptOver: { ...(await settings()).keptOver, [system]: over } });
    return settingsView();
  },

  async 'turn-system'({ system, off }) {
    const others = (await settings()).turnedOff.filter((name) => name !== system);
    await change({ turnedOff: off ? [...others, system] : others });
    await registerContentScripts();
    return settingsView();
  },

  async 'name-site'({ system, site }) {
    await keepSites(system, (sites) => [...sites.filter((each) => each !== site), site]);
    await registerContentScripts();
    return settingsView();
  },

  async 'forget-site'({ system, site }) {
    await keepSites(system, (sites) => sites.filter((each) => each !== site));
    await letGo([site]);
    await registerContentScripts();
    return settingsView();
  },

  async 'give-profile'({ system }) {
    return { profile: (await systems()).find(({ name }) => name === system)?.profile ?? null };
  },
};

async function keepSites(system: string, changed: (sites: string[]) => string[]): Promise<void> {
  const { sitesHere } = await settings();
  await change({ sitesHere: { ...sitesHere, [system]: changed(sitesHere[system] ?? []) } });
}

const sitesOf = async (system: string): Promise<string[]> => (await systems()).find(({ name }) => name === system)?.profile?.sites ?? [];

/** Gives back the browser's permission for sites that no profile names any more: they would be read by guess, which nobody asked for. */
async function letGo(sites: string[]): Promise<void> {
  const named = (await systems()).flatMap(({ profile, origin }) => (origin === 'guessed' ? [] : (profile?.sites ?? [])));
  const origins = sites.filter((site) => !named.includes(site));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
