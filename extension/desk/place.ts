import { signal } from '@preact/signals';

/** The parts of the desk, each with an address of its own, so that the browser's "back" leads back. */
export const PARTS = ['list', 'today', 'talk', 'figures', 'health'] as const;
export type Part = (typeof PARTS)[number];

export type Place = { part: Part | 'matches' } | { part: 'family'; child: string };

export const place = signal<Place>({ part: 'list' });

export function followPlace(): void {
  const look = () => (place.value = placeOf(location.hash.slice(1)));
  addEventListener('hashchange', look);
  look();
}

/** The picture of a family around one of its people, in a tab of its own: beside no other tab. */
export const picture = (person: string, part: 'genogram' | 'people'): string => `../panel/panel.html#-1/${encodeURIComponent(person)}/${part}`;

export const familyLink = (child: string): string => `#family/${encodeURIComponent(child)}`;

function placeOf(hash: string): Place {
  const [part, child] = hash.split('/');
  if (part === 'family' && child) return { part, child: decodeURIComponent(child) };
  if (part === 'matches') return { part };
  return { part: PARTS.find((each) => each === part) ?? 'list' };
}
