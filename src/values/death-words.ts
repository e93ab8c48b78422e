import type { CalendarDate, Instant } from '../record/calendar-date.ts';
import { isBlank } from './nothing-said.ts';
import { plain } from './plain-text.ts';
import { daysIn } from './uk-date.ts';
import { yesOrNo } from './yes-or-no.ts';

/** The mask of a field for a date stands there when nothing is written in it. */
const NO_DEATH = /^(?:[\s_./:0-]*|dd.mm.yy(?:yy)?|none|nil|n\/?a|not applicable|(?:still )?(?:alive|living)|not (?:deceased|dead))$/;

/**
 * What a field for a death says: its day, that there was one, or that there was none. "Not known" is said of a day, and
 * not of whoever lives; nobody who has died is ever warned about.
 */
export function diedOf(text: string, readAt: Instant): CalendarDate | boolean {
  const [day, ...others] = daysIn(text, readAt);
  if (day !== undefined) return others.length === 0 ? day : true;
  return yesOrNo(text) ?? !(isBlank(text, { blankWords: [] }) || NO_DEATH.test(plain(text)));
}

const DECEASED = "(?:deceased|dec['\u2019]?d)";
const ASIDE = new RegExp(`^(?:${DECEASED}(?!\\p{L})|(?:died|passed away)\\b|d\\. ?\\d)`, 'iu');
const TAIL = new RegExp(`(?:\\s*[,–-]\\s*|\\s+)${DECEASED}\\.?$`, 'iu');
/** "Rip" may be what somebody is called. */
const IN_PEACE = /^(?:RIP|rip|R\.I\.P)\b/;
const TAIL_IN_PEACE = /(?:\s*[,–-]\s*|\s+)(?:RIP|R\.I\.P\.?)$/;

/** A name without what says beside it that its bearer has died: "Mia Hartley (deceased)". What is said of others, "(father deceased)", stays. */
export function withoutDeath(text: string): { text: string; died?: true } {
  const left = text
    .replace(/\s*([([])([^()[\]]*)[)\]]/g, (whole, open: string, aside: string) => {
      const said = aside.split(/[,;]/).map((part) => part.trim());
      const others = said.filter((part) => !ASIDE.test(part) && !IN_PEACE.test(part));
      if (others.length === said.length) return whole;
      return others.length === 0 ? '' : ` ${open}${others.join(', ')}${open === '(' ? ')' : ']'}`;
    })
    .replace(TAIL, '')
    .replace(TAIL_IN_PEACE, '')
    .replace(/^the late /i, '');
  return left === text ? { text } : { text: left, died: true };
}

const DECEASED_KIN = new RegExp(`^(?:the )?(?:late|${DECEASED})\\s|\\(${DECEASED}(?!\\p{L})|^[^(]*[\\s,–-]${DECEASED}\\.?$`, 'iu');

/** Whether a word for what somebody is says that they have died: "Late brother", "Mother (deceased)". */
export const saysDeceased = (word: string): boolean => DECEASED_KIN.test(word.trim());
