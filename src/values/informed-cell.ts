import type { Instant } from '../record/calendar-date.ts';
import type { Informed } from '../record/entry.ts';
import { plain } from './plain-text.ts';
import { relationOf } from './relationship-words.ts';
import { shortened } from './shortened.ts';
import { daysIn, withoutDays } from './uk-date.ts';
import { UNTICKED } from './yes-or-no.ts';

const NOT_YET = /^(?:not yet\b.*|pending\b.*|to be (?:informed|told|done|confirmed).*|awaiting\b.*|don'?t know|not sure)$/;
const NO = /^(?:no|n|not (?:informed|told|aware|shared)|(?:parents? |carers? )?(?:were |was |have |has )?not (?:been )?(?:informed|told|made aware|aware))\b[\s.,:;–-]*/i;
const YES = /^(?:yes|y|true|informed|told|aware|\u2611|\u2713|\u2714)(?![a-z])[\s.,:;–-]*/i;
const DENIED = /\b(?:not|never|nobody|no ?one|neither)\b|n't\b/i;
const TOLD = /^(.{0,60}?)\s*\b(?:were |was |is |are |have been |has been |made )?(?:informed|told|aware|spoken to|notified|contacted)\b[\s.,:;–-]*/i;
const BY = /(?:^|[\s,;(])by (?!phone|telephone|email|letter|text)([^,;:()]+)/i;
const CLAUSE = /^[\s,.;:()–-]+|[\s,;:()–-]+$/g;

/** What a cell says of whether the parents were told; `absent` when it says that nobody has written it down. */
export function informedOf(
  text: string,
  readAt: Instant,
  stateOf: (word: string) => string | undefined = () => undefined,
): Informed | 'absent' | undefined {
  const said = text.trim();
  if (said === UNTICKED || NOT_YET.test(plain(said))) return 'absent';
  const own = stateOf(said);
  if (own === 'informed' || own === 'not-informed') return { state: own };
  if (NO.test(said)) return notInformed(said.replace(NO, ''), readAt);
  if (YES.test(said)) return informed(said.replace(YES, ''), readAt);
  const [whole, whom = ''] = TOLD.exec(said) ?? [];
  if (whole !== undefined && DENIED.test(whole)) return notInformed(said.slice(whole.length), readAt);
  if (whole !== undefined) return { ...informed(said.slice(whole.length), readAt), ...toWhom(whom) };
  return daysIn(said, readAt).length === 1 ? informed(said, readAt) : undefined;
}

function informed(rest: string, readAt: Instant): Informed {
  const [on] = daysIn(rest, readAt);
  const words = withoutDays(rest, readAt);
  const by = BY.exec(words)?.[1]?.replace(/\son\s*$/i, '').replace(CLAUSE, '');
  const whom = words
    .replace(BY, '')
    .split(/[,;()]| - /)
    .map((clause) => clause.replace(CLAUSE, '').replace(/^(?:to|on) /i, ''))
    .find((clause) => clause !== '' && isFamily(clause));
  return { state: 'informed', ...(on && { on }), ...(by && { by: shortened(by) }), ...(whom && { whom }) };
}

function notInformed(rest: string, readAt: Instant): Informed {
  const [on] = daysIn(rest, readAt);
  const by = /(?:^|[,;(]\s*)by ([^,;:()]+)/i.exec(withoutDays(rest, readAt));
  const reason = withoutDays(rest, readAt)
    .replace(by?.[0] ?? '', '')
    .replace(/^[\s,.;:()–-]*(?:because|as|reason:?|due to)\s+/i, '')
    .replace(/\son(?=[\s,;.]*$)/i, '')
    .replace(/\s+/g, ' ')
    .replace(CLAUSE, '');
  return {
    state: 'not-informed',
    ...(on && { on }),
    ...(by && { by: shortened(by[1]!.replace(CLAUSE, '')) }),
    ...(reason && { reason: shortened(reason) }),
  };
}

function toWhom(words: string): Pick<Informed, 'whom'> {
  const whom = words.replace(CLAUSE, '');
  return whom === '' ? {} : { whom };
}

function isFamily(word: string): boolean {
  const relation = relationOf(word) ?? relationOf(word.replace(/s$/i, ''));
  return relation !== undefined && relation !== 'nobody' && relation !== 'self';
}
