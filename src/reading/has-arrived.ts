import type { PersonPlaces, Place, Screen, SystemProfile } from '../record/system-profile.ts';
import { namesAgree } from './names-agree.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { textsAt } from './place-texts.ts';
import { readPerson } from './read-person.ts';
import { rowsOnScreen } from './rows-on-screen.ts';
import { select } from './select.ts';
import { onBehalfOf } from './trouble.ts';

/** Dates are read here only to be thrown away. */
const ANY_TIME = '2000-01-01T00:00:00Z';

/**
 * Whether a screen that renders bit by bit is there as a whole: all that is required stands on it, and what its profile
 * says of its arrival. What is really missing never arrives, so whoever waits must stop waiting some time.
 */
export function hasArrived(page: Document, address: URL, profile: SystemProfile, screen: Screen): boolean {
  return onBehalfOf(profile, screen, () => {
    if (!arrives(page, screen)) return false;
    // What common labels do not give may stand on no page of the system: nobody waits for it.
    if (profile.guess) return true;
    const opened = openPage(page, address, profile, screen, ANY_TIME);
    return subjectStands(screen.subject, opened) && sectionsStand(opened) && namesAgree(readPerson(screen.subject, opened.whole, opened).person, opened);
  });
}

function arrives(page: Document, { arrives: { has = [], gone = [], without = [] } = {} }: Screen): boolean {
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
