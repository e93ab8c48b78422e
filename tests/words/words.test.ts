import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import { IntlMessageFormat } from 'intl-messageformat';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { NOT_READ, WHY_STOPPED } from '../../extension/options/back-up-file.ts';
import { ORDERS } from '../../extension/desk/matches.ts';
import { NOT_DONE } from '../../extension/desk/not-done.ts';
import { PERIODS } from '../../extension/desk/period.ts';
import { PARTS } from '../../extension/desk/place.ts';
import { TODAY_PARTS } from '../../extension/desk/today.ts';
import { EDGES } from '../../extension/messages/edge.ts';
import { type Language, LANGUAGES } from '../../extension/ui/languages.ts';
import { GROUNDS } from '../../src/linking/compare-records.ts';
import { HYPOTHESES, WEIGHTS } from '../../src/linking/weights.ts';
import { TABLE_KINDS } from '../../src/importing/table/table-kind.ts';
import { DEEDS, SETTINGS_LOGGED } from '../../src/record/access-entry.ts';
import { ANSWER_FIELDS, ANSWER_KINDS } from '../../src/record/answer.ts';
import { ENTRY_KINDS } from '../../src/record/entry.ts';
import { Sex } from '../../src/record/person.ts';
import { RECORDING_KINDS, RECORDINGS } from '../../src/record/recording.ts';
import { FIGURES } from '../../src/record/figure-fact.ts';
import { DUE_WHY } from '../../src/record/retention.ts';
import { RelationshipKind } from '../../src/record/relationship.ts';
import { ROLES } from '../../src/record/role.ts';
import { ROW_KINDS, SCREEN_KINDS, SUBJECT_FIELDS } from '../../src/record/teaching.ts';
import { WARNING_STATES } from '../../src/record/warning.ts';
import { columnChoices } from '../../src/teaching/known-labels.ts';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { GROUPS } from '../../src/warnings/rule.ts';

const WEIGHED = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).filter((field) => field !== 'age');
const wordsOf = (language: Language): Record<string, { message: string }> => JSON.parse(readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'));
const EN = wordsOf('en');
const OLDEST_READER = 12;

const key = (...parts: string[]): string => parts.join('_').replaceAll(/[- ]/g, '_');
const all = (prefix: string, names: Iterable<string>, suffix?: string): string[] => [...names].map((name) => key(prefix, name, ...(suffix ? [suffix] : [])));

/** Keys that are put together from names which the code lists. */
const COMPOSED = [
  ...CATALOGUE.flatMap(({ name }) => ['says', 'settles', 'why', 'rule', 'point', 'name'].map((part) => key(name, part))),
  ...CATALOGUE.flatMap(({ name, limits }) => Object.keys(limits).map((limit) => key(name, 'limit', limit))),
  ...all('kind', ENTRY_KINDS),
  ...all('state', WARNING_STATES),
  ...all('answer_is', Object.keys(ANSWER_KINDS)),
  ...all('answer_field', ANSWER_FIELDS),
  ...all('group', GROUPS),
  ...all('unit', new Set(CATALOGUE.flatMap(({ limits }) => Object.values(limits).map(({ unit }) => unit)))),
  ...all('options_role', ROLES),
  ...all('options_role', ROLES, 'help'),
  ...all('overlay_edge', EDGES),
  ...all('record_kind', RECORDING_KINDS),
  ...all('record_field', new Set(Object.values(RECORDINGS).flatMap(({ needs, may }) => [...needs, ...may]))),
  ...all('deed', DEEDS),
  ...all('setting', SETTINGS_LOGGED),
  ...all('due_why', DUE_WHY),
  ...all('desk_part', PARTS),
  ...all('desk_today', TODAY_PARTS),
  ...all('desk_period', PERIODS),
  ...all('desk_order', ORDERS),
  ...all('desk_year', ['unborn', 'pre-school', 'unknown']),
  ...all('desk_reason', ['none', 'other']),
  ...all('desk_not', NOT_DONE),
  ...all('figure', FIGURES),
  ...all('figure', FIGURES, 'means'),
  ...all('restore_not_read', [...NOT_READ, 'no answer']),
  ...all('restore_why', WHY_STOPPED),
  ...all('month_short', Array.from({ length: 12 }, (_, at) => String(at + 1))),
  ...all('panel_part', ['genogram', 'chronology', 'known', 'people', 'print']),
  ...all('genogram_adult', Object.values(Sex.def.entries)),
  ...all('genogram_child', Object.values(Sex.def.entries)),
  ...all('people_sex', Object.values(Sex.def.entries)),
  ...all('people_field', ['name', 'former', 'born', 'sex', 'upn', 'nhsNumber', 'address']),
  ...all('decision', ['same-person', 'different-people', 'sealed', 'lives-elsewhere']),
  ...all('why_field', WEIGHED),
  ...all('why_compare', new Set(WEIGHED.flatMap((field) => Object.keys(WEIGHTS[field]).filter((level) => level !== 'missing')))),
  ...all('why_says', ['much for', 'something for', 'little', 'something against', 'much against']),
  ...all('why_shared', ['twin', 'family']),
  ...all('why_otherwise', HYPOTHESES.filter((each) => each !== 'same')),
  ...all('why_stop', ['NHS number differs', 'UPN differs', 'given name differs', 'birthday differs', 'placeholder birthdays', 'read by guess', 'two numbers of one system', 'too little agrees', 'not likely enough', 'one reading', 'generation', 'other']),
  ...all('why_ground', [...GROUNDS, 'other']),
  ...all('file_kind', [...TABLE_KINDS, 'annex-a', 'workbook', 'common-transfer-file', 'cin-census', 'readings']),
  ...all('month', Array.from({ length: 12 }, (_, at) => String(at + 1))),
  ...all('language', LANGUAGES),
  ...all('teach_kind', SCREEN_KINDS),
  ...all('teach_why', ['not found', 'not readable', 'not visible to this user']),
  ...all('kin', Object.values(RelationshipKind.def.entries)),
  ...all('kin_turned', Object.values(RelationshipKind.def.entries)),
  ...all('field', [...SUBJECT_FIELDS, ...ROW_KINDS.flatMap(columnChoices)].map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('.', '_'))),
  ...all('strength', ['0', '1', '2', '3', '4']),
];

