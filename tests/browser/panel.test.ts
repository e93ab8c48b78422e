import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../src/record/role.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import english from '../../extension/static/_locales/en/messages.json' with { type: 'json' };
import { aReading } from '../builders/a-reading.ts';
import { DRAWN_FAMILIES } from '../builders/drawn-families.ts';
import { readingOfDrawn } from '../builders/reading-of-drawn.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium } from './chromium.ts';
import { panelBeside, takeIn } from './panel-beside.ts';
import { eventually } from './patience.ts';

let systems: Systems;
let chromium: Chromium;
let page: Page;
let panel: Page;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('csc-worker', ['CareWorks', 'SafeLog', 'Beechwood']);
  page = await chromium.browser.newPage();
  for (const screen of [`${systems.safelog}/students/88`, `${systems.careworks}/case/40017`]) {
    await page.goto(screen);
    await chromium.overlay(page);
  }
  panel = await panelBeside(chromium, page);
  await says('Family of Rowan Ashdown');
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

const says = (text: string | RegExp, of = panel): Promise<unknown> => eventually(async () => expect(await textOf(of)).toMatch(text));
const textOf = (of: Page): Promise<string> => of.evaluate(() => document.querySelector('main')!.innerText);
const goTo = (part: string): Promise<void> => panel.locator(`nav button::-p-text(${part})`).click();

/** As the options page leaves it; how a role is chosen there is tested there. */
async function takeRole(role: Role): Promise<void> {
  await (await chromium.worker()).evaluate((taken) => chrome.storage.local.set({ role: taken }), role);
}

const PARTS = ['Genogram', 'Chronology', 'Known where', 'The people', 'Print'];

test.each(PARTS)('axe finds nothing on %s, light or dark', async (part) => {
  await goTo(part);
  expect(await axeFinds(panel)).toEqual([]);
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(panel)).toEqual([]);
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
});

test.each(PARTS)('at 400 percent zoom nothing of %s runs out of sight sideways', async (part) => {
  await panel.setViewport({ width: 320, height: 256 });
  await goTo(part);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await panel.setViewport({ width: 900, height: 1000 });
});

test('the genogram shows the family of both systems, and says the same in words, each with its source', async () => {
  await goTo('Genogram');
  const symbols = await panel.$$eval('.genogram .symbol', (all) => all.map((each) => each.getAttribute('aria-label')));
  expect(symbols.find((said) => said?.startsWith('Rowan Ashdown'))).toMatch(/^Rowan Ashdown, at the centre, .*aged \d+: .*SafeLog, read on/);
  expect(symbols.some((said) => said?.startsWith('Wren Ashdown'))).toBe(true);
  await panel.locator('.in-words summary').click();
  const words = await panel.$$eval('.in-words li', (all) => all.map((each) => each.textContent));
  expect(words.some((said) => /Rowan Ashdown: child of .*Kerry Ashdown.*: CareWorks, read on/.test(said!))).toBe(true);
  expect(words.some((said) => /live together: CareWorks/.test(said!))).toBe(true);
});

test('the keyboard goes from person to person and makes one the centre, and back again', async () => {
  await goTo('Genogram');
  await panel.$eval('.symbol[tabindex="0"]', (symbol) => (symbol as unknown as { focus: () => void }).focus());
  await panel.keyboard.press('ArrowUp');
  const chosen = await panel.evaluate(() => document.activeElement!.getAttribute('aria-label')!.split(',')[0]!);
  expect(chosen).not.toBe('Rowan Ashdown');
  await panel.keyboard.press('Enter');
  await says(`Family of ${chosen}`);
  await panel.locator('button::-p-text(Back to Rowan Ashdown)').click();
  await says('Family of Rowan Ashdown');
});

