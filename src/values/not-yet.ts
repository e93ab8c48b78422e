import { plain } from './plain-text.ts';

/** What is decided, agreed or asked. "Not accepted" and "not to return home" are a decision and an agreement themselves. */
const SETTLED = 'made|taken|reached|given|decided|agreed|confirmed|completed?|done|discussed|considered|determined|arranged|recorded|identified|finali[sz]ed|written|asked|announced';
const WHAT = 'decision|outcome|contingency(?: plan)?|result|plan';

const UNSETTLED = [
  `not(?: as)? yet`,
  `not(?: been)? (?:${SETTLED})`,
  `(?:yet |still |needs? )?to be (?:${SETTLED})`,
  'pending|awaiting|awaits|awaited|outstanding|undecided|deferred|tb[acd]',
  'under (?:review|consideration|discussion)',
  'in progress',
].join('|');
const NONE = [`no (?:${WHAT})(?! (?:is |was )?(?:needed|required|necessary))`, `(?:none|nothing)(?: has)?(?: as)?(?: yet|(?: been)? (?:${SETTLED}))`].join('|');

const NOT_YET = new RegExp(`^(?:no\\W+)?(?:(?:the |a )?(?:${WHAT}) (?:is |was |has )?)?(?:still )?(?:${UNSETTLED})\\b|^(?:${NONE})\\b`);

/** Whether the words that stand for a decision, an outcome or an agreement say that there is none yet: "Pending", "To be agreed". */
export function saysNotYet(text: string): boolean {
  return NOT_YET.test(plain(text));
}

const HAPPENED = 'held|taken place|done|made|completed|sent|e-?mailed|posted|received|closed|ended|signed|acknowledged|confirmed|reviewed|replaced';
const AHEAD = new RegExp(
  `\\b(?:cancell?ed|postponed|re-?scheduled|re-?arranged|adjourned|abandoned|booked|(?<!as )(?:scheduled|planned|arranged|expected)|due(?! to (?!be|end|start|take))|target|proposed|provisional(?:ly)?|requested|overdue|(?:to|will|must|should) be|yet to|not (?:yet )?(?:been )?(?:${HAPPENED}))\\b`,
);
const HAS_HAPPENED = new RegExp(`(?<!\\b(?:be|not|yet|not been|yet been) )\\b(?:${HAPPENED}|took place)\\b`);

/** Whether the words beside a day say that it is still to come, or was not kept: "Due", "Cancelled". */
export function isStillAhead(text: string): boolean {
  const said = plain(text).replace(/^\W+/, '');
  return NOT_YET.test(said) || (AHEAD.test(said) && !HAS_HAPPENED.test(said));
}
