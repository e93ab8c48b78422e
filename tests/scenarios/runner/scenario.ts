import { LineCounter, parseDocument } from 'yaml';
import en from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';
import { CalendarDate } from '../../../src/record/calendar-date.ts';
import { Address, PersonAsRead } from '../../../src/record/person.ts';
import { everyRefIsKnown, Reading } from '../../../src/record/reading.ts';
import { Role } from '../../../src/record/role.ts';
import { WarningState } from '../../../src/record/warning.ts';

z.config(en());

/** By name, or where two share one: the second reading's person b. */
const Someone = z.union([z.string(), z.strictObject({ reading: z.number().check(z.int(), z.positive()), ref: z.string() })]);
export type Someone = z.infer<typeof Someone>;

/** As PersonAsRead, with one address written short. */
const PersonInStory = z.pipe(
  z.strictObject({ ...PersonAsRead.shape, address: z.optional(Address) }),
  z.transform(({ address, ...person }) => (address ? { ...person, addresses: [...(person.addresses ?? []), address] } : person)),
);

const ReadingInStory = z.strictObject({ ...Reading.shape, people: z.array(PersonInStory) }).check(everyRefIsKnown());

const Limits = z.record(z.string(), z.union([z.number(), z.boolean(), z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]))]));

/** A short story that a practitioner can read: what screens said, which one is open, and which warnings must appear. */
export const Scenario = z.strictObject({
  title: z.string(),
  on: CalendarDate,
  role: z._default(Role, 'dsl'),
  practice: z._default(Limits, {}),
  readings: z.array(ReadingInStory),
  decisions: z._default(
    z.array(
      z.strictObject({
        kind: z.enum(['same-person', 'different-people', 'sealed', 'lives-elsewhere']),
        people: z.array(Someone),
        on: CalendarDate,
      }),
    ),
    [],
  ),
  answers: z._default(
    z.array(
      z.strictObject({
        warning: z.string(),
        about: z.optional(Someone),
        on: CalendarDate,
        answer: z.string(),
        reason: z.optional(z.string()),
        until: z.optional(CalendarDate),
      }),
    ),
    [],
  ),
  screen: z.strictObject({ system: z.string(), subject: Someone }),
  warnings: z._default(
    z.array(z.strictObject({ warning: z.string(), state: z.optional(WarningState), about: z.optional(Someone) })),
    [],
  ),
  silent: z._default(z.array(z.string()), []),
  exactly: z._default(z.boolean(), false),
  people: z.optional(z.number()),
});
export type Scenario = z.infer<typeof Scenario>;

/** @throws when the text does not fit the format, naming line and field. */
export function readScenario(text: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [wrong] = document.errors;
  if (wrong) throw new Error(`line ${lines.linePos(wrong.pos[0]).line}: ${wrong.message.split('\n')[0]}`);
  const story = document.toJS();
  const scenario = Scenario.safeParse({ ...story, readings: numbersAsText(story?.readings) });
  if (scenario.success) return scenario.data;
  const problems = scenario.error.issues.map((issue) => {
    const { path, message } = deepest(issue);
    return `line ${lineOf(path)}, ${path.join('.') || 'the whole'}: ${message}`;
  });
  throw new Error(problems.join('; '));

  function lineOf(path: PropertyKey[]): number {
    for (let known = path.length; known >= 0; known -= 1) {
      const node = known === 0 ? document.contents : document.getIn(path.slice(0, known), true);
      const range = (node as { range?: [number, number, number] } | null)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return 1;
  }
}

/** No field of a reading is a number: `born: 2018` is a year, `nhsNumber: 9990000018` a name made of digits. */
function numbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(numbersAsText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, numbersAsText(part)]));
}

/** Of a value that fits none of several forms, what is wrong with the form it comes nearest to. */
function deepest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  const here = { path: issue.path, message: issue.message };
  if (issue.code === 'unrecognized_keys') return { ...here, path: [...issue.path, issue.keys[0]!] };
  if (issue.code !== 'invalid_union') return here;
  const inner = issue.errors.flat().map(deepest).toSorted((a, b) => b.path.length - a.path.length)[0];
  return inner && inner.path.length > 0 ? { path: [...issue.path, ...inner.path], message: inner.message } : here;
}
