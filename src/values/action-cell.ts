import type { Instant } from '../record/calendar-date.ts';
import type { Action } from '../record/entry.ts';
import { shortened } from './shortened.ts';
import { daysIn, withoutDays } from './uk-date.ts';

/** "Not yet done", "needs to be done", "partly done". */
const BEFORE_DONE = "(?:(?:has|have|is|was|were|needs?|still|yet|to|will|should|must|can(?:not)?) )*(?:not|never|be|partly|partially|half|nearly|almost|\\w+n['\u2019]t)(?: (?:yet|been|be|fully|properly))* ";
/** "To complete" is what is to be done. */
const DONE = new RegExp(`[\\s,.;:(–-]*\\b(?<open>${BEFORE_DONE})?\\b(?:done|completed|actioned|(?<!\\b(?:to|will|must|should|please) )complete)\\b(?:\\s+on)?\\s*(?=$|[\\d()])`, 'i');
const OWNER = /^([\p{L}][\p{L} '\u2019&/-]{1,50}?)(?: (?:to|will) |: )(?=\S)/u;
const LOOSE_END = /(?:[\s,;:(–-]+(?:by|before|due(?: by| on)?|on|deadline))?[\s,.;:()–-]*$/i;

/** The actions of a cell such as "School nurse to visit by 12/03/2026; mother to ring the GP". */
export function actionsOf(text: string, readAt: Instant): Action[] {
  return text
    .split(/[;\n]/)
    .map((piece) => piece.replace(/^[\s\d.)•*–-]*(?=\p{L})/u, '').trim())
    .filter((piece) => piece !== '')
    .map((piece) => actionOf(piece, readAt));
}

function actionOf(piece: string, readAt: Instant): Action {
  const done = DONE.exec(piece);
  const before = done ? piece.slice(0, done.index) : piece;
  const after = done ? piece.slice(done.index) : '';
  const isOpen = done?.groups?.['open'] !== undefined;
  const [due] = daysIn(isOpen ? piece : before, readAt);
  const [doneOn] = daysIn(after, readAt);
  const said = withoutDays(before || piece, readAt).replace(LOOSE_END, '').replace(LOOSE_END, '');
  const owner = OWNER.exec(said);
  return {
    what: shortened(owner ? said.slice(owner[0].length) : said),
    ...(owner && { who: shortened(owner[1]!) }),
    ...(due && { due }),
    ...(done && !isOpen && { done: doneOn ?? true }),
  };
}
