import type { SystemProfile } from '../record/system-profile.ts';
import { plain } from './plain-text.ts';

const BLANK = /^(?:\((?:no value|none|empty|blank)\)|[-\u2010-\u2015.\s]*|(?:none |not |nothing |never )(?:yet )?(?:recorded|entered|stated|specified|given|completed|set)|please select.*|-+ ?(?:select|none|choose)[^a-z]*.*|select(?: one)?\.{3}|choose\.{3})$/;
const NOTHING = /^(?:none(?: known)?|no (?:other )?(?:siblings|children)(?: known)?|nil|n\/a|n\/k|na|not applicable|not known|unknown|tbc|to be confirmed)$/;
/** An empty cell of a database. "Null" is somebody's surname. */
const NULL = /^\(?(?:NULL|null)\)?$/;
const NO_NAME = /^(?:(?:the )?same(?: as .*)?|as above|see above|as (?:fore|given |first )name|ditto|yes|no|y|n|none known|(?:no|nil) (?:name|siblings?|others?|one|contacts?|parents?|middle name)|(?:name )?(?:not (?:disclosed|provided|available)|withheld|unknown|not known))$/;
const HIDDEN =
  /^(?:(?:name|address|details?) (?:withheld|restricted|hidden|not disclosed)|not disclosed|(?:access )?(?:is )?(?:restricted|denied|withheld|redacted)|restricted (?:access|record|information)|hidden|no access|not authori[sz]ed|permission denied|not visible|(?:you|your role) (?:do|does|are|have) (?:not|no) .*(?:permission|access|authori[sz]ed|allowed).*|[*\u2022\u25cf]{3,})[.!]?$/;

/** Nothing is written there. */
export function isBlank(text: string, profile: Pick<SystemProfile, 'blankWords'>): boolean {
  const said = plain(text);
  return BLANK.test(said) || profile.blankWords.some((word) => plain(word) === said);
}

/** Something is written there which says that there is nothing to say: "None", "N/A". */
export function saysNothing(text: string): boolean {
  return NOTHING.test(plain(text)) || NULL.test(text.trim());
}

/** The same, or what is written where a name is asked for and there is none: "As above", "None known". */
export function saysNoName(text: string): boolean {
  return saysNothing(text) || NO_NAME.test(plain(text));
}

/** Something stands there and is kept from this user. */
export function isHidden(text: string, profile: Pick<SystemProfile, 'hiddenWords'>): boolean {
  const said = plain(text);
  return HIDDEN.test(said) || profile.hiddenWords.some((word) => plain(word) === said);
}

/** "No siblings recorded" where a table would stand. */
export function saysNoneHere(text: string): boolean {
  return text.length <= 120 && /^(?:no|none|nothing|nil|there (?:are|is) no|0)\b/.test(plain(text));
}
