import type { PersonAsRead } from '../record/person.ts';
import { words } from './normal-name.ts';

/**
 * Whether a text names one of these people by what they are called, in capitals and accents or not. A family name is
 * shared with those who may be named.
 */
export function namesThem(text: string, people: readonly PersonAsRead[]): boolean {
  const said = new Set(words(text));
  return people.some(({ given, preferred, former = [] }) =>
    [given, preferred, ...former.map((each) => each.given)].some((name) => {
      // Of several given names the first is what a line calls them by.
      const [called] = words(name ?? '');
      return called !== undefined && said.has(called);
    }),
  );
}
