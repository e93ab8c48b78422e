import { readFileSync } from 'node:fs';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from '../browser/saved-page.ts';
import { ms, times } from './median.ts';

const READ_AT = '2026-03-12T09:00:00Z';
const INCIDENTS = 300;
const RUNS = 15;

/**
 * How long a case screen of 300 incidents takes to read, as its system's own and by guess, beside the floor: one pass over
 * every element of the same page, in the same browser.
 */
export async function benchReading(): Promise<void> {
  const reader = await Reader.open();
  try {
    for (const system of ['safelog', 'generic']) {
      const profile = { ...SystemProfile.parse(JSON.parse(readFileSync(`extension/systems/${system}/profile.json`, 'utf8'))), sites: ['http://safelog.localhost/*'] };
      const html = readFileSync('extension/systems/safelog/examples/rowan.html', 'utf8');
      const { reading, error } = await reader.read({ url: 'http://safelog.localhost/students/88', html }, profile, READ_AT, lengthened(INCIDENTS));
      if (!reading) throw new Error(error ?? 'The screen was not recognised');
      const { elements, took } = await reader.page.evaluate(timed, profile as object, READ_AT, RUNS);
      const [floor = 0, recognised = 0, read = 0] = took;
      const all = recognised + read;
      console.log(
        `reading a screen of ${elements.toLocaleString('en-GB')} elements ${system === 'generic' ? 'by guess' : `(${reading.entries.length} entries)`}: ${ms(all)} (recognised in ${ms(recognised)}, read in ${ms(read)}), ${times(all, floor)} the floor of one pass over all its elements (${ms(floor)})`,
      );
    }
  } finally {
    await reader.close();
  }
}

/** The log with so many incidents, each with what was written of it, no two alike. Runs in the page. */
const lengthened = (incidents: number): string => `
  const body = document.querySelector('table.log tbody');
  const pair = [...body.rows].slice(0, 2);
  body.textContent = '';
  for (let at = 0; at < ${incidents}; at++) {
    const [incident, details] = pair.map((row) => body.appendChild(row.cloneNode(true)));
    incident.cells[0].textContent = 'I-' + (1000 + at);
    incident.cells[1].textContent = new Date(Date.UTC(2026, 1, 26) - at * 86400000).toLocaleDateString('en-GB');
    incident.cells[7].textContent = at % 3 ? 'Yes - 12/03/2025, by class teacher' : '';
    details.cells[0].textContent = 'What was written of incident ' + at + '. '.repeat(40);
  }`;

/** Runs in the page: the middle of several runs of each step, three times each, as a clock in a page is coarse. */
function timed(profile: object, readAt: string, runs: number): { elements: number; took: number[] } {
  const room = (globalThis as unknown as { reading: Record<string, (...given: unknown[]) => unknown> }).reading;
  const url = new URL(location.href);
  const screen = room['recogniseScreen']!(document, url, profile, readAt);
  // A list: the bench's compiler would name them in a way that the page does not know.
  const steps = [
    () => [...document.querySelectorAll('*')].filter((element) => element.nodeName === 'TD').length,
    () => room['recogniseScreen']!(document, url, profile, readAt),
    () => room['readStanding']!(document, url, profile, screen, readAt),
  ];
  const took = steps.map((step) => {
    const all: number[] = [];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      for (let time = 0; time < 3; time++) step();
      all.push((performance.now() - start) / 3);
    }
    return all.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
  });
  return { elements: document.querySelectorAll('*').length, took };
}
