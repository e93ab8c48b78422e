import type { Page, WebWorker } from 'puppeteer';
import { Chromium } from '../browser/chromium.ts';
import { BenchChromium } from './browser/bench-chromium.ts';
import { buildForBench } from './browser/build.ts';
import { megabytes, times } from './median.ts';

/** A register on the disk, and how long it takes to parse it and nothing else. */
export interface Register {
  path: string;
  rows: number;
  parsing: number;
}

/**
 * How fast a register is tried and taken in on the options page, linked and sealed, against parsing the same file and
 * writing as many bytes in bulk; and what the page and its workers hold at their highest.
 */
export async function benchImportingPage(registers: Register[]): Promise<void> {
  const bench = await BenchChromium.start(await buildForBench('chromium'), 'LevelDB');
  for (const { path, rows, parsing } of registers) {
    const chromium = await Chromium.start();
    await chromium.setUp('csc-worker', []);
    const { tried, taken, bytes, held } = await imported(chromium, path);
    await chromium.close();
    const floor = parsing + (await bench.ask('raw writing', { bytes })).answer;
    const rate = (ms: number) => Math.round((rows * 1000) / ms).toLocaleString('en-GB');
    console.log(
      `importing ${rows.toLocaleString('en-GB')} rows on the options page: tried at ${rate(tried)} rows a second, taken in at ${rate(taken)}, ${times(taken, floor)} the floor of parsing the file and writing as many bytes in bulk; held at the highest: ${megabytes(held)}`,
    );
  }
  await bench.close();
}

async function imported(chromium: Chromium, path: string): Promise<{ tried: number; taken: number; bytes: number; held: number }> {
  const page = await chromium.open('options/options.html');
  await ((await page.waitForSelector('input[name=records]:enabled')) as any).uploadFile(path);
  await page.locator('select[name=system]').fill('');
  await page.locator('input[name=system-name]').fill('Little Acorns');
  const worker = await chromium.worker();
  const held: number[] = [];
  const run = async (button: string, done: RegExp): Promise<number> => {
    const start = performance.now();
    await page.locator(`button ::-p-text(${button})`).click();
    while (!done.test(await page.evaluate(() => document.body.innerText))) {
      held.push(await heldBy(page, worker));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return performance.now() - start;
  };
  const tried = await run('Try it', /known here/);
  const taken = await run('Take it in', /Taken in: .* rows/);
  const bytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  return { tried, taken, bytes, held: Math.max(...held) };
}

/** Bytes that the page, the worker that reads files and the extension's own worker hold together. */
async function heldBy(page: Page, worker: WebWorker): Promise<number> {
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const workers = await Promise.all([worker, ...page.workers()].map(async ({ client }) => ((await client.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }))) as { usedSize: number }).usedSize));
  return workers.reduce((sum, used) => sum + used, JSHeapUsedSize);
}
