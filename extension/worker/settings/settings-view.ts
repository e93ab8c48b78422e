import type { SettingsView, SystemSetting } from '../../messages/settings-view.ts';
import { healthOfSystem } from '../systems/health.ts';
import { leadHere, policy, roleHere, userHere } from './settings.ts';
import { grantedOf } from '../systems/site-access.ts';
import { type System, systems } from '../systems/systems.ts';

/** What the options page shows of settings and systems; never a family. */
export async function settingsView(): Promise<SettingsView> {
  const known = await systems();
  const granted = await grantedOf(known.flatMap(({ profile }) => profile?.sites ?? []));
  const lead = await leadHere();
  return {
    role: await roleHere(),
    roleFromPolicy: (await policy()).role !== undefined,
    ...(lead ? { lead } : {}),
    user: await userHere(),
    userFromPolicy: (await policy()).user !== undefined,
    systems: await Promise.all(known.map((system) => systemSetting(system, granted))),
  };
}

async function systemSetting({ name, profile, problems, origin, turnedOff, sitesHere, newer }: System, granted: string[]): Promise<SystemSetting> {
  return {
    system: name,
    title: profile?.title ?? name,
    agency: profile?.agency ?? '',
    version: profile?.version ?? 0,
    sites: profile?.sites ?? [],
    granted: profile !== null && profile.sites.length > 0 && profile.sites.every((site) => granted.includes(site)),
    origin,
    guess: profile?.guess ?? false,
    turnedOff,
    sitesHere,
    ...(newer === undefined ? {} : { newer }),
    health: profile ? await healthOfSystem(profile) : [],
    problems,
  };
}
