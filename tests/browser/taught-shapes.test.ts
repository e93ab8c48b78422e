import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonAsRead } from '../../src/record/person.ts';
import { SUBJECT_LABELS } from '../../src/teaching/known-labels.ts';
import { html, type Html } from '../systems/html.ts';
import { Reader } from './saved-page.ts';

// Whatever page of a supported shape is put before it, teaching recognises by itself, and what was taught reads it back.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

type Pair = [label: string, value: string];

/** The shapes in which systems put labels to values. */
const SHAPES: Record<string, (pairs: Pair[]) => Html> = {
  'rows of a table': (pairs) => html`<table>${pairs.map(([label, value]) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table>`,
  'rows with header cells': (pairs) => html`<table>${pairs.map(([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>`)}</table>`,
  'two pairs a row': (pairs) =>
    html`<table>${pairs.flatMap((pair, at) => (at % 2 ? [] : [html`<tr>${[pair, pairs[at + 1] ?? ['', '']].map(([label, value]) => html`<td>${label}</td><td>${value}</td>`)}</tr>`]))}</table>`,
  'a definition list': (pairs) => html`<dl>${pairs.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  'a form': (pairs) => html`<form>${pairs.map(([label, value], at) => html`<p><label for="f${at}">${label}</label> <input id="f${at}" value="${value}"></p>`)}</form>`,
  'bold labels': (pairs) => html`<div>${pairs.map(([label, value]) => html`<p><b>${label}:</b> ${value}</p>`)}</div>`,
  'lines of text': (pairs) => html`<div>${pairs.map(([label, value]) => html`<p>${label}: ${value}</p>`)}</div>`,
  'cards with values above their labels': (pairs) => html`<div>${pairs.map(([label, value]) => html`<div class="card"><div class="value">${value}</div><div class="label">${label}</div></div>`)}</div>`,
};

