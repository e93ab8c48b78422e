import type { Place } from '../record/system-profile.ts';
import { nameOf } from '../values/person-name.ts';

/** Words of a page's own: a heading made of them names nobody. */
const PAGE_WORDS =
  /\b(?:pupils?|students?|child(?:ren)?|person|people|profiles?|details?|records?|summary|overview|case|files?|family|famil(?:y|ies)|contacts?|siblings?|relationships?|household|concerns?|log|logs|incidents?|chronology|safeguarding|schools?|academy|college|trust|council|home|dashboard|welcome|search|results?|menu|navigation|settings|help|notes?|documents?|personal|general|information|info|address(?:es)?|medical|attendance|behaviour|assessments?|referrals?|agreements?|visits?|plans?|timeline|view|edit|system|management|year|class|form|group|today|recent|alerts?|messages?|tasks?|reports?|admin|protection|care|services?|social|health|basic|identity|legal|status|history|key|quick|links?|actions?|events?|about|print|sign|log(?:ged)? (?:in|out)|version|database|register|registration|enrol(?:l)?ment|main|other|parents?|carers?|guardians?|early|help|team)\b/i;

/** How a name stands in a text that says more: what comes before it and after it, the same for every child. */
export type NameCut = Pick<Place, 'after' | 'before'>;

const BEFORE = [': ', ' - ', ' – ', ' | ', ' for ', ' of '] as const;
const AFTER = [' - ', ' – ', ' | ', ' (', ' #', ', born', ' born', ', DOB', ' DOB', ', D.O.B', ', ', ' · ', ' • ', '\n'] as const;

/** Where in a text a person's name stands; null when it names nobody. */
export function nameWithin(text: string): NameCut | null {
  if (isFullName(text)) return {};
  const before = endOfName(text);
  if (before) return { before };
  for (const after of BEFORE) {
    const start = text.indexOf(after);
    if (start < 0) continue;
    const rest = text.slice(start + after.length).trim();
    if (isFullName(rest)) return { after };
    const before = endOfName(rest);
    if (before) return { after, before };
  }
  return null;
}

/** What stands behind the longest name with which a text begins: in `VAN DER BERG, Zofia · 3F` no comma ends it. */
function endOfName(text: string): string | undefined {
  const ends = AFTER.filter((before) => text.indexOf(before) > 0 && isFullName(text.slice(0, text.indexOf(before))));
  return ends.toSorted((a, b) => text.indexOf(b) - text.indexOf(a) || b.length - a.length)[0];
}

/** Whether a text is a forename and a surname and nothing else. */
export function isFullName(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 60 || PAGE_WORDS.test(trimmed)) return false;
  const words = trimmed.replace(/\([^()]*\)|"[^"]*"/g, '').split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 6 || !words.every((word) => /^[\p{Lu}'’]/u.test(word) || /^(?:van|von|der|den|de|da|do|dos|das|del|della|di|du|la|le|al|el|bin|ibn|ap|ab|ter|ten|zu)$/i.test(word))) return false;
  const name = nameOf(trimmed);
  return name?.given !== undefined && name.family !== undefined;
}
