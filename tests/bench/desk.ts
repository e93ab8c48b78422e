import type { Page } from 'puppeteer';
import { type Backend, BACKENDS, BenchChromium } from './browser/bench-chromium.ts';
import { buildForBench } from './browser/build.ts';
import { DESK } from './desk-families.ts';
import { measured, megabytes, ms, times } from './median.ts';

const OPENS = 9;
const FILTERS = 15;
/** Nothing more comes after so long. */
const SETTLED_MS = 1200;

/** The desk of a whole school: opened, cut to a filter and to a name, each beside its floor of the same run. */
export async function benchDesk(): Promise<void> {
  const extension = await buildForBench('chromium');
  for (const backend of Object.keys(BACKENDS) as Backend[]) {
    const browser = await BenchChromium.start(extension, backend);
    console.log(`\ndesk, Chromium with ${backend}: ${DESK.pupils.toLocaleString('en')} pupils, ${DESK.members.toLocaleString('en')} family members, ${DESK.entries.toLocaleString('en')} entries`);
    await ofASchool(browser);
    await browser.close();
  }
}

async function ofASchool(browser: BenchChromium): Promise<void> {
  await browser.ask('be the lead');
  const empty = await measured(OPENS, () => openedAndClosed(browser, 'first'));
  await browser.ask('fill the desk');
  const { ms: took, floor, families, pages } = (await browser.ask('round')).answer;
  console.log(`  the whole round, ${families.toLocaleString('en')} families on ${pages} pages: ${(took / 1000).toFixed(1)} s in the background, ${times(took, floor)} looking up each family alone (${(floor / 1000).toFixed(1)} s)`);
  const { bytes } = (await browser.ask('lay the pages raw')).answer;
  const rawPages = await measured(OPENS, async () => {
    const start = performance.now();
    for (let page = 0; page < pages; page += 1) await browser.ask('raw page', { page });
    return performance.now() - start;
  });
  const first = await measured(OPENS, () => openedAndClosed(browser, 'first'));
  const whole = await measured(OPENS, () => openedAndClosed(browser, 'whole'));
  console.log(`  opened, to the first families: ${ms(first.median)}, ${times(first.median, empty.median)} the same page with an empty index (${ms(empty.median)}); worst ${ms(first.worst)}`);
  console.log(`  opened, to all families: ${ms(whole.median)}, ${times(whole.median, empty.median + rawPages.median)} that page and as many raw pages asked for one by one (${ms(empty.median + rawPages.median)}, ${megabytes(bytes)}); worst ${ms(whole.worst)}`);
  await cutting(browser);
  const append = await measured(FILTERS, async (run) => (await browser.ask('append, and the desk follows', { family: run * 97 })).answer.append);
  const follow = await measured(FILTERS, async (run) => (await browser.ask('append, and the desk follows', { family: 1500 + run * 17 })).answer.follow);
  console.log(`  a screen is read: ${ms(append.median)}, and its family on the desk follows in ${ms(follow.median)}, ${times(follow.median, append.median)} as much; worst ${ms(follow.worst)}`);
}

async function cutting(browser: BenchChromium): Promise<void> {
  const { page } = await opened(browser);
  const floor = await measured(FILTERS, () => page.evaluate(laidAnew));
  const filter = await measured(FILTERS, (run) => page.evaluate(cut, 'select[name=state]', run % 2 === 0 ? 'overdue' : 'missing'));
  await page.evaluate(cut, 'select[name=state]', '');
  await page.evaluate(cut, 'input[name=name]', 'a');
  const name = await measured(FILTERS, (run) => page.evaluate(cut, 'input[name=name]', run % 2 === 0 ? 'fairhil' : 'grenwrth'));
  console.log(`  cut to a state, to the list on the page: ${ms(filter.median)}, ${times(filter.median, floor.median)} the list's own markup laid out anew (${ms(floor.median)}); worst ${ms(filter.worst)}`);
  console.log(`  cut to a name with a typing mistake: ${ms(name.median)}, ${times(name.median, floor.median)} the same; worst ${ms(name.worst)}`);
  await page.close();
}

/** How long a page took, from before it was asked for, until it shows its first families, or none, and until it has all. */
async function opened(browser: BenchChromium): Promise<{ page: Page; first: number; whole: number }> {
  const page = await browser.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen = { first: 0, whole: 0, said: '' };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (seen.first === 0 && document.querySelector('.family, #nothing')) seen.first = performance.now();
      const said = document.querySelector('.summary')?.textContent ?? '';
      if (said !== seen.said) [seen.said, seen.whole] = [said, performance.now()];
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(browser.page.url().replace('rules/rules.html', 'desk/desk.html'));
  await page.waitForFunction(() => (globalThis as any).seen.first > 0);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return { page, ...(await page.evaluate(() => ({ first: (globalThis as any).seen.first, whole: (globalThis as any).seen.whole }))) };
}

const openedAndClosed = async (browser: BenchChromium, which: 'first' | 'whole'): Promise<number> => {
  const { page, ...took } = await opened(browser);
  await page.close();
  return took[which];
};

/** The markup of the list put in anew, and laid out. */
function laidAnew(): number {
  const list = document.querySelector<HTMLElement>('ol.families')!;
  const copy = list.cloneNode(false) as HTMLElement;
  list.after(copy);
  const markup = list.innerHTML;
  const start = performance.now();
  copy.innerHTML = markup;
  copy.getBoundingClientRect();
  const took = performance.now() - start;
  copy.remove();
  return took;
}

/** From the change of a field to the list that follows from it, laid out. */
async function cut(selector: string, value: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>(selector)!;
  const start = performance.now();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 0));
  document.querySelector('ol.families')!.getBoundingClientRect();
  return performance.now() - start;
}
