import { saysNoName } from './nothing-said.ts';
import { plain } from './plain-text.ts';
import { relationOf } from './relationship-words.ts';

/** What stands among the rows of a list and is none of them. */
const HEADING =
  /^(?:(?:sub|grand )?totals?\b.*|page \d.*|(?:class|year|form|room|group) \w{1,3}|leavers|starters|pupils|students|end of (?:report|list|file|page)|printed .*|number of .*|count|(?:(?:full|pupil|child|student) )?(?:name|forename|surname)|(?:first|last|family|given) name)$/;
const SEVERAL = /^(?:both(?: .*)?|all(?: .*)|everyone|everybody|(?:the |whole )*family|siblings?(?: group)?|parents|children|mother and father|mum and dad)$/;
const PROFESSIONAL = /^(?:sw|hv|gp|dsl|police|school|staff|nursery|camhs)$/;
/** How somebody got in touch is nobody's name. */
const EVENT = /\b(?:home|school|office|statutory) visit\b|\b(?:tele)?phone\b|\be-?mail\b|\b(?:call|letter|text|message|meeting|visit) (?:from|to|with|at|by|re)\b/;
/** Words for kin by which people are named, too. */
const GIVEN_TOO = /^(?:nana|nan|ma|pa|son|natural|friend|partner|other)$/;

/** Whether what stands in the place of a name is the name of nobody: a heading, "Mother", "Both", "Telephone call from school". */
export function namesNobody(text: string): boolean {
  const said = plain(text);
  if (saysNoName(text) || [HEADING, SEVERAL, PROFESSIONAL, EVENT].some((words) => words.test(said))) return true;
  return !said.includes(',') && relationOf(text) !== undefined && !GIVEN_TOO.test(said);
}
