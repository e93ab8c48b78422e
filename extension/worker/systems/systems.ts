import { SystemProfile } from '../../../src/record/system-profile.ts';
import { guessedSystems } from './guessed-systems.ts';
import { readJson } from '../settings/json-text.ts';
import { matches } from './match-pattern.ts';
import { settings } from '../settings/settings.ts';

type ProfileRead = { name: string; profile: SystemProfile; problems: [] } | { name: string; profile: null; problems: string[] };

/** A system as this machine has it: its profile, or what is wrong with it. */
export type System = ProfileRead & {
  /** Came with the extension, was added here, came with it and was changed here, or is a granted site without a profile. */
  origin: 'bundled' | 'added' | 'changed' | 'guessed';
  turnedOff: boolean;
  /** Those of its sites that were named here. */
  sitesHere: string[];
  /** Of a system that was changed here: the version that came with the extension since, and that nobody has seen yet. */
  newer?: number;
};

const BUNDLED = import.meta.glob<string>('../../systems/*/profile.json', { eager: true, query: '?raw', import: 'default' });

/**
 * Every system, those that were added after the others and those of which no profile is known last; one that cannot be used stands beside the others and stops none. What was
 * changed here holds over what comes with the extension, however new.
 */
export async function systems(): Promise<System[]> {
  const { profiles, turnedOff, keptOver, sitesHere } = await settings();
  const bundled = Object.entries(BUNDLED).map(([path, text]) => readProfile(path.split('/').at(-2)!, text));
  const own = Object.entries(profiles).map(([name, text]) => readProfile(name, text));
  const here = (read: ProfileRead) => ({ ...atSites(read, sitesHere[read.name] ?? []), turnedOff: turnedOff.includes(read.name) });
  const known: System[] = [
    ...bundled.filter(({ name }) => !Object.hasOwn(profiles, name)).map((read) => ({ ...here(read), origin: 'bundled' as const })),
    ...own.map((read) => {
      const came = bundled.find(({ name }) => name === read.name)?.profile?.version;
      const newer = came !== undefined && came > (read.profile?.version ?? 0) && came !== keptOver[read.name] ? { newer: came } : {};
      return { ...here(read), origin: came === undefined ? ('added' as const) : ('changed' as const), ...newer };
    }),
  ];
  const isGeneric = ({ profile }: System) => profile?.guess === true;
  const generic = known.find((system) => isGeneric(system) && !system.turnedOff)?.profile;
  const guessed = generic ? await guessedSystems(generic, known.flatMap(({ profile }) => profile?.sites ?? [])) : [];
  return [...known.filter((system) => !isGeneric(system)), ...known.filter(isGeneric), ...guessed.map((profile) => ({ ...here({ name: profile.system, profile, problems: [] }), origin: 'guessed' as const }))];
}

function atSites(read: ProfileRead, sitesHere: string[]): ProfileRead & { sitesHere: string[] } {
  if (!read.profile) return { ...read, sitesHere };
  return { ...read, profile: { ...read.profile, sites: [...new Set([...read.profile.sites, ...sitesHere])] }, sitesHere };
}

/** The profiles of systems that live somewhere: of one that nobody has given a site, nothing was ever to be read. */
export async function profilesInUse(): Promise<SystemProfile[]> {
  return (await systems()).flatMap(({ profile }) => (profile && profile.sites.length > 0 ? [profile] : []));
}

/** What people call each system that can be read. */
export async function titlesOfSystems(): Promise<Map<string, string>> {
  return new Map((await systems()).flatMap(({ profile }) => (profile ? [[profile.system, profile.title] as const] : [])));
}

/** The profile whose sites the address belongs to, unless its system is turned off. */
export async function profileFor(address: string): Promise<SystemProfile | null> {
  const fitting = (await systems()).filter(({ profile, turnedOff }) => !turnedOff && profile?.sites.some((site) => matches(site, address)));
  return fitting.at(-1)?.profile ?? null;
}

/** Likewise, where somebody has told how to read it: a guess is nothing to teach on. */
export async function profileTaughtFor(address: string): Promise<SystemProfile | null> {
  const profile = await profileFor(address);
  return profile?.guess ? null : profile;
}

/** A profile from its text; each problem names the field and its line. */
export function readProfile(name: string, text: string): ProfileRead {
  const { value, problems } = readJson(text, SystemProfile);
  return value ? { name: value.system, profile: value, problems: [] } : { name, profile: null, problems };
}
