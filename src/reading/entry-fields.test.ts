import { describe, expect, test } from 'vitest';
import { Entry } from '../record/entry.ts';
import type { EntryKind } from '../record/entry.ts';
import { type Around, ENTRY_FIELDS, FIELD_PARTS, type FieldReader } from './entry-fields.ts';
import { PeopleRead } from './people-read.ts';

const people = new PeopleRead({ kind: 'child', given: 'Rowan', family: 'Ashdown' });
people.add({ kind: 'child', given: 'Wren', family: 'Ashdown' }, 'Sister');

const around = (...names: string[]): Around => ({
  profile: { words: { 'concern.status': { open: ['Being looked at*'] }, 'yes-no': { yes: ['Aye'] } } } as unknown as Around['profile'],
  readAt: '2026-03-12T09:00:00Z',
  people,
  about: ['subject', 'p1'],
  names,
});

const read = (kind: EntryKind, field: string, text: string) =>
  (ENTRY_FIELDS[kind] as Record<string, FieldReader>)[field]!.read(text, around(`${kind}.${field}`, field));

describe('a field is read', () => {
  test.each<[EntryKind, string, string, unknown]>([
    ['concern', 'status', 'Open', 'open'],
    ['concern', 'status', 'Being looked at by DSL', 'open'],
    ['concern', 'status', 'Purple', undefined],
    ['concern', 'considered', 'Wren; Finley', ['p1', 'Finley']],
    ['concern', 'considered', 'None', undefined],
    ['parent-contact', 'told', 'Not told', []],
    ['parent-contact', 'told', 'No answer, voicemail left', []],
    ['parent-contact', 'told', 'Mother', ['Mother']],
    ['agreement', 'sharedWith', 'Nobody', []],
    ['agreement', 'sharedWith', 'Not shared', []],
    ['concern', 'limitedToOneChild', 'Yes', true],
    ['concern', 'limitedToOneChild', 'an accident at school', 'an accident at school'],
    ['referral', 'byTelephone', 'Aye', true],
    ['referral', 'acknowledged', 'Yes', true],
    ['referral', 'acknowledged', 'Sent 12/03/2026', '2026-03-12'],
    ['referral', 'acknowledged', 'No', false],
    ['referral', 'acknowledged', 'Not sent by 12/03/2026', false],
    ['referral', 'acknowledged', 'see notes', undefined],
    ['referral', 'decision', 'Assessment - 12/03/2026', { on: '2026-03-12', outcome: 'Assessment' }],
    ['referral', 'referrerAsked', 'Yes', true],
    ['referral', 'referrerAsked', '12/03/2026', { on: '2026-03-12' }],
    ['referral', 'referrerAsked', 'Not known', 'Not known'],
    ['conversation', 'status', 'Advice only', 'advice only'],
    ['conversation', 'status', 'Referral', 'referral made'],
    ['agreement', 'reviewed', '12/03/2026, 20/03/2026', ['2026-03-12', '2026-03-20']],
    ['agreement', 'reviewed', 'Cancelled 02/03/2026', 'absent'],
    ['plan', 'reviews', 'Not held 02/03/2026', 'absent'],
    ['plan', 'reviews', 'Due 01/03/2026', 'absent'],
    ['plan', 'reviews', 'Not yet', 'absent'],
    ['plan', 'reviews', '12/01/2026; cancelled 02/03/2026', ['2026-01-12']],
    ['plan', 'reviews', 'Held 12/01/2026, next due 02/04/2026', ['2026-01-12']],
    ['plan', 'reviews', 'March 12, 2026', ['2026-03-12']],
    ['plan', 'reviews', 'see file', undefined],
    ['agreement', 'contingency', 'No', false],
    ['plan', 'type', 'Child Protection Plan', 'CP'],
    ['plan', 'type', 'LAC', 'CLA'],
    ['assessment', 'factors', '3A; 14A', ['3A', '14A']],
    ['contact-arrangement', 'with', 'Wren Ashdown', 'p1'],
    ['contact-arrangement', 'form', 'Letterbox', 'indirect'],
    ['referral', 'decision', 'Pending', 'not yet'],
    ['referral', 'decision', '12/03/2026 - awaiting decision', 'not yet'],
    ['referral', 'decision', 'No further action', { outcome: 'No further action' }],
    ['referral', 'decision', 'NFA 12/03/2026', { on: '2026-03-12', outcome: 'NFA' }],
    ['conversation', 'referralDecision', 'Under review', 'not yet'],
    ['concern', 'outcome', 'Pending', 'not yet'],
    ['concern', 'outcome', 'Spoke to mother', 'Spoke to mother'],
    ['agreement', 'contingency', 'No contingency agreed', 'absent'],
    ['agreement', 'contingency', 'To be agreed', 'absent'],
    ['agreement', 'contingency', 'No contact; ring the police', 'No contact; ring the police'],
    ['contact', 'referrerAsked', 'Not asked', 'absent'],
    ['contact', 'referrerAsked', 'Not known', 'Not known'],
    ['enquiry', 'conference', 'Cancelled 14/03/2026', false],
    ['enquiry', 'conference', 'Postponed from 14/03/2026', false],
    ['enquiry', 'conference', 'Booked for 14/03/2026', false],
    ['enquiry', 'conference', 'Held as planned 10/03/2026', '2026-03-10'],
    ['enquiry', 'conference', '10/03/2026', '2026-03-10'],
    ['enquiry', 'conference', 'Postponed from 10/03/2026 to 14/03/2026', undefined],
    ['referral', 'acknowledged', 'Awaiting', false],
    ['visit', 'planned', 'Planned 14/03/2026', '2026-03-14'],
    ['visit', 'planned', 'Booked for 14/03/2026', '2026-03-14'],
    ['visit', 'planned', 'Cancelled 14/03/2026', false],
    ['visit', 'announced', 'Yes', true],
    ['visit', 'announced', 'to be announced', false],
    ['visit', 'announced', 'by letter', 'by letter'],
    ['visit', 'announced', 'Booked with mother', 'Booked with mother'],
    ['enquiry', 'conference', '14/03/2026 - pending', false],
    ['note', 'heading', 'x'.repeat(300), 'x'.repeat(120)],
  ])('%s.%s: %s', (kind, field, text, value) => {
    expect(read(kind, field, text)).toEqual(value);
  });
});