/** Families whose members come from what systems say, or from words of a warning. */
const OPEN_FAMILIES = /^(agency|kind|field|reason|record_status|system|state|plan|status)_/;

const code = sourcesIn('extension').concat(sourcesIn('src'), readFileSync('manifest.json', 'utf8')).join('\n');

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('every key that the code puts together has its words', () => {
  expect(COMPOSED.filter((name) => !(name in EN))).toEqual([]);
});

test('every key is used', () => {
  const composed = new Set(COMPOSED);
  const unused = Object.keys(EN).filter(
    (name) => !composed.has(name) && !OPEN_FAMILIES.test(name) && !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`),
  );
  expect(unused).toEqual([]);
});

test('a language can be chosen when it has words, and only then', () => {
  expect(readdirSync('extension/static/_locales').toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const said = wordsOf(language);

  test('has every key, and no other', () => {
    expect(Object.keys(EN).filter((name) => !(name in said))).toEqual([]);
    expect(Object.keys(said).filter((name) => !(name in EN))).toEqual([]);
  });

  test('takes the same arguments in every sentence', () => {
    for (const name of Object.keys(EN).filter((each) => each in said)) expect(argumentsOf(said[name]!.message, language), name).toEqual(argumentsOf(EN[name]!.message, 'en'));
  });

  test('has each of its plural forms where it counts', () => {
    const count = new IntlMessageFormat(said['overlay_count']!.message, language).getAst()[0] as unknown as { options: object };
    const forms = Object.keys(count.options).map((form) => (form === '=0' ? 'zero' : form));
    expect(forms).toEqual(expect.arrayContaining(new Intl.PluralRules(language).resolvedOptions().pluralCategories));
  });
});

function argumentsOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  const look = (parts: any[]): void => {
    for (const { type, value, options, children } of parts) {
      if (type !== 0 && type !== 7) found.add(value);
      for (const option of Object.values<any>(options ?? {})) look(option.value);
      if (children) look(children);
    }
  };
  look(new IntlMessageFormat(message, locale).getAst());
  return [...found].toSorted();
}

test.each(CATALOGUE.map(({ name, limits }) => [name, limits] as const))('a child of twelve can read %s', (name, limits) => {
  const counts = Object.fromEntries(Object.entries(limits).map(([limit, { count }]) => [limit, count]));
  const texts = ['says', 'settles', 'why', 'rule'].map((part) => filled(EN[key(name, part)]!.message, counts));
  expect(readingAge(texts.join(' ')), texts.join(' ')).toBeLessThanOrEqual(OLDEST_READER);
});

/** A sentence with plain words for its arguments: names and dates are no harder than they are. */
function filled(message: string, counts: Record<string, number>): string {
  const values = Object.fromEntries(argumentsOf(message, 'en').map((name) => [name, counts[name] ?? 'Jack']));
  const said = String(new IntlMessageFormat(message, 'en').format(values));
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

function readingAge(text: string): number {
  const sentence = text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
  const wordsIn = text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word));
  return fleschKincaid({ sentence, word: wordsIn.length, syllable: syllable(text) }) + 5;
}