/** Our field, how it is printed, and what must be read of it. */
const FACTS: Record<string, fc.Arbitrary<{ printed: string; read: Partial<PersonAsRead> }>> = {
  name: fc.constantFrom(
    { printed: 'HARTLEY, Jack', read: { given: 'Jack', family: 'Hartley' } },
    { printed: 'Zofia Nowicki', read: { given: 'Zofia', family: 'Nowicki' } },
    { printed: 'OKAFOR-LUND, Tamsin (Tam)', read: { given: 'Tamsin', family: 'Okafor-Lund', preferred: 'Tam' } },
  ),
  born: fc
    .record({ year: fc.integer({ min: 2010, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), form: fc.constantFrom('uk', 'iso', 'long') })
    .map(({ year, month, day, form }) => {
      const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      const long = new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      return { printed: form === 'iso' ? iso : form === 'long' ? long : iso.split('-').toReversed().join('/'), read: { born: iso } };
    }),
  sex: fc.constantFrom({ printed: 'F', read: { sex: 'female' as const } }, { printed: 'Male', read: { sex: 'male' as const } }),
  upn: fc.constantFrom('A950000178301', 'H243278544154', 'K873999924001').map((upn) => ({ printed: upn, read: { upn } })),
  nhsNumber: fc.constant({ printed: '943 476 5919', read: { nhsNumber: '9434765919' } }),
  postcode: fc.constantFrom('HM4 7QZ', 'HX4 2AB').map((postcode) => ({ printed: postcode, read: { addresses: [{ line: '', postcode }] } })),
};

const labelFor = (field: string): fc.Arbitrary<string> => {
  const labels = SUBJECT_LABELS[field as keyof typeof SUBJECT_LABELS].split('|').slice(0, 4);
  return fc.constantFrom(...labels.map((label) => label.charAt(0).toUpperCase() + label.slice(1)));
};
const UNKNOWN: Pair[] = [['House', 'Oak'], ['Year group', 'Year 3'], ['Bus', 'No'], ['Tutor', 'Not set']];

const page = fc
  .record({
    shape: fc.constantFrom(...Object.keys(SHAPES)),
    facts: fc.tuple(...Object.entries(FACTS).map(([field, fact]) => fc.record({ field: fc.constant(field), label: labelFor(field), fact }))),
    left: fc.subarray(Object.keys(FACTS).filter((field) => field !== 'name')),
    others: fc.subarray(UNKNOWN),
  })
  .chain(({ shape, facts, left, others }) => {
    const asked = facts.filter(({ field }) => field === 'name' || left.includes(field));
    const pairs: Pair[] = [...asked.map(({ label, fact }): Pair => [label, fact.printed]), ...others];
    return fc.record({ shape: fc.constant(shape), asked: fc.constant(asked), pairs: fc.shuffledSubarray(pairs, { minLength: pairs.length }) });
  });

const zofia = { printed: 'Zofia Nowicki', read: { given: 'Zofia', family: 'Nowicki' } };
/** "No" is an answer here, and elsewhere the header of a column of numbers. */
const AN_ANSWER_AT_THE_END = {
  shape: 'two pairs a row',
  asked: [{ field: 'name', label: 'Legal name', fact: zofia }],
  pairs: [['Legal name', zofia.printed], ['Bus', 'No'], ['House', 'Oak']] as Pair[],
};

const READ_AT = '2026-03-12T09:00:00Z';
const taught = (body: Html) => reader.teach({ url: 'http://shapes.localhost/person/3301', html: html`<!doctype html><title>Record</title><body><h2>Details</h2>${body}</body>`.text }, READ_AT);

test('what is labelled is recognised, taken by one nod, and read back', async () => {
  await fc.assert(
    fc.asyncProperty(page, async ({ shape, asked, pairs }) => {
      const { seen, reading } = await taught(SHAPES[shape]!(pairs));
      expect(seen.values.filter(({ sure }) => sure).map(({ field }) => field).toSorted()).toEqual(asked.map(({ field }) => field).toSorted());
      expect(seen.values.filter(({ sure }) => sure).every(({ place }) => place.label !== undefined)).toBe(true);
      expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child', ...Object.assign({}, ...asked.map(({ fact }) => fact.read)) }]);
      expect(reading?.gaps).toEqual([]);
    }),
    { numRuns: 80, examples: [[AN_ANSWER_AT_THE_END]] },
  );
}, 180_000);

const brothers = fc.subarray(['Ella', 'Noah', 'Wren', 'Finley'], { minLength: 1 });
const lists = fc.record({ heads: fc.constantFrom('th', 'td'), brothers, days: fc.array(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 3 }), statuses: fc.constantFrom('Open', 'Closed', 'Monitoring') });

test('lists of people and of entries are recognised by their headings and headers, and every row is read', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async ({ heads, brothers, days, statuses }) => {
      const table = (headers: string[], rows: string[][]) =>
        html`<table><tr>${headers.map((header) => (heads === 'th' ? html`<th>${header}</th>` : html`<td>${header}</td>`))}</tr>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>`;
      const { reading } = await taught(html`
        <p>Name: Jack Hartley</p>
        <h2>Family</h2>${table(['Name', 'Relationship', 'Date of birth', 'Lives with child'], brothers.map((given) => [`${given} Hartley`, 'Brother', '01/02/2020', 'Yes']))}
        <h2>Concerns</h2>${table(['Ref', 'Date', 'Category', 'Status'], days.map((day, at) => [`C-${at}`, `${day}/01/2026`, 'Neglect', statuses]))}`);
      expect(reading?.people.slice(1).map(({ given, family, born, livesWith }) => [given, family, born, livesWith])).toEqual(brothers.map((given) => [given, 'Hartley', '2020-02-01', ['subject']]));
      expect(reading?.relationships.map(({ kind }) => kind)).toEqual(brothers.map(() => 'sibling'));
      expect(reading?.entries.map(({ kind, on, recordNumber }) => [kind, on, recordNumber])).toEqual(days.map((day, at) => ['concern', `2026-01-${day}`, `C-${at}`]));
      expect(reading?.gaps).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 180_000);