test('the picture grows and shrinks by key, and fits again', async () => {
  await goTo('Genogram');
  const width = (): Promise<number> => panel.$eval('.sheet > svg', (svg) => svg.getBoundingClientRect().width);
  const before = await width();
  await panel.focus('.sheet');
  await panel.keyboard.press('+');
  await eventually(async () => expect(await width()).toBeGreaterThan(before * 1.2));
  await panel.keyboard.press('0');
  await eventually(async () => expect(await width()).toBe(before));
});

test('the chronology can be cut to a child, an agency and a kind, says which months have no sighting, and leads back to the entry', async () => {
  await goTo('Chronology');
  expect(await textOf(panel)).toMatch(/Wren Ashdown: nobody recorded seeing the child in/);
  const agency = (await panel.$$('form select'))[2]!;
  await agency.select('school');
  await eventually(async () => expect(await panel.$$eval('.entry-list li', (all) => all.every((each) => each.textContent!.includes('SafeLog')))).toBe(true));
  expect(await panel.$eval('.entry-list a', (link) => (link as unknown as { href: string }).href)).toContain(systems.safelog);
});

test('what no system knows of a child is seen at a glance', async () => {
  await goTo('Known where');
  expect(await panel.$$eval('tbody tr', (rows) => rows.map((row) => (row as any).innerText.replaceAll(/\s+/g, ' ')).find((row: string) => row.startsWith('Wren')))).toMatch(/only named on another’s screen .* not known here/);
});

test('why records are one person, and why two of a family are two, is told from what was compared', async () => {
  await goTo('Known where');
  await goTo('The people');
  const card = await panel.waitForSelector('xpath///li[contains(@class, "card")][h3[text()="Rowan Ashdown"]]');
  await (await card!.waitForSelector('summary::-p-text(Why these records are one person)'))!.click();
  await says(/SafeLog, read on .*; CareWorks, read on|CareWorks, read on .*; SafeLog, read on/);
  await says(/First name: the same \(.+?\)\. This says .* for one person/);
  await says('They were put together, since');
  await (await card!.waitForSelector('summary::-p-text(Why this is nobody else)'))!.click();
  const other = (await card!.waitForSelector('select'))!;
  await other.select(await other.evaluate((select) => [...(select as any).options].find(({ text }) => text.startsWith('Wren')).value));
  await says(/First name: different \(.+? and .+?\)\. This says .* against it/);
  await says('They are two, since one page names them both');
  expect(await axeFinds(panel)).toEqual([]);
  await panel.setViewport({ width: 320, height: 256 });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await panel.setViewport({ width: 900, height: 1000 });
});

test('why a mother’s records are one tells nothing of her child, who is sealed', async () => {
  const naming = (system: string) =>
    aReading({
      source: { system },
      people: [{ ref: 'mother', kind: 'adult', given: 'Delyth', family: 'Penrose' }, { ref: 'child', kind: 'child', given: 'Rosalind', family: 'Penrose', born: '2018-05-04', sealed: true }],
      relationships: [{ from: 'mother', to: 'child', kind: 'parent' }],
    });
  const [reading] = await takeIn(chromium, [naming('safelog'), naming('careworks')]);
  const alone = await chromium.openPanelAround(`${reading}#mother`, location(panel));
  await says('Family of Delyth Penrose', alone);
  await alone.locator('nav button::-p-text(The people)').click();
  await alone.locator('summary::-p-text(Why these records are one person)').click();
  await says('These two alone would not have been put together', alone);
  expect(await textOf(alone)).toMatch(/First name: the same/);
  expect(await textOf(alone)).not.toContain(english.why_field_kin.message);
  await alone.close();
});

