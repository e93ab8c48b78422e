import type { PersonAsRead } from '../record/person.ts';
import type { Place } from '../record/system-profile.ts';
import { asRead } from '../values/as-read.ts';
import { nameOf } from '../values/person-name.ts';
import { plain } from '../values/plain-text.ts';
import type { OpenPage } from './open-page.ts';
import { type Said, textsAt } from './place-texts.ts';

type Named = Pick<PersonAsRead, 'given' | 'family' | 'preferred' | 'number'>;

/** Whether every place that must name the subject does: else the screen is half one child's and half another's. */
export function namesAgree(subject: Named, page: OpenPage): boolean {
  const { named = [], numbered = [] } = page.screen.arrives ?? {};
  const said = (place: Place) => textsAt(place, page.whole, page);
  const isNamed = named.every((place) => texts(said(place))?.every((text) => names(text, subject)) ?? false);
  return isNamed && numbered.every((place) => texts(said(place))?.every((text) => asRead(text) === subject.number) ?? true);
}

const texts = (said: Said): string[] | undefined => (typeof said === 'object' ? said.texts : undefined);

function names(text: string, { given = '', family = '', preferred = '' }: Named): boolean {
  const name = nameOf(text);
  const first = plain(name?.given ?? '').split(' ')[0];
  return plain(name?.family ?? '') === plain(family) && [plain(given).split(' ')[0], plain(preferred)].includes(first);
}
