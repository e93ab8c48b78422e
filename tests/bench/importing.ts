import { spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { inspect } from '../../src/importing/inspect.ts';
import { readFile } from '../../src/importing/read-file.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { chance } from './chance.ts';
import { familyName, givenName } from './invented-names.ts';

const ABOUT = { system: 'little-acorns', agency: 'nursery', readAt: '2026-03-12T09:00:00Z' };
const FIRST_BORN = '2020-01-01';
const DAYS = 5 * 365;
const HEADERS = 'InternalCode,FirstName,LastName,DateOfBirth,NhsNumber,Address,Postcode,PrimaryParentFirstName,PrimaryParentLastName,Notes\r\n';

/**
 * How fast a nursery's register becomes readings, against parsing the same file and nothing else, and the memory that
 * takes at its highest. Each memory is measured in a process of its own.
 */
export async function benchImporting(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'think-sibling-bench-'));
  try {
    const few = join(folder, '10000.csv');
    const some = join(folder, '100000.csv');
    const many = join(folder, '1000000.csv');
    await writeRegister(few, 10_000);
    await writeRegister(some, 100_000);
    await writeRegister(many, 1_000_000);
    const [floor, time] = [await timed(() => parsed(many)), await timed(() => imported(many))];
    console.log(
      `importing, a register of 1,000,000 rows: ${perSecond(1_000_000, time)} rows a second, ${(time / floor).toFixed(1)} times the floor of parsing the same file alone (${perSecond(1_000_000, floor)})`,
    );
    console.log(`importing, memory at its highest: ${peak(few)} MB at 10,000 rows, ${peak(many)} MB at 1,000,000`);
    // Loaded late: the processes in which memory is measured need no browser.
    const { benchImportingPage } = await import('./importing-page.ts');
    await benchImportingPage([
      { path: few, rows: 10_000, parsing: await timed(() => parsed(few)) },
      { path: some, rows: 100_000, parsing: await timed(() => parsed(some)) },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeRegister(path: string, rows: number): Promise<void> {
  const file = await open(path, 'w');
  await file.write(HEADERS);
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => row(from + at));
    await file.write(lines.join(''));
  }
  await file.close();
}

/** Two siblings to a home, named as often as people are, born on any day of five years. */
function row(at: number): string {
  const family = Math.floor(at / 2);
  const [year, month, date] = daysAfter(FIRST_BORN, chance(at) % DAYS).split('-');
  const day = `${date}/${month}/${year}`;
  const address = `${1 + (family % 180)} ${familyName(1_000_000 + Math.floor(family / 180))} Lane, Harrowmere`;
  const postcode = `HM${1 + (family % 9)} ${family % 10}${letter(family / 10)}${letter(family / 200)}`;
  return `N${at},${givenName(7919 * at)},${familyName(family)},${day},,"${address}",${postcode},${givenName(family)},${familyName(family)},"Settled well, ate lunch"\r\n`;
}

const letter = (nth: number): string => 'ABDEFGHJLNPQRSTUWXYZ'[Math.floor(nth) % 20]!;

async function parsed(path: string): Promise<void> {
  const parser = new Papa.Parser({ delimiter: ',', newline: '\r\n' });
  let rest = '';
  for await (const text of (await openAsBlob(path)).stream().pipeThrough(new TextDecoderStream())) {
    rest += text;
    rest = rest.slice(parser.parse(rest, 0, true).meta.cursor);
  }
}

async function imported(path: string): Promise<number> {
  const file = new File([await openAsBlob(path)], 'register.csv');
  let readings = 0;
  for await (const batch of readFile(file, await inspect(file), ABOUT)) readings += batch.readings.length;
  return readings;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const perSecond = (rows: number, milliseconds: number): string => Math.round((rows * 1000) / milliseconds).toLocaleString('en-GB');

function peak(path: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, path], { encoding: 'utf8' });
  const kilobytes = Number(stdout);
  if (!(kilobytes > 0)) throw new Error(`No memory was measured: ${stderr}`);
  return Math.round(kilobytes / 1024);
}

const [, own, path] = process.argv;
if (own === import.meta.filename && path) {
  await imported(path);
  process.stdout.write(String(process.resourceUsage().maxRSS));
}