test('a word on who is who shows first what it changes; it is done, listed, undone and logged', async () => {
  await goTo('The people');
  const card = await panel.waitForSelector('xpath///li[contains(@class, "card")][h3[text()="Rowan Ashdown"]]');
  await (await card!.waitForSelector('button::-p-text(The record of SafeLog)'))!.click();
  await says(/records? of SafeLog leaves? Rowan Ashdown/);
  await panel.locator('button.first::-p-text(Yes)').click();
  await says('Done. It can be undone.');
  await goTo('Known where');
  await eventually(async () => expect(await panel.$$eval('thead th', (heads) => heads.map((head) => head.textContent))).toEqual(['Child', 'CareWorks']));
  await goTo('The people');
  await panel.locator('button::-p-text(Undo what was just said)').click();
  await says('Taken back.');
  await goTo('Known where');
  await says(/Rowan Ashdown[\s\S]*own screen read[\s\S]*own screen read/);
  const log = await chromium.open('access-log/access-log.html');
  await eventually(async () => expect(await log.evaluate(() => document.body.innerText)).toMatch(/these are two people/));
  await log.close();
});

const cardOf = (name: string) => panel.waitForSelector(`xpath///li[contains(@class, "card")][h3[text()="${name}"]]`);

async function say(name: string, what: string): Promise<void> {
  await (await (await cardOf(name))!.waitForSelector(`button::-p-text(${what})`))!.click();
  await panel.locator('button.first::-p-text(Yes)').click();
}

const saidOf = (name: string, told = {}) => panel.waitForSelector(`xpath///section[@aria-labelledby="said"]//li[contains(., "${name}")]/button`, told);

async function takeBack(name: string): Promise<void> {
  await (await saidOf(name))!.click();
  await saidOf(name, { hidden: true });
}

test('a sealing can be taken back after another word, after a lock, and where it hid the child on the screen', async () => {
  await goTo('The people');
  await say('Wren Ashdown', 'Seal');
  await eventually(async () => expect(await panel.$$eval('.card h3', (all) => all.map(({ textContent }) => textContent))).not.toContain('Wren Ashdown'));
  await says('Done. It can be undone.');
  await say('Kerry Ashdown', 'Lives elsewhere');
  await saidOf('Kerry Ashdown');
  await says(/Wren Ashdown: sealed/);
  await takeBack('Wren Ashdown');
  await cardOf('Wren Ashdown');
  await takeBack('Kerry Ashdown');
  await says('Taken back.');
  await say('Rowan Ashdown', 'Seal');
  await panel.waitForSelector('xpath///h1[not(contains(., "Rowan"))]');
  await chromium.lock();
  await eventually(async () => expect(await textOf(panel)).not.toContain('Ashdown'));
  await chromium.unlock();
  await panel.bringToFront();
  await takeBack('someone whose name went with the lock');
  await says('Family of Rowan Ashdown');
});

