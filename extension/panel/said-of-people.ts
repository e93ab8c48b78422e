import type { CalendarDate } from '../../src/record/calendar-date.ts';
import type { Decision } from '../../src/record/decision.ts';
import type { FamilyView, MemberShown } from '../messages/panel-view.ts';
import type { FamilyNames } from '../ui/family-names.ts';
import { listWords, words } from '../ui/words.ts';

/** What a person may say of who is who, before it is done: the words for the index, and what they will change. */
export interface ToSay {
  decisions: Decision[];
  /** Of whom it is said, by name. */
  whom: string;
  changes: string[];
}

export function areOne(one: MemberShown, other: MemberShown, family: FamilyView, names: FamilyNames): ToSay {
  return {
    decisions: [{ kind: 'same-person', records: [one.records[0]!.name, other.records[0]!.name], on: family.today }],
    whom: listWords([names.full(one.id), names.full(other.id)]),
    changes: [
      words('say_one_changes', { one: names.full(one.id), other: names.full(other.id), records: one.records.length + other.records.length }),
      words('say_entries_of_both', { count: family.entries.filter(({ about }) => about.includes(one.id) || about.includes(other.id)).length }),
    ],
  };
}

/** Each record of the one is told from each of the other: a later likeness of any two joins nobody. */
export function areTwo(one: MemberShown, other: MemberShown, family: FamilyView, names: FamilyNames): ToSay {
  return {
    decisions: toldApart(one.records, other.records, family.today),
    whom: listWords([names.full(one.id), names.full(other.id)]),
    changes: [words('say_two_changes', { one: names.full(one.id), other: names.full(other.id) })],
  };
}

/** What one system has of a person is another person's. */
export function isAnother(person: MemberShown, system: string, family: FamilyView, names: FamilyNames): ToSay {
  const theirs = person.records.filter(({ source }) => source.system === system);
  const others = person.records.filter(({ source }) => source.system !== system);
  const entries = family.entries.filter(({ about, source }) => source.system === system && about.includes(person.id)).length;
  return {
    decisions: toldApart(theirs, others, family.today),
    whom: names.full(person.id),
    changes: [words('say_another_changes', { name: names.full(person.id), system: names.system(system), records: theirs.length }), words('say_entries_go_along', { count: entries })],
  };
}

export function livesElsewhere(person: MemberShown, family: FamilyView, names: FamilyNames): ToSay {
  const home = person.livesWith.map((each) => names.full(each.with));
  return {
    decisions: [{ kind: 'lives-elsewhere', records: [person.records[0]!.name], on: family.today }],
    whom: names.full(person.id),
    changes: [home.length > 0 ? words('say_elsewhere_changes', { name: names.full(person.id), people: listWords(home) }) : words('say_elsewhere_nobody', { name: names.full(person.id) })],
  };
}

export function isSealed(person: MemberShown, family: FamilyView, names: FamilyNames): ToSay {
  return {
    decisions: [{ kind: 'sealed', records: person.records.map(({ name }) => name), on: family.today }],
    whom: names.full(person.id),
    changes: [words('say_sealed_changes', { name: names.full(person.id) }), words('say_sealed_undo')],
  };
}

const toldApart = (some: MemberShown['records'], others: MemberShown['records'], on: CalendarDate): Decision[] =>
  some.flatMap((one) => others.map((other): Decision => ({ kind: 'different-people', records: [one.name, other.name], on })));
