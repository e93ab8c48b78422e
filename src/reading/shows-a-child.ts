import type { Instant } from '../record/calendar-date.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Screen, SystemProfile } from '../record/system-profile.ts';
import { isLikelyName } from '../values/likely-name.ts';
import { readScreen } from './read-screen.ts';

/** Whether a page shows one child, by what can be read of it without knowing the system. */
export function showsAChild(page: Document, address: URL, profile: SystemProfile, screen: Screen, now: Instant): boolean {
  if (isToSearch(page, address)) return false;
  const { people, subject } = readScreen(page, address, profile, screen, now);
  const child = people.find(({ ref }) => ref === subject);
  return child?.kind === 'child' && typeof child.born === 'string' && isNamed(child, screen);
}

/** What stands beside a label such as "Full name" is a name; of a heading, it must look like one. */
function isNamed(child: Pick<PersonAsRead, 'given' | 'family'>, { subject: { name } }: Screen): boolean {
  if (child.given === undefined || child.family === undefined) return false;
  return name === undefined || name.label !== undefined || isLikelyName(child);
}

const SEARCH = /\b(?:search|find|results?|log ?[io]n|sign ?[io]n|password|list of)\b/i;

/** A page to search or to log in, by its title, its first heading or its address. */
function isToSearch(page: Document, { pathname, hash }: URL): boolean {
  const titles = [page.title, ...[...page.querySelectorAll('h1')].map(({ textContent }) => textContent)];
  return titles.some((title) => SEARCH.test(title)) || SEARCH.test(pathname.replace(/[-_]/g, ' ')) || SEARCH.test(hash.split('?')[0]!.replace(/[-_]/g, ' '));
}
