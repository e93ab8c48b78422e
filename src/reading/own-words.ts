import type { SystemProfile } from '../record/system-profile.ts';
import { plain } from '../values/plain-text.ts';
import { yesOrNo } from '../values/yes-or-no.ts';
import { fits } from './wildcard.ts';

/** What the system calls something of ours, by the profile's word lists; the first list that knows the word decides. */
export function ourWord(text: string, profile: SystemProfile, ...fields: string[]): string | undefined {
  const said = plain(text);
  for (const field of fields) {
    const lists = profile.words[field] ?? {};
    const ours = Object.keys(lists).find((word) => lists[word]!.some((theirs) => fits(said, plain(theirs))));
    if (ours !== undefined) return ours;
  }
  return undefined;
}

/** Yes or no, by the profile's words for this field, by those for every field, or as everybody writes it. */
export function yesOrNoHere(text: string, profile: SystemProfile, ...fields: string[]): boolean | undefined {
  const ours = ourWord(text, profile, ...fields, 'yes-no');
  if (ours === 'yes') return true;
  return ours === 'no' ? false : yesOrNo(text);
}
