import type { Gap } from '../record/reading.ts';
import type { Place } from '../record/system-profile.ts';
import { saysNothing } from '../values/nothing-said.ts';
import { isNoDay } from '../values/uk-date.ts';
import type { OpenPage, Scope } from './open-page.ts';
import { textsAt } from './place-texts.ts';

/** Reads a value from what is written; undefined when it is none. */
export type Parse<T> = (text: string) => T | undefined;

/** A value, or why there is none; undefined when nothing is recorded. */
export type Outcome<T> = { value: T } | { gap: Gap['why'] } | undefined;

/** The one value that a place says. Two that differ are none. */
export function valueAt<T>(place: Place | undefined, scope: Scope, page: OpenPage, parse: Parse<T>): Outcome<T> {
  return outcome(place, scope, page, (texts) => {
    const values = texts.map((text) => wholeOrFirstLine(text, parse));
    const [first] = values;
    return first === undefined || values.some((value) => JSON.stringify(value) !== JSON.stringify(first)) ? undefined : first;
  });
}

/** All that a place says, as one list. */
export function valuesAt<T>(place: Place | undefined, scope: Scope, page: OpenPage, parse: Parse<T[]>): Outcome<T[]> {
  return outcome(place, scope, page, (texts) => parse(texts.join('\n')));
}

function outcome<T>(place: Place | undefined, scope: Scope, page: OpenPage, parse: (texts: string[]) => T | undefined): Outcome<T> {
  if (!place) return undefined;
  const said = textsAt(place, scope, page);
  if (said === 'blank') return undefined;
  if (said === 'hidden') return { gap: 'not visible to this user' };
  if (said === 'no such place') return place.required ? { gap: 'not found' } : undefined;
  const value = parse(said.texts);
  if (value !== undefined) return { value };
  return said.texts.every((text) => saysNothing(text) || isNoDay(text, page.readAt)) ? undefined : { gap: 'not readable' };
}

function wholeOrFirstLine<T>(text: string, parse: Parse<T>): T | undefined {
  const [line = '', ...more] = text.split('\n');
  return parse(text) ?? (more.length > 0 ? parse(line) : undefined);
}
