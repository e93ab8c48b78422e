import browser from 'webextension-polyfill';
import type { SystemProfile } from '../../../src/record/system-profile.ts';
import { matches } from './match-pattern.ts';

/** One site, as people and policy grant it; a whole web is nobody's record system. */
const ONE_SITE = /^(?:\*|https?):\/\/([^/*]+)\/\*$/;

/**
 * A profile for each site that was granted and that no system names, as far as one goes that knows none of them. Each is
 * a system of its own: what two of them call by one number are two.
 */
export async function guessedSystems(generic: SystemProfile, named: readonly string[]): Promise<SystemProfile[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = new Map(origins.flatMap((origin) => (ONE_SITE.test(origin) ? [[ONE_SITE.exec(origin)![1]!, origin] as const] : [])));
  return [...hosts].flatMap(([host, site]) => (named.some((pattern) => covers(pattern, host)) ? [] : [{ ...generic, system: `site-${host.replace(/[^a-z0-9]+/g, '-')}`, title: host, sites: [site] }]));
}

const covers = (pattern: string, host: string): boolean => ['http', 'https'].some((scheme) => matches(pattern, `${scheme}://${host}/`));
