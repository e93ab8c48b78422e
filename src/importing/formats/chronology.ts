import type { CalendarDate, Instant } from '../../record/calendar-date.ts';
import type { Entry } from '../../record/entry.ts';
import { bornOf } from '../../values/born-text.ts';
import { compact } from '../../values/compact.ts';
import { plain } from '../../values/plain-text.ts';
import { shortened } from '../../values/shortened.ts';
import type { About } from '../about.ts';
import type { Cells } from '../table/cells.ts';
import { CHRONOLOGY_KINDS, type ChronologyKind } from '../table/field.ts';
import type { TableKind } from '../table/table-kind.ts';

/** What happened, a line each, about one child or several (date, uncertain date, person, source, event, action). */
export const CHRONOLOGY: TableKind = {
  name: 'chronology',
  headers: new Map([
    ...words('entry.on', 'date dateofevent eventdate dateoccurred dateandtime datetime when'),
    ...words('entry.uncertainOn', 'uncertaindate approximatedate approxdate dateuncertain estimateddate datenotcertain dateifuncertain'),
    ...words('child.name', 'who childyoungperson childrenconcerned about subject persons people children'),
    ...words('entry.source', 'source agency sourceagency agencysource sourceofinformation organisation sourceandagency informationsource'),
    ...words('entry.heading', 'event significantevent keyevent eventtitle title heading incident eventcontact'),
    ...words('entry.action', 'action actiontaken actions outcome decision actiondecision response agencyresponse actionoutcome'),
    ...words('entry.kind', 'type eventtype typeofevent kind typeofentry entrytype'),
    ...words('entry.recordNumber', 'recordnumber recordno entrynumber reference ref eventid entryid eventreference id no number code incidentid incidentno incidentnumber concernid concernno concernnumber'),
    ...words('entry.informed', 'parentsinformed parentinformed parentstold informed'),
  ]),
  toldBy: [
    ['date', 'dateofevent', 'eventdate', 'dateoccurred', 'dateandtime', 'datetime', 'when'],
    ['event', 'significantevent', 'keyevent', 'eventtitle', 'incident', 'eventcontact'],
  ],
  ofSeveral: true,
  entries: (cells, about) => {
    const when = dayOfEvent(cells, about);
    return when ? [entryOf(cells, when)] : [];
  },
};

function words<Of extends string>(field: Of, keys: string): [string, Of][] {
  return keys.split(' ').map((key) => [key, field]);
}

interface When {
  on: CalendarDate;
  /** How the file says it, where it is less certain than a day. */
  uncertain?: string;
}

/** A month or a year that is all that is known stands on its first day, and the entry says so. */
function dayOfEvent(cells: Cells, { readAt }: About): When | undefined {
  const uncertain = cells.text('entry.uncertainOn');
  const day = cells.dayIfSaid('entry.on');
  if (day) return { on: day, ...(uncertain && !/^(?:no|n|false|0)$/i.test(uncertain) && { uncertain: asUncertain(uncertain, day) }) };
  const said = uncertain ?? cells.text('entry.on');
  const known = said === undefined ? undefined : monthOrYear(said, readAt);
  if (known !== undefined) return { on: known + '-01-01'.slice(known.length - 4), uncertain: said! };
  cells.problem('no-date', 'entry.on', said);
  return undefined;
}

/** "March 2025", "about Easter 2024": the one month or year that a text names, whatever is said around it. */
function monthOrYear(said: string, readAt: Instant): string | undefined {
  const known = bornOf(said, readAt);
  if (typeof known === 'string') return known;
  const years = said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return new Set(years).size === 1 ? years[0] : undefined;
}

const asUncertain = (said: string, day: CalendarDate): string => (/^(?:yes|y|true|1|x)$/i.test(said) ? `c. ${day}` : said);

function entryOf(cells: Cells, { on, uncertain }: When): Entry {
  const kind = kindOf(cells.text('entry.kind'));
  const source = cells.text('entry.source');
  const action = cells.heading('entry.action');
  const heading = [uncertain && `(${uncertain})`, !TAKES_SOURCE.has(kind) && source && `${source}:`, cells.heading('entry.heading'), kind !== 'concern' && action && `– ${action}`];
  return compact({
    kind,
    on,
    about: cells.about,
    recordNumber: cells.text('entry.recordNumber'),
    heading: shortened(heading.filter(Boolean).join(' ')) || undefined,
    from: kind === 'contact' || kind === 'referral' ? source : undefined,
    with: kind === 'conversation' ? source : undefined,
    action: kind === 'concern' ? action : undefined,
    informed: INFORMED.has(kind) ? cells.informed('entry.informed') : undefined,
  }) as Entry;
}

const TAKES_SOURCE: ReadonlySet<ChronologyKind> = new Set(['contact', 'referral', 'conversation']);
const INFORMED: ReadonlySet<ChronologyKind> = new Set(['concern', 'contact', 'referral', 'conversation']);

const KIND_WORDS: [RegExp, ChronologyKind][] = [
  [/\bstrategy\b|\bsection 47\b|\bs47\b/, 'enquiry'],
  [/\breferrals?\b|\breferred\b|\bmarf\b/, 'referral'],
  [/\bassessments?\b/, 'assessment'],
  [/(?<!\b(?:prison|hospital|gp|clinic|school|nursery|contact|trip) )\bvisit(?:s|ed)?\b/, 'visit'],
  [/\bagreements?\b/, 'agreement'],
  [/\bparent(?:s|'s|s')?\b/, 'parent-contact'],
  [/^(?!.*\b(?:grand\w+|aunt|uncle|relative|neighbour|child|pupil|young person|sibling|brother|sister)\b).*?\b(?:conversations?|consultations?|calls?|discussions?)\b/, 'conversation'],
  [/\bcontacts?\b/, 'contact'],
  [/\bconcerns?\b|\bincidents?\b/, 'concern'],
  [/\bfile transfer\b/, 'file-transfer'],
];
const NOT_BEFORE = /\b(?:no|not|never|without|cancell?ed|failed|missed|attempted|abortive|aborted|postponed|declined)\s+(?:\w+\s+){0,2}$/;
const NOT_AFTER = /^\W*(?:was |were )?(?:cancell?ed|failed|missed|aborted|postponed|not (?:made|held|done|completed|carried out|kept)|did not)\b/;

/** What came to nothing is a note: "Failed visit", "No referral made". That something was missed is a concern itself. */
function kindOf(text: string | undefined): ChronologyKind {
  const said = plain(text ?? '');
  const own = CHRONOLOGY_KINDS.find((kind) => kind === said);
  return own ?? KIND_WORDS.find(([words, kind]) => hitsOf(words, said).some((found) => kind === 'concern' || hasCome(found, said)))?.[1] ?? 'note';
}

const hitsOf = (words: RegExp, said: string): RegExpExecArray[] => [...said.matchAll(new RegExp(words, 'g'))];

function hasCome(found: RegExpExecArray, said: string): boolean {
  const end = found.index + found[0].length;
  const begin = said.slice(0, end).lastIndexOf(' ') + 1;
  return !NOT_BEFORE.test(said.slice(0, begin)) && !NOT_AFTER.test(said.slice(end));
}