/** What has the focus; a page where it fell to the body says so. */
const focused = (of = panel): Promise<string> => of.evaluate(() => (document.activeElement === document.body ? 'nothing' : (document.activeElement as HTMLElement).innerText));
const inSight = (of = panel): Promise<boolean> =>
  of.evaluate(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test('who said something of a person far down goes on at the way back, in sight; and at what came of it', async () => {
  await goTo('The people');
  await panel.setViewport({ width: 400, height: 400 });
  const card = (await cardOf('Wren Ashdown'))!;
  await card.evaluate((each) => each.scrollIntoView());
  await say('Wren Ashdown', 'Seal');
  await says('Done. It can be undone.');
  await eventually(async () => expect(await focused()).toBe(english.say_undo.message));
  expect(await inSight()).toBe(true);
  await panel.keyboard.press('Enter');
  await says('Taken back.');
  await eventually(async () => expect(await focused()).toBe(english.say_undone.message));
  await say('Kerry Ashdown', 'Lives elsewhere');
  await saidOf('Kerry Ashdown');
  await takeBack('Kerry Ashdown');
  await eventually(async () => expect(await focused()).toBe(english.say_undone.message));
  expect(await inSight()).toBe(true);
  await panel.setViewport({ width: 900, height: 1000 });
});

test('under another family a sealed child is not named, though the sealing can be taken back there', async () => {
  await goTo('The people');
  await say('Wren Ashdown', 'Seal');
  await says(/Wren Ashdown: sealed/);
  await page.goto(`${systems.safelog}/students/91`);
  await says('Family of Abena Osei');
  await says('someone of another family: sealed');
  expect(await textOf(panel)).not.toContain('Wren');
  await takeBack('someone of another family');
  const log = await chromium.open('access-log/access-log.html');
  await says(/took back what was said about \S/, log);
  await log.close();
  await page.goto(`${systems.careworks}/case/40017`);
  await says('Family of Rowan Ashdown');
  await cardOf('Wren Ashdown');
});

test('the chronology has what is recorded over the screen while it is open', async () => {
  await goTo('Chronology');
  const count = async (): Promise<number> => Number(/(\d+) entries/.exec(await textOf(panel))![1]);
  const before = await count();
  await page.bringToFront();
  const overlay = await chromium.openOverlay(page);
  await overlay.select('[aria-labelledby=record] > label select', 'seen');
  await overlay.waitForSelector('[aria-labelledby=record] form');
  await overlay.click('[aria-labelledby=record] .child input');
  await chromium.give(page, overlay, '[aria-labelledby=record] form .first', () => overlay.waitForSelector('.recordings', { timeout: 1000 }));
  await panel.bringToFront();
  await eventually(async () => expect(await count()).toBe(before + 1));
});

test('a print says on its page who printed when, and is logged; without names it names nobody', async () => {
  await goTo('Print');
  await panel.evaluate(() => (globalThis.print = () => {}));
  await panel.locator('input[type=checkbox]').click();
  await panel.locator('button.first').click();
  await panel.waitForSelector('.printed');
  const printed = await panel.$eval('.printed', (sheet) => sheet.textContent!);
  expect(printed).toMatch(/Not a record of account.*Printed by .* on \d+ \w+ \d{4} at \d\d:\d\d/);
  expect(printed).toContain('Child 1');
  for (const name of ['Rowan', 'Ashdown', 'Wren', 'Kerry', 'CareWorks', 'Beechwood']) expect(printed).not.toContain(name);
  expect(pagesIn(await panel.pdf({ preferCSSPageSize: true }))).toBe(1);
  await panel.evaluate(() => dispatchEvent(new Event('afterprint')));
  await panel.waitForSelector('.printed', { hidden: true });
});

test('without names the full pack leaves out the words of an action, and whose register a file was', async () => {
  const ago = (days: number): string => daysAfter(new Date().toISOString().slice(0, 10), -days);
  const family = {
    readAt: `${ago(1)}T09:00:00Z`,
    subject: 'ella',
    people: [{ ref: 'ella', kind: 'child' as const, given: 'Ella', family: 'Penrose', born: '2018-05-04' }],
    relationships: [],
  };
  const [reading] = await takeIn(chromium, [
    aReading({
      ...family,
      source: { system: 'careworks', agency: 'csc', screen: 'case' },
      entries: [{ kind: 'conversation', on: ago(20), about: ['ella'], recordNumber: 'W-7', with: 'health', status: 'action agreed', actions: [{ what: 'Ring the GP of Delyth Penrose', due: ago(9) }] }],
    }),
    aReading({ ...family, source: { system: 'Little Acorns', agency: 'early-years', screen: 'register' } }),
  ]);
  const alone = await chromium.openPanelAround(`${reading}#ella`, location(panel));
  await says('Family of Ella Penrose', alone);
  await alone.locator('nav button::-p-text(Known where)').click();
  await eventually(async () => expect(await alone.$$eval('thead th', (heads) => heads.map((head) => head.textContent))).toContain('Little Acorns'));
  await alone.locator('nav button::-p-text(Print)').click();
  await alone.evaluate(() => (globalThis.print = () => {}));
  const printed = async (): Promise<string> => {
    await alone.locator('button.first').click();
    await alone.waitForSelector('.printed.full-pack');
    const text = await alone.$eval('.printed', (sheet) => sheet.textContent!);
    await alone.evaluate(() => dispatchEvent(new Event('afterprint')));
    await alone.waitForSelector('.printed', { hidden: true });
    return text;
  };
  await (await alone.$$('input[type=radio]'))[1]!.click();
  const named = await printed();
  expect(named).toContain('Ring the GP of Delyth Penrose');
  expect(named).toContain('Little Acorns: last read on');
  await alone.locator('input[type=checkbox]').click();
  const anonymous = await printed();
  expect(anonymous).toContain('(words left out)');
  expect(anonymous).not.toMatch(/Penrose|Ella|Little Acorns|careworks|CareWorks/);
  await alone.close();
});

const pagesIn = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page[^s]/g)!.length;

