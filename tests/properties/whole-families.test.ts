import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { familyShown } from '../../extension/worker/families/family-shown.ts';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import type { CalendarDate } from '../../src/record/calendar-date.ts';
import type { Decision } from '../../src/record/decision.ts';
import type { Reading } from '../../src/record/reading.ts';
import { ROLES } from '../../src/record/role.ts';
import type { Warning } from '../../src/record/warning.ts';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import { anyReading, anyReadings, dayAfter, SEALED, SYSTEMS, TODAY } from './any-readings.ts';

vi.setConfig({ testTimeout: 60_000 });

const PRACTICE = { authority: 'Test', agreementsUsed: false, limits: {} };
const RUNS = { numRuns: 25 };
let indexes = 0;

/** Everything goes the way that a screen goes: readings into an index, out of it a family, from it the warnings. */
async function within<Result>(readings: Reading[], look: (index: LocalIndex, ids: string[]) => Promise<Result>): Promise<Result> {
  const index = await LocalIndex.open(`family ${(indexes += 1)}`, new Uint8Array(32));
  try {
    const ids: string[] = [];
    for (const reading of readings) ids.push(await index.append(reading));
    return await look(index, ids);
  } finally {
    index.close();
  }
}

/** The scene over the first reading's screen; null where that is of nobody who may be shown. */
async function sceneIn(index: LocalIndex, id: string, { source, subject }: Reading, today: CalendarDate) {
  const person = await index.personOf(id, subject!);
  const family = person && (await index.family(person, today));
  return family ? { family, open: { system: source.system, agency: source.agency, subject: person }, today, practice: PRACTICE } : null;
}

async function warningsIn(index: LocalIndex, id: string, reading: Reading, today: CalendarDate = TODAY): Promise<Warning[]> {
  const scene = await sceneIn(index, id, reading, today);
  return scene ? warningsFor(scene) : [];
}

const warningsOver = (readings: Reading[], over: Reading): Promise<Warning[]> =>
  within([...readings], (index, ids) => warningsIn(index, ids[readings.indexOf(over)]!, over));

test('the order of readings changes no warning', async () => {
  const inTwoOrders = anyReadings.chain((readings) => fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })));
  await fc.assert(
    fc.asyncProperty(inTwoOrders, async ([readings, shuffled]) => {
      expect(await warningsOver(shuffled, readings[0]!)).toEqual(await warningsOver(readings, readings[0]!));
    }),
    RUNS,
  );
});

test('reading again what was read changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, fc.nat(), async (readings, at) => {
      const [again, over] = [readings[at % readings.length]!, readings[0]!];
      expect(await warningsOver([...readings, again], over)).toEqual(await warningsOver(readings, over));
    }),
    RUNS,
  );
});

test('one more day never turns overdue back into due', async () => {
  const fact = ({ warning, about, restsOn }: Warning) => `${warning} ${about} ${restsOn[0]?.id}`;
  await fc.assert(
    fc.asyncProperty(anyReadings, fc.integer({ min: 1, max: 30 }), async (readings, days) => {
      await within(readings, async (index, [id]) => {
        let today = TODAY;
        for (let day = 0; day < days; day += 1) {
          const overdue = new Set((await warningsIn(index, id!, readings[0]!, today)).filter(({ state }) => state === 'overdue').map(fact));
          today = dayAfter(today);
          const due = (await warningsIn(index, id!, readings[0]!, today)).filter(({ state }) => state === 'due').map(fact);
          expect(due.filter((each) => overdue.has(each))).toEqual([]);
        }
      });
    }),
    { numRuns: 15 },
  );
});

