import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { SystemProfile } from '../../src/record/system-profile.ts';
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

/** The profile whose sites the address belongs to. */
export async function profileFor(address: string): Promise<SystemProfile | null> {
  const fitting = (await systems()).filter(({ profile }) => profile?.sites.some((site) => matches(site, address)));
  return fitting.at(-1)?.profile ?? null;
}

/** A profile from its text; each problem names the field and its line. */
export function readProfile(name: string, text: string): ProfileRead {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { name, profile: null, problems: [`This is not JSON: ${(error as Error).message}`] };
  }
  const profile = SystemProfile.safeParse(data);
  if (profile.success) return { name: profile.data.system, profile: profile.data, problems: [] };
  const problems = profile.error.issues.map(({ path, message }) => `line ${lineOf(text, path)}, ${path.join('.') || 'the whole'}: ${message}`);
  return { name, profile: null, problems };
}

/** The line of a field, or of the nearest part of the profile that is there. */
function lineOf(text: string, path: PropertyKey[]): number {
  const tree = parseTree(text);
  if (!tree) return 1;
  const parts = path.map((_, at) => findNodeAtLocation(tree, path.slice(0, at + 1) as (string | number)[]));
  const nearest = parts.findLast((node) => node !== undefined) ?? tree;
  return text.slice(0, nearest.offset).split('\n').length;
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
