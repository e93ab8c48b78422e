import type { Instant } from '../record/calendar-date.ts';
import type { Screen, SystemProfile } from '../record/system-profile.ts';
import { plain } from '../values/plain-text.ts';
import { select } from './select.ts';
import { showsAChild } from './shows-a-child.ts';
import { onBehalfOf } from './trouble.ts';
import { fits } from './wildcard.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend,caption,title,th,b,strong';

/** Which of a system's screens this page is now; null when it is none. The address is asked first: it costs nothing. */
export function recogniseScreen(page: Document, address: URL, profile: SystemProfile, now: Instant): Screen | null {
  if (!isAt(address, profile.sites)) return null;
  return profile.screens.find((screen) => onBehalfOf(profile, screen, () => isThis(page, address, screen) && (!screen.recognise.child || showsAChild(page, address, profile, screen, now)))) ?? null;
}

/** Whether its screens are told by addresses and landmarks alone, so that a page can be asked at every change of it. */
export const isCheapToRecognise = ({ screens }: SystemProfile): boolean => !screens.some(({ recognise }) => recognise.child);

function isThis(page: Document, address: URL, { recognise }: Screen): boolean {
  return (
    (recognise.address === undefined || addressFits(address, recognise.address)) &&
    (recognise.has ?? []).every((selector) => select(selector, [page]).length > 0) &&
    (recognise.heading === undefined || hasHeading(page, recognise.heading))
  );
}

/** As the browser writes it or as people do: `%2F` and `/` are one. */
function addressFits({ pathname, search, hash }: URL, patterns: readonly string[]): boolean {
  const written = pathname + search + hash;
  return [written, readable(written)].some((form) => patterns.some((pattern) => fits(form, pattern)));
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function hasHeading(page: Document, headings: readonly string[]): boolean {
  for (const element of page.querySelectorAll(HEADINGS)) {
    if (element.textContent.length > 200) continue;
    const text = plain(element.textContent);
    if (headings.some((heading) => fits(text, plain(heading)))) return true;
  }
  return false;
}

/** Whether one of these match patterns fits the address. A frame without an address of its own is where its page is. */
function isAt(address: URL, sites: readonly string[]): boolean {
  return address.protocol === 'about:' || sites.some((site) => siteFits(address, site));
}

function siteFits(address: URL, site: string): boolean {
  const [, scheme, host = '', path = '/*'] = /^(\*|https?):\/\/([^/]+)(\/.*)?$/.exec(site) ?? [];
  if (!scheme || (scheme !== '*' && `${scheme}:` !== address.protocol)) return false;
  const named = host.includes(':') ? address.host : address.hostname;
  const isThere = host.startsWith('*.') ? named === host.slice(2) || named.endsWith(host.slice(1)) : host === '*' || named === host;
  return isThere && fits(address.pathname + address.search, path);
}
