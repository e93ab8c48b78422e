import type { Place, Screen, SystemProfile } from '../record/system-profile.ts';
import { type OpenPage, openPage, type Scope } from '../reading/open-page.ts';
import { type Said, textsAt } from '../reading/place-texts.ts';

/** A page on which places are tried before there is a profile. */
export interface PageTried {
  page: Document;
  address: URL;
  readAt: string;
}

/** A page as the reader would open it to look for these places. */
export function openFor(places: readonly Place[], { page, address, readAt }: PageTried, apart: readonly Element[] = []): { opened: OpenPage; scope: Scope } {
  const screen = { screen: 'tried', title: 'Tried', recognise: {}, subject: { ...places }, people: [], entries: [] } as unknown as Screen;
  const profile: SystemProfile = { system: 'tried', title: 'Tried', agency: '', version: 1, sites: [], words: {}, hiddenWords: [], blankWords: [], screens: [screen] };
  const opened = openPage(page, address, profile, screen, readAt);
  return { opened, scope: { ...opened.whole, apart } };
}

/** What each place says. */
export function tryPlaces(places: readonly Place[], tried: PageTried, apart?: readonly Element[]): Said[] {
  if (places.length === 0) return [];
  const { opened, scope } = openFor(places, tried, apart);
  return places.map((place) => textsAt(place, scope, opened));
}

/** The one text of a place; empty where nothing is written there, undefined where there is no such place or several texts. */
export function oneText(said: Said | undefined): string | undefined {
  if (said === 'blank') return '';
  return typeof said === 'object' && said.texts.length === 1 ? said.texts[0] : undefined;
}