test('thousands of entries scroll to the oldest, with few of them in the page at a time', async () => {
  const family = DRAWN_FAMILIES['two partners in turn']!;
  const entries = Array.from({ length: 5000 }, (_, at) => ({ kind: 'note' as const, on: daysAfter('2026-03-01', -(at % 1800)), about: [at % 2 ? 'jack' : 'ella'], recordNumber: `N-${at}` }));
  const [reading] = await takeIn(chromium, [readingOfDrawn(family, { entries })]);
  const large = await chromium.openPanelAround(`${reading}#jack`, location(panel));
  await says('Family of Jack Hartley', large);
  await large.locator('nav button::-p-text(Chronology)').click();
  await says('5,000 entries', large);
  expect(await large.$$eval('.entry-list li', (lines) => lines.length)).toBeLessThan(40);
  await large.$eval('.entry-list', (list) => list.scrollTo(0, list.scrollHeight));
  const oldest = entries.map(({ on }) => on).toSorted()[0]!;
  await eventually(async () => expect(await large.$$eval('.entry-list li', (lines) => lines.at(-1)!.textContent)).toContain(oldest.slice(0, 4)));
  expect(await large.$$eval('.entry-list li', (lines) => [lines.length < 40, lines.at(-1)!.getAttribute('aria-posinset')])).toEqual([true, '5000']);
  await large.close();
});