test('an answer settles what it answers and brings up nothing new', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, fc.nat(), async (readings, which) => {
      await within(readings, async (index, [id]) => {
        const before = await warningsIn(index, id!, readings[0]!);
        const asked = before[which % before.length];
        if (!asked) return;
        const { warning, about, restsOn } = asked;
        const kind = CATALOGUE.find(({ name }) => name === warning)!.settledBy[0] ?? 'already-known';
        await index.answer({ id: 'a', warning, about, answer: kind, on: TODAY, at: `${TODAY}T12:00:00Z`, grounds: [restsOn[0]!.id], fields: { when: TODAY } });
        const after = await warningsIn(index, id!, readings[0]!);
        const named = (each: Warning) => `${each.warning} ${each.about} ${each.restsOn[0]?.id}`;
        expect(after.map(named)).not.toContain(named(asked));
        expect(after.map((each) => `${each.warning} ${each.about}`).filter((each) => !before.some((one) => `${one.warning} ${one.about}` === each))).toEqual([]);
        await index.takeBackAnswer(about, 'a');
        expect(await warningsIn(index, id!, readings[0]!)).toEqual(before);
      });
    }),
    RUNS,
  );
});

/** What each role is told over a screen, as the worker tells it. */
async function toldOver(index: LocalIndex, id: string, reading: Reading): Promise<Record<string, string>> {
  const scene = await sceneIn(index, id, reading, TODAY);
  if (!scene) return {};
  const screen = SYSTEMS.find(({ system }) => system === reading.source.system)!;
  const told: Record<string, string> = {};
  for (const role of ROLES) {
    const family = role === 'school-staff' ? (await index.family(scene.open.subject, TODAY, screen.agency))! : scene.family;
    const subject = family.members.find((member) => member.id === scene.open.subject)!;
    told[role] = JSON.stringify(familyShown(role, { whole: scene.family, family, subject, today: TODAY }, screen, PRACTICE, [...SYSTEMS]));
  }
  return told;
}

test('who is sealed is in no output of any kind', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      await within(readings, async (index, ids) => {
        const told = await Promise.all(
          readings.map(async (reading, at) => [await sceneIn(index, ids[at]!, reading, TODAY), await toldOver(index, ids[at]!, reading)]),
        );
        expect(JSON.stringify(told)).not.toContain(SEALED);
        const sealed = readings.flatMap(({ people }, at) => (people.some(({ ref }) => ref === 'sealed') ? [`${ids[at]}#sealed`] : []));
        for (const record of sealed) expect(JSON.stringify(told)).not.toContain(record);
      });
    }),
    RUNS,
  );
});

test('who is sealed by a decision is in no output from then on', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      await within(readings, async (index, ids) => {
        const at = readings.findIndex(({ people }) => people.some(({ ref }) => ref === 'ella'));
        if (at < 0) return;
        const decision: Decision = { kind: 'sealed', records: [{ reading: ids[at]!, ref: 'ella' }], on: TODAY };
        await index.decide(decision);
        const person = (await index.personOf(ids[at]!, 'ella'))!;
        const told = await Promise.all(readings.map(async (reading, each) => [await sceneIn(index, ids[each]!, reading, TODAY), await toldOver(index, ids[each]!, reading)]));
        expect(JSON.stringify(told)).not.toContain(person);
      });
    }),
    RUNS,
  );
});

test('school staff are told nothing that only another agency said, and of no other child by name', async () => {
  const atSchool = anyReading.filter(({ source }) => source.agency === 'school');
  await fc.assert(
    fc.asyncProperty(atSchool, anyReadings, async (over, others) => {
      await within([over, ...others], async (index, [id]) => {
        const told = (await toldOver(index, id!, over))['school-staff'] ?? '';
        expect(told).not.toMatch(/known-to-(csc|health)|said-by-(csc|health)|careworks|child-health/i);
        const subject = over.people.find(({ ref }) => ref === over.subject)!.given;
        for (const child of ['Jack', 'Ella', 'Tom', 'Ann'].filter((name) => name !== subject)) expect(told).not.toContain(`"${child}"`);
      });
    }),
    RUNS,
  );
});

test('what the others are told is never more than what the index has, and an administrator is told of no warning', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      await within(readings, async (index, [id]) => {
        const told = await toldOver(index, id!, readings[0]!);
        const warnings = await warningsIn(index, id!, readings[0]!);
        for (const role of ['dsl', 'csc-worker']) expect(JSON.parse(told[role]!).warnings).toHaveLength(warnings.length);
        expect(JSON.parse(told['administrator']!).warnings).toEqual([]);
      });
    }),
    RUNS,
  );
});
