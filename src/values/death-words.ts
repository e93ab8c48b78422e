import type { CalendarDate, Instant } from '../record/calendar-date.ts';
import { isBlank } from './nothing-said.ts';
import { plain } from './plain-text.ts';
import { dayReadAt, daysIn, isNoDay } from './uk-date.ts';
import { yesOrNo } from './yes-or-no.ts';

/** A child on roll, a link that offers to record a death, an empty cell of a database. */
const NO_DEATH =
  /^(?:none|nil|null|\(null\)|#?n\/?a|na|not applicable|(?:still )?(?:alive|living|live|active|current)\b.*|not (?:deceased|dead)|1900|(?:\+ ?)?(?:add|record|enter|set|edit|select|choose)(?: (?:a|the|new))?(?: (?:date|day|details|death))*(?: of death)?)\.?$/;
/** What follows may be a death all the same: "No certificate seen, died 2020". */
const BEGINS_WITH_NO = /^(?:please |n ?[–,;:(-]|no\b(?! longer (?:alive|living|with us)))/;
const DIED = /\b(?:died|deceased|still ?born|miscarr\w+|passed away)\b/;
const NOT_DIED = /\bnot (?:yet )?(?:died|deceased|dead)\b/;
const DEATH = /\b(?:died|dead|death|deceased|dec'd|still ?born|still ?birth|miscarr\w+|passed away|r\.?i\.?p|no longer (?:alive|living)|not alive)\b/;
/** Less than a day, or a day that never was, in a year that may be one of a death. */
const IN_A_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * What a field for a death says: its day, that there was one, or that there was none; undefined where it may say so.
 * Nobody who may have died is warned about, so one word too many taken for a death silences a child.
 */
export function diedOf(text: string, readAt: Instant): CalendarDate | boolean | undefined {
  const said = plain(text);
  const answer = yesOrNo(text);
  if (answer !== undefined) return answer;
  if (isBlank(text, { blankWords: [] }) || isNoDay(text, readAt) || NO_DEATH.test(said)) return false;
  if (BEGINS_WITH_NO.test(said) && (!DIED.test(said) || NOT_DIED.test(said))) return false;
  const [day, ...others] = daysIn(text, readAt);
  const isToCome = day !== undefined && day > dayReadAt(readAt);
  if (day !== undefined && !isToCome && others.length === 0) return day;
  return DEATH.test(said) || (!isToCome && IN_A_YEAR.test(said)) ? true : undefined;
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
