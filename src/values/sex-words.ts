import type { PersonAsRead } from '../record/person.ts';

/** Reads "F", "Female", "Girl"; "U" and "Indeterminate" are unknown. */
export function sexOf(text: string): PersonAsRead['sex'] {
  if (/^(?:f|female|girl|woman)$/i.test(text)) return 'female';
  if (/^(?:m|male|boy|man)$/i.test(text)) return 'male';
  if (/^(?:u|unknown|not known|indeterminate|unborn|other)$/i.test(text)) return 'unknown';
  return undefined;
}
