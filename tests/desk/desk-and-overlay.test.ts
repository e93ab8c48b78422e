import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { familyShown } from '../../extension/worker/families/family-shown.ts';
import { childrenOf } from '../../src/desk/around.ts';
import { nameOfWarning, openWarnings } from '../../src/desk/open-warnings.ts';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import type { PersonId } from '../../src/record/family.ts';
import type { Reading } from '../../src/record/reading.ts';
import { anyReadings, SYSTEMS, TODAY } from '../properties/any-readings.ts';

const LOOKED = { today: TODAY, practice: { authority: 'Test', agreementsUsed: true, limits: {} } };
vi.setConfig({ testTimeout: 60_000 });

let count = 0;

/** Whose screen each reading is, and of which system. */
interface Screen {
  subject: PersonId;
  system: (typeof SYSTEMS)[number];
}

const named = (warnings: Parameters<typeof nameOfWarning>[0][]): string[] => [...new Set(warnings.map((warning) => Object.values(nameOfWarning(warning)).join(' ')))].toSorted();

async function screensIn(index: LocalIndex, readings: Reading[]): Promise<Screen[]> {
  const ids: string[] = [];
  for (const reading of readings) ids.push(await index.append(reading));
  const subjects = await Promise.all(readings.map(async ({ subject, source }, at) => ({ subject: await index.personOf(ids[at]!, subject!), system: SYSTEMS.find(({ system }) => system === source.system)! })));
  return subjects.filter((screen): screen is Screen => screen.subject !== undefined);
}

async function overlayOver(index: LocalIndex, role: 'dsl' | 'csc-worker', { subject, system }: Screen) {
  const family = (await index.family(subject, TODAY))!;
  const member = family.members.find(({ id }) => id === subject)!;
  return familyShown(role, { whole: family, family, subject: member, today: TODAY }, system, LOOKED.practice, [...SYSTEMS]).warnings;
}

test.each(['dsl', 'csc-worker'] as const)('the desk lists what the overlay shows a %s over the children’s own screens, no more and no less', async (role) => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      const index = await LocalIndex.open(`desk and overlay ${(count += 1)}`, new Uint8Array(32));
      const screens = await screensIn(index, readings);
      for (const { subject } of screens) {
        const around = await index.familiesTogether([subject], TODAY, (family) => childrenOf(family, LOOKED));
        const withScreens = around.filter(({ child }) => screens.some((screen) => screen.subject === child));
        const own = screens.filter((screen) => withScreens.some(({ child }) => child === screen.subject));
        const shown = (await Promise.all(own.map((screen) => overlayOver(index, role, screen)))).flat();
        expect(named(openWarnings(withScreens, LOOKED))).toEqual(named(shown));
      }
      index.close();
    }),
    { numRuns: 20 },
  );
});
