import type { Instant } from '../record/calendar-date.ts';
import type { Informed } from '../record/entry.ts';
import { saysNothing } from './nothing-said.ts';
import { plain } from './plain-text.ts';
import { relationOf } from './relationship-words.ts';
import { shortened } from './shortened.ts';
import { dayReadAt, daysIn, withoutDays } from './uk-date.ts';
import { isToProfessional, isWithoutFamily, namesFamily } from './told-whom.ts';
import { UNTICKED } from './yes-or-no.ts';

/** "Yes / No" is a form in which nobody struck out either. */
const NOT_YET = /^(?:not yet\b.*|pending\b.*|to be (?:informed|told|done|confirmed).*|awaiting\b.*|don'?t know|not sure|(?:yes|y) ?\/ ?(?:no|n))$/;
const NO = /^(?:no (?:parents?|carers?|family)(?: (?:was|were|has been|have been))? (?:informed|told|contacted|aware)|no|n|not (?:informed|told|aware|shared)|(?:parents? |carers? )?(?:were |was |have |has )?not (?:been )?(?:informed|told|made aware|aware))\b[\s.,:;–-]*/i;
/** "No concerns" is no answer: what follows a "no" with nothing between them is a reason, or another matter. */
const NO_OF_SOMETHING = /^(?:no|n) (?!(?:parents?|carers?|family) |(?:because|as|due|by|on|would|will|could|not|it|this|that|he|she|they|mother|father|mum|dad|police|risk of|child|social|sw|advised|advice|for|since|until|pending|see)\b)\p{L}/iu;
/** Nobody was reached, and they are still to be told. */
const UNREACHED =
  /^(?:no (?:answer|reply|response|contact|(?:contact |phone |telephone |mobile )?(?:number|details)|phone|telephone|voice ?mail|one (?:answered|home|in|there|available))|(?:left )?(?:a )?(?:voice ?mail|message|text)(?: left)?|did(?: not|n't) (?:answer|pick up|reply)|(?:unable|failed) to (?:reach|contact|speak|get)|could(?: not|n't) (?:reach|contact|get)|tried|attempted|not (?:reached|answering|available))\b/i;
const PASSIVE = /\b(?:was|were|is|are|been|made)\b/i;
const UNSAFE = /(?:\bnot|n't) safe to (?:inform|tell|share|notify|contact)\b|\bunsafe to (?:inform|tell|share|notify|contact)\b/i;
const YES = /^(?:yes|y|true|\u2611|\u2713|\u2714)(?![a-z])[\s.,:;–-]*/i;
const DENIED = /\b(?:not|never|nobody|no ?one|neither)\b|n't\b/i;
/** "Informed consent" is no word of whether they were told. */
const TOLD = /^(.{0,60}?)\s*\b(?:were |was |is |are |have been |has been |(?:has |have )?(?:been )?made )?(?:informed(?! consent)|told|aware|spoken to|notified|contacted)\b[\s.,:;?–-]*/i;
const BY = /(?:^|[\s,;(])by (?!phone|telephone|email|letter|text)([^,;:()]+)/i;
const CLAUSE = /^[\s,.;:()–-]+|[\s,;:()–-]+$/g;

/** After "informed": "no" by itself or with what gives a reason. "No concerns raised" is no answer. */
const ANSWERED_NO = /^(?:(?:no|n)(?=\s*$|\s*[^\p{L}\s]|\s+(?:because|as|due to|by|on)\b)|not (?:informed|told|aware|shared)\b)/iu;
/** Not yet, or tried in vain: they are still to be told. */
const STILL_TO_BE = /(?:\bnot|n't)(?: as)? yet\b|\byet to\b|\b(?:cannot|can ?not|can't|could not|couldn't|unable to) be\b/i;
const YET = /^(?:not )?yet(?=$|\s*[^\p{L}\s])/iu;
/** "To be", "will be", "should have been": nobody writes so of what has been done. */
const AHEAD = /\bbe(?: \w+)?$|\S (?:will|would|could|should|must|ought to)$/i;
const TO_TELL = /\b(?:to|will|should|must) (?:inform|tell|notify)\b/i;
/** A day to come is that of the meeting they were told of. */
const TOLD_OF = /\b(?:of|about|that|regarding)\b/i;

/** What a cell says of whether the parents were told; `absent` when it says that nobody has written it down. */
export function informedOf(
  text: string,
  readAt: Instant,
  stateOf: (word: string) => string | undefined = () => undefined,
): Informed | 'absent' | undefined {
  const said = text.trim().replace(/n\u2019t\b/gi, "n't");
  if (said === UNTICKED || isNotYet(said)) return 'absent';
  const own = stateOf(said);
  if (own === 'informed' || own === 'not-informed') return { state: own };
  if (saysNothing(said)) return undefined;
  if (UNREACHED.test(said)) return toldAfterwards(said.replace(/^[^,;.]*[,;.]?\s*(?:and |but )?(?:then |later )?/, ''), readAt);
  if (NO_OF_SOMETHING.test(said)) return undefined;
  if (NO.test(said)) return notInformed(said.replace(NO, ''), readAt);
  if (YES.test(said)) return answeredYes(said.replace(YES, ''), readAt);
  const [whole, whom = ''] = TOLD.exec(said) ?? [];
  if (whole !== undefined) return toldBefore(whole, whom, said.slice(whole.length), readAt);
  if (UNSAFE.test(said)) return { state: 'not-informed', reason: shortened(said) };
  if (TO_TELL.test(said)) return 'absent';
  return daysIn(said, readAt).length === 1 ? informed(said, readAt) : undefined;
}

const isNotYet = (said: string): boolean => NOT_YET.test(plain(said));

/** Tried in vain, and told later. */
function toldAfterwards(rest: string, readAt: Instant): Informed | 'absent' {
  const told = TOLD.test(rest) ? informedOf(rest, readAt) : undefined;
  return told ?? 'absent';
}

function answeredYes(rest: string, readAt: Instant): Informed | 'absent' {
  return isNotYet(rest) ? 'absent' : informed(rest, readAt);
}

/** "Mother informed", and whatever is said before and after: only the whole tells whether she was. */
function toldBefore(whole: string, whom: string, rest: string, readAt: Instant): Informed | 'absent' {
  if (isWithoutFamily(whom)) return toldByOthers(whole, whom, rest, readAt);
  if (isObject(whole, rest) && isToProfessional(rest)) return 'absent';
  if (STILL_TO_BE.test(whole) || YET.test(rest)) return 'absent';
  if (DENIED.test(whole)) return notInformed(rest, readAt);
  const answer = rest.replace(CLAUSE, '');
  const isUnanswered = answer === '' && /[?:]\s*$/.test(whole);
  if (isUnanswered || AHEAD.test(whom) || isNotYet(answer) || saysNothing(answer)) return 'absent';
  if (ANSWERED_NO.test(answer)) return notInformed(rest.replace(/^\(/, '').replace(NO, ''), readAt);
  const told = informed(rest.replace(YES, ''), readAt);
  return told === 'absent' ? told : { ...told, ...toWhom(whom) };
}

/** "SW informed" is no word of the parents; "SW informed mother" is. */
function toldByOthers(whole: string, by: string, rest: string, readAt: Instant): Informed | 'absent' {
  if (!namesFamily(rest)) return 'absent';
  if (!isObject(whole, rest) || DENIED.test(whole)) return informedOf(rest, readAt) ?? 'absent';
  const told = informed(rest, readAt);
  return told === 'absent' ? told : { ...told, by: told.by ?? shortened(by) };
}

/** Who is named after "told", with nothing between, was told by whom is named before. */
const isObject = (whole: string, rest: string): boolean => rest !== '' && !PASSIVE.test(whole) && /\w\s*$/.test(whole);

function informed(rest: string, readAt: Instant): Informed | 'absent' {
  const [on] = daysIn(rest, readAt);
  const words = withoutDays(rest, readAt);
  const isToCome = on !== undefined && on > dayReadAt(readAt);
  if (isToCome && !TOLD_OF.test(words)) return 'absent';
  const by = BY.exec(words)?.[1]?.replace(/\son\s*$/i, '').replace(CLAUSE, '');
  const whom = words
    .replace(BY, '')
    .split(/[,;()]| - /)
    .map((clause) => clause.replace(CLAUSE, '').replace(/^(?:to|on) /i, ''))
    .find((clause) => clause !== '' && isFamily(clause));
  return { state: 'informed', ...(on && !isToCome && { on }), ...(by && { by: shortened(by) }), ...(whom && { whom }) };
}

function notInformed(rest: string, readAt: Instant): Informed | 'absent' {
  if (YET.test(rest)) return 'absent';
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
  const whom = words.replace(CLAUSE, '').replace(/^(?:has|have|was|were|is|are) /i, '').replace(/ been$/i, '');
  return whom === '' ? {} : { whom };
}

function isFamily(word: string): boolean {
  const relation = relationOf(word) ?? relationOf(word.replace(/s$/i, ''));
  return relation !== undefined && relation !== 'nobody' && relation !== 'self';
}
