import { signal } from '@preact/signals';
import { personBy, wordFor } from '../ui/person-in-address.ts';

/** The parts of the desk, each with an address of its own, so that the browser's "back" leads back. */
export const PARTS = ['list', 'today', 'talk', 'figures', 'health'] as const;
export type Part = (typeof PARTS)[number];

export type Place = { part: Part | 'matches' } | { part: 'family'; child: string };

export const place = signal<Place>({ part: 'list' });

export function followPlace(): void {
  addEventListener('hashchange', () => void look());
  void look();
}

async function look(): Promise<void> {
  const { hash } = location;
  const found = await placeOf(hash.slice(1));
  // By then its reader may have gone on.
  if (location.hash === hash) place.value = found;
}

/** The picture of a family around one of its people, in a tab of its own: beside no other tab. */
export const picture = (person: string, part: 'genogram' | 'people'): string => `../panel/panel.html#-1/${wordFor(person)}/${part}`;

export const familyLink = (child: string): string => `#family/${wordFor(child)}`;

async function placeOf(hash: string): Promise<Place> {
  const [part, word] = hash.split('/');
  const child = part === 'family' && word ? await personBy(word) : null;
  if (child) return { part: 'family', child };
  if (part === 'matches') return { part };
  return { part: PARTS.find((each) => each === part) ?? 'list' };
}
