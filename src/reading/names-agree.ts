import type { PersonAsRead } from '../record/person.ts';
import { nameOf } from '../values/person-name.ts';
import { plain } from '../values/plain-text.ts';
import type { OpenPage } from './open-page.ts';
import { textsAt } from './place-texts.ts';

/** Whether every place that must name the subject does: else the screen is half one child's and half another's. */
export function namesAgree(subject: Pick<PersonAsRead, 'given' | 'family' | 'preferred'>, page: OpenPage): boolean {
  return (page.screen.arrives?.named ?? []).every((place) => {
    const said = textsAt(place, page.whole, page);
    return typeof said === 'object' && said.texts.every((text) => names(text, subject));
  });
}

function names(text: string, { given = '', family = '', preferred = '' }: Pick<PersonAsRead, 'given' | 'family' | 'preferred'>): boolean {
  const name = nameOf(text);
  const first = plain(name?.given ?? '').split(' ')[0];
  return plain(name?.family ?? '') === plain(family) && [plain(given).split(' ')[0], plain(preferred)].includes(first);
}
