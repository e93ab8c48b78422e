import type { BenchBrowser } from './browser/bench-browser.ts';
import { type Backend, BACKENDS, BenchChromium } from './browser/bench-chromium.ts';
import { BenchFirefox } from './browser/bench-firefox.ts';
import { buildForBench } from './browser/build.ts';
import { PEOPLE_OF_A_FAMILY } from './invented-families.ts';
import { measuredByTurns, megabytes, ms, times } from './median.ts';

const BROWSERS: Record<string, () => Promise<BenchBrowser>> = {
  ...Object.fromEntries(
    (Object.keys(BACKENDS) as Backend[]).map((backend) => [`Chromium with ${backend}`, async () => BenchChromium.start(await buildForBench('chromium'), backend)]),
  ),
  Firefox: async () => BenchFirefox.start(await buildForBench('firefox')),
};
const SIZES = [1000, 100_000, 1_000_000];
const IMPORTED = 100_000;
const RUNS = 41;
const COLD_RUNS = 7;
/** Far apart, so that no two questions are about neighbours. */
const STRIDE = 104_729;

/** The local index in the extension's own worker, each figure beside its floor of the same run. */
export async function benchLocalIndex(): Promise<void> {
  for (const [told, start] of Object.entries(BROWSERS)) {
    const browser = await start();
    console.log(`\nlocal index, ${told}`);
    await lookUps(browser);
    await unlocks(browser);
    await imports(browser);
    await browser.close();
  }
}

async function lookUps(browser: BenchBrowser): Promise<void> {
  await browser.ask('ten raw gets', { at: 0 });
  const atSize = new Map<number, number>();
  for (const people of SIZES) {
    const name = `laid-${people}`;
    const family = (run: number) => (run * STRIDE) % (people / PEOPLE_OF_A_FAMILY);
    await browser.ask('lay', { name, people });
    const { segments, shards } = (await browser.ask('size', { name })).answer;
    await browser.ask('warnings', { name, family: 1 });
    const [gets, warm] = await measuredByTurns(
      RUNS,
      async (at) => (await browser.ask('ten raw gets', { at })).ms,
      async (run) => (await browser.ask('warnings', { name, family: family(run) })).ms,
    );
    const [put, append] = await measuredByTurns(
      RUNS,
      async (run) => (await browser.ask('raw put', { at: run })).answer,
      async (run) => (await browser.ask('append', { name, family: family(run) })).answer,
    );
    const held = await browser.held();
    const [empty, first] = await measuredByTurns(
      COLD_RUNS,
      () => cold(browser, 'nothing, with the index open', { name }),
      (run) => cold(browser, 'warnings', { name, family: family(run + 500) }),
    );
    atSize.set(people, warm.median);
    console.log(`${people.toLocaleString('en')} people: ${megabytes(segments + shards)} on the disk, ${held === null ? 'what the worker holds is not told' : `${megabytes(held)} held in the worker`}`);
    console.log(`  warm, message to warnings: ${ms(warm.median)}, ${times(warm.median, gets.median)} ten raw gets from message to reply (${ms(gets.median)}); worst ${ms(warm.worst)}`);
    console.log(`  cold, message to warnings: ${ms(first.median)}, ${times(first.median, empty.median)} an empty cold reply with the database opened (${ms(empty.median)})`);
    console.log(`  append of one reading of four people: ${ms(append.median)}, ${times(append.median, put.median)} one raw put (${ms(put.median)}); worst ${ms(append.worst)}`);
  }
  const [small, large] = [atSize.get(SIZES[0]!)!, atSize.get(SIZES.at(-1)!)!];
  console.log(`a look-up among ${SIZES.at(-1)!.toLocaleString('en')} takes ${times(large, small)} as long as among ${SIZES[0]!.toLocaleString('en')}`);
}

async function unlocks(browser: BenchBrowser): Promise<void> {
  const name = `laid-${SIZES.at(-1)!}`;
  await browser.ask('set a passphrase');
  const [stretch, unlock] = await measuredByTurns(
    COLD_RUNS,
    async () => (await browser.ask('the passphrase stretched')).ms,
    async () => (await browser.ask('unlock', { name })).ms,
  );
  console.log(`unlock, passphrase to an index of ${SIZES.at(-1)!.toLocaleString('en')} that answers: ${ms(unlock.median)}, ${times(unlock.median, stretch.median)} Argon2id alone (${ms(stretch.median)})`);
}

async function imports(browser: BenchBrowser): Promise<void> {
  const name = 'imported';
  const { readings, people, ms: took } = (await browser.ask('import', { name, people: IMPORTED })).answer;
  const { segments, shards } = (await browser.ask('size', { name })).answer;
  const raw = (await browser.ask('raw writing', { bytes: segments + shards })).answer;
  console.log(`import of ${people.toLocaleString('en')} people in ${readings.toLocaleString('en')} readings, linked and sealed: ${(took / 1000).toFixed(1)} s, ${times(took, raw)} raw writing of as many bytes (${ms(raw)})`);
}

async function cold(browser: BenchBrowser, bench: string, told: object): Promise<number> {
  await browser.stopWorker();
  return (await browser.ask(bench, told)).ms;
}