const location = (of: Page): number => Number(/#(\d+)/.exec(of.url())![1]);

test('while the index is locked it shows nobody, and leads to where it is unlocked', async () => {
  await panel.bringToFront();
  await goTo('Genogram');
  await chromium.lock();
  await says(/locked/i);
  expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain('Ashdown');
  expect(await axeFinds(panel)).toEqual([]);
  await chromium.unlock();
  await says('Family of Rowan Ashdown');
});

test('in the side panel of the window it follows the tab in front', async () => {
  await page.bringToFront();
  const window = await (await chromium.worker()).evaluate(async () => (await chrome.windows.getLastFocused()).id!);
  await panel.evaluate((windowId) => chrome.sidePanel.open({ windowId }), window);
  const target = await chromium.browser.waitForTarget((each) => each.url() === chromium.url('panel/panel.html'), { timeout: 10_000 });
  const side = await target.asPage();
  await says('Family of Rowan Ashdown', side);
  const other = await chromium.browser.newPage();
  await says('No child’s screen is open in this tab', side);
  await other.close();
  await page.bringToFront();
  await says('Family of Rowan Ashdown', side);
});

test('school staff are shown only what their own agency has, an administrator no family', async () => {
  await takeRole('school-staff');
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.overlay(page);
  await panel.bringToFront();
  await panel.reload();
  await says('Only what your own agency has recorded is shown');
  const all = await panel.evaluate(() => document.body.innerHTML);
  for (const hidden of ['Wren', 'CareWorks', 'Kerry', 'Denholm']) expect(all).not.toContain(hidden);
  await goTo('The people');
  expect(await panel.$$eval('.card button', (buttons) => buttons.length)).toBe(0);
  await takeRole('administrator');
  await panel.reload();
  await eventually(async () => expect(await textOf(panel)).not.toContain('Ashdown'));
  expect(await axeFinds(panel)).toEqual([]);
});

test('without a child’s screen in the tab it says so', async () => {
  await takeRole('dsl');
  await page.goto('about:blank');
  const empty = await panelBeside(chromium, await chromium.browser.newPage());
  await says('No child’s screen is open in this tab', empty);
  expect(await axeFinds(empty)).toEqual([]);
  await empty.close();
});

test('without one, someone is found by a name that is typed wrong, and their family shown; by keyboard alone', async () => {
  const empty = await panelBeside(chromium, await chromium.browser.newPage());
  await empty.waitForSelector('input[type=search]');
  await empty.keyboard.press('Tab');
  await empty.keyboard.type('Wern Ashdwon');
  await says('1 person found.', empty);
  expect(await textOf(empty)).not.toContain('recorded-here');
  expect(await axeFinds(empty)).toEqual([]);
  await empty.keyboard.press('Tab');
  await empty.keyboard.press('Enter');
  await says('Family of Wren Ashdown', empty);
  await eventually(async () => expect(await focused(empty)).toBe('Family of Wren Ashdown'));
  await empty.locator('button::-p-text(Look for someone else)').click();
  await empty.waitForSelector('input[type=search]:focus');
  await empty.locator('input[type=search]').fill('nobody of this name');
  await says('Nobody of this name was read. That does not say', empty);
  expect(await axeFinds(empty)).toEqual([]);
  await takeRole('school-staff');
  await empty.reload();
  await says('No child’s screen is open in this tab', empty);
  expect(await empty.$('input')).toBeNull();
  expect(await empty.evaluate(() => chrome.runtime.sendMessage({ topic: 'find-people', ask: { text: 'wren' } }))).toBeNull();
  await takeRole('dsl');
  await empty.close();
});

test('where the keyboard left off among the kin of a grandmother, who are not all drawn around the child, it comes back to the picture', async () => {
  await takeIn(chromium, [
    aReading({
      source: { system: 'careworks', agency: 'csc' },
      people: [
        { ref: 'rowan', kind: 'child', given: 'Rowan', family: 'Ashdown', nhsNumber: '9990000018' },
        { ref: 'grandmother', kind: 'adult', given: 'Moira', family: 'Tulloch' },
        { ref: 'aunt', kind: 'adult', given: 'Isla', family: 'Tulloch' },
        { ref: 'cousin', kind: 'child', given: 'Effie', family: 'Tulloch', born: '2019-03-04' },
      ],
      relationships: [
        { from: 'grandmother', to: 'rowan', kind: 'grandparent' },
        { from: 'grandmother', to: 'aunt', kind: 'parent' },
        { from: 'aunt', to: 'cousin', kind: 'parent' },
      ],
    }),
  ]);
  await page.goto(`${systems.careworks}/case/40017`);
  await chromium.overlay(page);
  const beside = await panelBeside(chromium, page);
  await says('Family of Rowan Ashdown', beside);
  const named = (name: string) => `.symbol[aria-label^="${name}"]`;
  const go = async (key: 'ArrowUp' | 'ArrowLeft', to: string) => {
    for (let presses = 0; presses < 9 && !(await beside.$(`${named(to)}:focus`)); presses += 1) await beside.keyboard.press(key);
    await beside.waitForSelector(`${named(to)}:focus`);
  };
  expect(await beside.$(named('Effie Tulloch'))).toBeNull();
  await beside.$eval('.symbol[tabindex="0"]', (symbol) => (symbol as unknown as { focus: () => void }).focus());
  await go('ArrowUp', 'Moira Tulloch');
  await beside.keyboard.press('Enter');
  await says('Family of Moira Tulloch', beside);
  for (let generations = 2; generations > 0; generations -= 1) await beside.keyboard.press('ArrowDown');
  await go('ArrowLeft', 'Effie Tulloch');
  await beside.locator('button::-p-text(Back to Rowan Ashdown)').click();
  await says('Family of Rowan Ashdown', beside);
  expect(await beside.$$eval('.symbol[tabindex="0"]', (stops) => stops.map((stop) => stop.getAttribute('aria-label')!.split(',')[0]))).toEqual(['Rowan Ashdown']);
  await beside.close();
});
