import type { CalendarDate } from '../../src/record/calendar-date.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { Reading } from '../../src/record/reading.ts';
import { HOME } from '../builders/a-reading.ts';

type Given = Partial<Record<'people' | 'relationships' | 'entries' | 'gaps', unknown[]>>;
type System = keyof typeof AGENCIES;

/** What must have been read for a warning to stand over the screen of Jo, which is the last of its readings. */
export interface Case {
  readings: Reading[];
  /** The screen once more, with the fact behind the warning otherwise than it was. */
  changed?: Reading;
}

const AGENCIES = { 'beechwood-mis': 'school', safelog: 'school', careworks: 'csc' } as const;

/** One family for each warning of the catalogue, in records of today's date. */
export function everyCase(today: CalendarDate): Record<string, Case> {
  const ago = (days: number): CalendarDate => daysAfter(today, -days);
  const jo = { ref: 'jo', kind: 'child', given: 'Jo', born: '2015-02-11' };
  const sam = { ref: 'sam', kind: 'child', given: 'Sam', born: '2013-03-12' };
  const kit = { ref: 'kit', kind: 'child', given: 'Kit', born: ago(700) };
  const mum = { ref: 'mum', kind: 'adult', given: 'May' };
  const kin = (...others: string[]) => others.map((from) => ({ from, to: 'jo', kind: from === 'mum' ? 'parent' : 'sibling' }));
  const informed = { state: 'informed', on: ago(30) };
  const concern = { kind: 'concern', on: ago(30), about: ['jo'], recordNumber: '1', status: 'closed', outcome: 'advice', informed };
  const agreement = { kind: 'agreement', on: ago(30), about: ['jo'], recordNumber: '1', form: 'written', covers: ['jo'], sharedWith: ['Gran'], contingency: 'call', reviewDue: ago(-30) };
  const talk = { kind: 'conversation', on: ago(30), about: ['jo'], recordNumber: '1', with: 'school', status: 'advice only', confirmedInWriting: true };
  const referral = { kind: 'referral', on: ago(30), about: ['jo'], recordNumber: '1', from: 'school', to: 'csc', informed, referrerAsked: true, decision: { outcome: 'assessment' } };
  const note = (days: number) => ({ kind: 'note', on: ago(days), about: ['jo'], recordNumber: '1' });

  /** Read now: before any answer to it, at whatever hour the tests run. */
  const read = (family: string, system: System, { people = [jo], relationships = [], entries = [], gaps = [] }: Given, readAt = new Date().toISOString()): Reading =>
    Reading.parse({
      source: { system, agency: AGENCIES[system], screen: 'case' },
      readAt,
      subject: 'jo',
      people: people.map((person) => ({ family, ...(person as object) })),
      relationships,
      entries,
      gaps,
    });
  const cases: Record<string, Case> = {};
  const tell = (warning: string, given: Given, system: System = 'careworks', before: Reading[] = []) => {
    cases[warning] = { readings: [...before, read(nameFor(warning), system, given)] };
  };
  /** With one entry, of which a later reading says something else, too. */
  const entry = (warning: string, of: object, more: Given = {}, system: System = 'careworks', before: Reading[] = []) => {
    tell(warning, { ...more, entries: [of] }, system, before);
    cases[warning]!.changed = read(nameFor(warning), system, { ...more, entries: [{ ...of, heading: 'Changed since' }] }, new Date().toISOString());
  };
  const before = (warning: string, system: System, given: Given, readAt?: string) => [read(nameFor(warning), system, given, readAt)];

  entry('sibling-not-considered', concern, { people: [jo, sam], relationships: kin('sam') });
  tell('pre-school-child-not-seen', {
    people: [jo, kit],
    relationships: kin('kit'),
    entries: [{ ...concern, status: 'open', action: 'called' }, { kind: 'seen', on: ago(60), about: ['kit'], who: ['kit'] }],
  });
  entry('unborn-child-without-record', { kind: 'plan', on: ago(9), about: ['jo'], type: 'early-help' }, { people: [jo, { ref: 'baby', kind: 'unborn', born: { due: ago(-90) } }], relationships: kin('baby') });
  tell('sibling-not-on-this-system', {}, 'careworks', before('sibling-not-on-this-system', 'beechwood-mis', { people: [jo, sam], relationships: kin('sam') }));
  entry('sibling-without-plan', { kind: 'plan', on: ago(9), about: ['jo'], type: 'CP' }, { people: [jo, sam], relationships: kin('sam') });
  tell(
    'new-adult-in-household',
    { people: [{ ...jo, addresses: [HOME] }, { ref: 'lee', kind: 'adult', given: 'Lee', addresses: [HOME] }] },
    'careworks',
    before('new-adult-in-household', 'careworks', { people: [{ ...jo, addresses: [HOME] }] }, `${ago(40)}T06:00:00Z`),
  );

  entry('parents-not-told-of-concern', { ...concern, status: 'open', informed: undefined });
  entry('parents-not-told-of-referral', { ...referral, informed: undefined });
  entry('reason-not-to-tell-missing', { ...concern, informed: { state: 'not-informed', on: ago(30) } });
  entry('reason-not-to-tell-due-for-review', { ...concern, informed: { state: 'not-informed', on: ago(30), reason: 'harm to child' } });
  entry('referrer-not-asked-if-family-knows', { kind: 'contact', on: ago(30), about: ['jo'], recordNumber: '1', from: 'school', to: 'csc', closed: true });
  entry('visit-not-announced', { kind: 'visit', on: ago(-5), about: ['jo'], recordNumber: '1', planned: true });

  entry('conversation-status-unclear', { ...talk, status: undefined });
  entry('conversation-outcome-unclear', { ...talk, status: 'action agreed' });
  entry('conversation-not-confirmed', { ...talk, confirmedInWriting: undefined });
  entry('agreed-action-overdue', { ...talk, status: 'action agreed', actions: [{ what: 'ring the nursery', who: 'DSL', due: ago(9) }] });
  entry('conversation-accounts-differ', talk, {}, 'careworks', before('conversation-accounts-differ', 'safelog', { entries: [{ ...talk, with: 'csc', status: 'contact' }] }));
  tell('conversations-without-referral', { entries: [1, 2, 3].map((at) => ({ ...talk, on: ago(at * 9), recordNumber: String(at) })) });

  entry('agreement-without-review-date', { ...agreement, reviewDue: undefined });
  entry('agreement-review-overdue', { ...agreement, reviewDue: ago(9) });
  entry('agreement-outlived', { ...agreement, form: 'verbal' });
  entry('agreement-not-shared', { ...agreement, sharedWith: undefined });
  entry('agreement-without-contingency', { ...agreement, contingency: undefined });
  entry('agreement-leaves-out-children', agreement, { people: [jo, sam], relationships: kin('sam') });
  tell('agreement-rests-on-the-victim', {
    people: [jo, mum],
    relationships: kin('mum'),
    entries: [{ ...agreement, parties: ['mum'] }, { ...concern, about: ['jo', 'mum'], category: 'Domestic abuse: coercive control' }],
  });
  entry('agreement-not-used-here', agreement);

  tell('recorded-in-parallel', { entries: [note(3)] }, 'safelog', before('recorded-in-parallel', 'beechwood-mis', { entries: [note(9)] }));
  tell('newer-elsewhere', { entries: [note(9)] }, 'safelog', before('newer-elsewhere', 'careworks', { entries: [note(3)] }));
  entry('status-differs', { kind: 'plan', on: ago(30), about: ['jo'], type: 'CP' }, {}, 'careworks', before('status-differs', 'beechwood-mis', { entries: [{ kind: 'plan', on: ago(30), about: ['jo'], type: 'CIN' }] }));
  tell(
    'possibly-the-same-child',
    { people: [{ ...jo, nhsNumber: '9990000018' }] },
    'careworks',
    before('possibly-the-same-child', 'beechwood-mis', { people: [{ ...jo, nhsNumber: '9990000026' }] }),
  );
  tell('identifier-not-valid', { people: [{ ...jo, nhsNumber: '9990000019' }] });

  entry('referral-decision-overdue', { ...referral, decision: undefined });
  entry('referral-outcome-not-heard', { ...referral, decision: undefined }, {}, 'safelog');
  entry('referral-not-in-writing', { ...referral, byTelephone: true });
  entry('assessment-overdue', { kind: 'assessment', on: ago(100), about: ['jo'], started: ago(100) });
  entry('conference-overdue', { kind: 'enquiry', on: ago(60), about: ['jo'], strategyDiscussion: ago(60) });
  entry('plan-review-overdue', { kind: 'plan', on: ago(200), about: ['jo'], type: 'CP' });
  entry('statutory-visit-overdue', { kind: 'plan', on: ago(60), about: ['jo'], type: 'CIN', reviewDue: ago(-90) });
  entry('concern-without-outcome', { ...concern, status: 'open', outcome: undefined });
  entry('file-not-sent', { kind: 'file-transfer', on: ago(30), about: ['jo'], left: ago(30) }, {}, 'safelog');
  entry('file-receipt-missing', { kind: 'file-transfer', on: ago(30), about: ['jo'], left: ago(40), sent: ago(30) }, {}, 'safelog');

  entry('indirect-contact-with-young-child', { kind: 'contact-arrangement', on: ago(30), about: ['kit'], with: 'father', form: 'indirect' }, { people: [jo, kit], relationships: kin('kit') });
  entry('domestic-abuse-kind-not-stated', { ...concern, category: 'Domestic abuse' });
  tell('screen-read-in-part', { gaps: [{ of: 'assessment', why: 'not visible to this user' }] });
  cases['reading-stale'] = { readings: [read(nameFor('reading-stale'), 'careworks', { entries: [{ ...concern, on: ago(110), status: 'open', informed: undefined }] }, `${ago(100)}T06:00:00Z`)] };
  return cases;
}


/** A family name of its own for each, so that nobody is linked to another's family. */
const nameFor = (warning: string): string => warning.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
