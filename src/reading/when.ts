import type { When } from '../record/system-profile.ts';
import { plain } from '../values/plain-text.ts';
import type { OpenPage, Scope } from './open-page.ts';
import { textsAt } from './place-texts.ts';
import { fits } from './wildcard.ts';

/** Whether a part of a screen is of the kind that the profile means to read there. */
export function isMeant(when: When | undefined, scope: Scope, page: OpenPage): boolean {
  if (!when) return true;
  const said = textsAt(when.place, scope, page);
  return typeof said === 'object' && said.texts.some((text) => when.says.some((word) => fits(plain(text), plain(word))));
}
