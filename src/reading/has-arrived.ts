import type { PersonAsRead } from '../record/person.ts';
import type { PersonPlaces, Place } from '../record/system-profile.ts';
import { namesAgree } from './names-agree.ts';
import type { OpenPage } from './open-page.ts';
import { textsAt } from './place-texts.ts';
import { rowsOnScreen } from './rows-on-screen.ts';
import { select } from './select.ts';

/**
 * Whether a screen that renders bit by bit is there as a whole: all that is required stands on it, and what its profile
 * says of its arrival. What is really missing never arrives, so whoever waits must stop waiting some time.
 */
export function hasArrived(subject: Partial<PersonAsRead>, page: OpenPage): boolean {
  if (!arrives(page)) return false;
  // What common labels do not give may stand on no page of the system: nobody waits for it.
  return page.profile.guess === true || (subjectStands(page.screen.subject, page) && sectionsStand(page) && namesAgree(subject, page));
}

function arrives({ page, screen: { arrives: { has = [], gone = [], without = [] } = {} } }: OpenPage): boolean {
  if (!has.every((selector) => select(selector, [page]).length > 0)) return false;
  if (!gone.every((selector) => select(selector, [page]).length === 0)) return false;
  return without.length === 0 || !without.some((text) => page.body?.textContent.includes(text));
}

function subjectStands(subject: PersonPlaces, page: OpenPage): boolean {
  const names = [subject.name, subject.given, subject.family, subject.called].filter((place) => place !== undefined);
  const required = Object.values(subject).filter((place): place is Place => typeof place === 'object' && place.required === true);
  const says = (place: Place) => typeof textsAt(place, page.whole, page) === 'object';
  return (names.length === 0 || names.some(says)) && required.every((place) => textsAt(place, page.whole, page) !== 'no such place');
}

function sectionsStand(page: OpenPage): boolean {
  return [...page.screen.people, ...page.screen.entries].every((block) => !block.rows?.required || rowsOnScreen(block.rows, block, page).missing !== 'not found');
}
