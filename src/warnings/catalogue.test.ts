import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { ENTRY_KINDS } from '../record/entry.ts';
import { PersonShown } from '../record/person.ts';
import { Ground, Warning, WARNING_STATES, WarningShown } from '../record/warning.ts';
import { CATALOGUE } from './catalogue.ts';
import { GROUPS } from './rule.ts';

const THE_ROOM_ITSELF = ['catalogue', 'for-role', 'rule', 'warnings-for'];

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'));
const words: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../extension/static/_locales/en/messages.json', import.meta.url), 'utf8'),
);

const wordsOf = (name: string, part: string): string => words[`${name.replaceAll('-', '_')}_${part}`]?.message ?? '';

/** The names of the arguments that a sentence uses. */
function argumentsOf(message: string): string[] {
  type Part = { type: number; value?: unknown; options?: Record<string, { value: Part[] }> };
  const [LITERAL, POUND] = [0, 7];
  const namesIn = (parts: Part[]): string[] =>
    parts.flatMap(({ type, value, options = {} }) => [
      ...(type === LITERAL || type === POUND ? [] : [String(value)]),
      ...Object.values(options).flatMap((option) => namesIn(option.value)),
    ]);
  return namesIn(new IntlMessageFormat(message, 'en-GB').getAst() as Part[]);
}

test('every file is a warning of the catalogue, and every warning has its file', () => {
  const rules = files.filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''));
  expect(rules.filter((name) => !THE_ROOM_ITSELF.includes(name)).toSorted()).toEqual(CATALOGUE.map(({ name }) => name).toSorted());
});

test('groups follow each other as in the table', () => {
  const groups = CATALOGUE.map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(GROUPS);
  expect(groups).toEqual(groups.toSorted((one, other) => GROUPS.indexOf(one) - GROUPS.indexOf(other)));
});

test.each(CATALOGUE.map((rule) => [rule.name, rule] as const))('%s has its test, its words and a source for each limit', (name, rule) => {
  expect(files).toContain(`${name}.test.ts`);
  for (const part of ['says', 'settles', 'why', 'rule', 'point', 'name']) expect(wordsOf(name, part), part).not.toBe('');
  for (const [limit, { count, source }] of Object.entries(rule.limits)) {
    expect(count, limit).toBeGreaterThanOrEqual(0);
    expect(source, limit).not.toBe('');
  }
});

test('an answer that is a fact is one of those that settle its warning', () => {
  for (const { answerIsFact, settledBy } of CATALOGUE) expect([undefined, ...settledBy]).toContain(answerIsFact);
});

test.each(CATALOGUE.map((rule) => [rule.name, rule] as const))('the words of %s use only what they are given', (name, rule) => {
  const given = ['child', 'entry', 'on', 'system', ...Object.keys(rule.says)];
  expect(argumentsOf(wordsOf(name, 'says')).filter((argument) => !given.includes(argument))).toEqual([]);
  expect(argumentsOf(wordsOf(name, 'says'))).toEqual(expect.arrayContaining(Object.keys(rule.says)));
  expect(argumentsOf(wordsOf(name, 'settles')).filter((argument) => argument !== 'child')).toEqual([]);
  expect(new Set(argumentsOf(wordsOf(name, 'rule')))).toEqual(new Set(Object.keys(rule.limits)));
  expect(['why', 'point', 'name'].flatMap((part) => argumentsOf(wordsOf(name, part)))).toEqual([]);
});

test.each(CATALOGUE.map((rule) => [rule.name, rule] as const))('%s says what is not recorded, never how likely harm is', (name) => {
  const all = ['says', 'settles', 'rule', 'point'].map((part) => wordsOf(name, part)).join(' ');
  expect(all).not.toMatch(/\b(risk|score|likel\w+|probab\w+|predict\w*|danger\w*|high|medium|low|severe|serious)\b/i);
});

// The review found that the death could not have been predicted; systems that scored families have had to be withdrawn.
test('a warning has no field that could rank a person, and its numbers are a limit or a count of talks', () => {
  expect(Object.keys(Warning.shape)).toEqual(['warning', 'state', 'about', 'until', 'restsOn', 'back', 'says']);
  expect(Object.keys(WarningShown.shape).filter((field) => !(field in Warning.shape))).toEqual(['answers']);
  expect(Object.keys(Ground.shape)).toEqual(['what', 'id', 'on', 'heading', 'recordNumber', 'link', 'about', 'system', 'agency', 'screen', 'lastRead', 'since']);
  expect(Object.keys(PersonShown.shape)).toEqual(['id', 'given', 'family', 'preferred', 'born', 'kind']);
  const counts = CATALOGUE.flatMap(({ name, says }) => Object.entries(says).flatMap(([said, is]) => (is === 'count' ? [`${name} ${said}`] : [])));
  expect(counts).toEqual(['conversations-without-referral conversations', 'indirect-contact-with-young-child age']);
});

test('the states are those of what is late or missing, and no more', () => {
  expect(WARNING_STATES).toEqual(['overdue', 'missing', 'due', 'consider']);
});

test('states, groups and kinds of entries have their words', () => {
  const keys = [
    ...WARNING_STATES.map((state) => `state_${state}`),
    ...GROUPS.map((group) => `group_${group.replaceAll(' ', '_')}`),
    ...[...ENTRY_KINDS, 'person', 'screen'].map((kind) => `kind_${kind.replaceAll('-', '_')}`),
  ];
  expect(keys.filter((key) => !(key in words))).toEqual([]);
});
