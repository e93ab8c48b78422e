import { SystemProfile } from '../../src/record/system-profile.ts';
import { readJson } from './json-text.ts';
import { settings } from './settings.ts';

type ProfileRead = { name: string; profile: SystemProfile; problems: [] } | { name: string; profile: null; problems: string[] };

/** A system as this machine has it: its profile, or what is wrong with it. */
export type System = ProfileRead & { bundled: boolean };

const BUNDLED = import.meta.glob<string>('../static/systems/*/profile.json', { eager: true, query: '?raw', import: 'default' });

/** Every system, those that were added last; one that cannot be used stands beside the others and stops none. */
export async function systems(): Promise<System[]> {
  const bundled = Object.entries(BUNDLED).map(([path, text]) => ({ ...readProfile(path.split('/').at(-2)!, text), bundled: true }));
  const added = Object.entries((await settings()).profiles).map(([name, text]) => ({ ...readProfile(name, text), bundled: false }));
  return [...bundled, ...added];
}

/** What people call each system that can be read. */
export async function titlesOfSystems(): Promise<Map<string, string>> {
  return new Map((await systems()).flatMap(({ profile }) => (profile ? [[profile.system, profile.title] as const] : [])));
}

/** The profile whose sites the address belongs to. */
export async function profileFor(address: string): Promise<SystemProfile | null> {
  const fitting = (await systems()).filter(({ profile }) => profile?.sites.some((site) => matches(site, address)));
  return fitting.at(-1)?.profile ?? null;
}

/** A profile from its text; each problem names the field and its line. */
export function readProfile(name: string, text: string): ProfileRead {
  const { value, problems } = readJson(text, SystemProfile);
  return value ? { name: value.system, profile: value, problems: [] } : { name, profile: null, problems };
}

/** Match patterns as both browsers know them: scheme, host with `*.` at most, and a path of which `*` is all. */
export function matches(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/(.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host] = parts as unknown as [string, string, string];
  const { protocol, hostname } = new URL(address);
  const schemeFits = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const hostFits =
    host === '*' || hostname === host || (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
  return schemeFits && hostFits;
}