describe('who was seen', () => {
  test.each<[string, unknown]>([
    ['Rowan; Wren', ['subject', 'p1']],
    ['Rowan, Wren', ['subject', 'p1']],
    ['Rowan (seen alone)', ['subject']],
    ['Rowan (not seen alone)', ['subject']],
    ['Wren (seen asleep)', ['p1']],
    ['Rowan seen, Wren not seen', ['subject']],
    ['Rowan; Wren (not seen – asleep)', ['subject']],
    ['Rowan and Wren (not seen)', ['subject']],
    ['Rowan; Wren - absent', ['subject']],
    ['Rowan, Wren (asleep)', ['subject']],
    ['Wren not seen', []],
    ['Not seen', []],
    ['No', []],
    ['No - asleep', []],
    ['Nobody', []],
    ['None of the children', []],
    ['Yes', ['subject', 'p1']],
    ['\u2611', ['subject', 'p1']],
    ['Yes, Rowan', ['subject']],
    ['Yes - at home', ['subject', 'p1']],
    ['All', ['subject', 'p1']],
    ['Both children seen', ['subject', 'p1']],
    ['\u2610', 'absent'],
    ['Finley', ['Finley']],
    ['Not known', undefined],
  ])('%s', (text, seen) => {
    expect(read('visit', 'seen', text)).toEqual(seen);
    expect(read('seen', 'who', text)).toEqual(seen);
  });

  test('is not who was considered', () => {
    expect(read('concern', 'considered', 'Wren (not seen)')).toEqual(['p1']);
  });
});

test('every field of the record’s language has its reader', () => {
  for (const { def } of Entry.def.options) {
    const kind = def.shape.kind.def.values[0] as EntryKind;
    const own = Object.keys(def.shape).filter((field) => !['kind', 'about', 'link'].includes(field));
    expect(Object.keys(ENTRY_FIELDS[kind]).toSorted()).toEqual(own.toSorted());
  }
  expect(Object.keys(FIELD_PARTS['informed']!)).toEqual(['state', 'on', 'by', 'whom', 'reason', 'renewed']);
});
