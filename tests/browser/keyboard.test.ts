import { resolve } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { aReading } from '../builders/a-reading.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium, PASSPHRASE, steady } from './chromium.ts';
import { takeIn } from './panel-beside.ts';
import { eventually } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

/** What has the focus in a page or a frame of it, by its name or its words. */
const focused = (where: Page | Frame): Promise<string> =>
  where.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return (at?.labels?.[0]?.innerText ?? at?.getAttribute('aria-label') ?? at?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
  });

const says = (where: Page | Frame, what: string | RegExp): Promise<unknown> =>
  eventually(async () => expect((await where.evaluate(() => document.body.innerText)).replaceAll(/\s+/g, ' ')).toMatch(what));

/** Goes on by the tab key until this has the focus. */
async function tabTo(what: string | RegExp, page: Page, where: Page | Frame = page): Promise<void> {
  const is = (said: string) => (typeof what === 'string' ? said === what : what.test(said));
  for (let tabs = 0; tabs < 80 && !is(await focused(where)); tabs += 1) await tabOn(page, where);
  await eventually(async () => expect(await focused(where)).toMatch(what));
}

/** A frame in another process takes the focus a moment later. */
async function tabOn(page: Page, where: Page | Frame): Promise<void> {
  const before = await focused(where);
  await page.keyboard.press('Tab');
  await eventually(async () => expect(await focused(where)).not.toBe(before), 300).catch(() => {});
}

async function press(what: string | RegExp, page: Page, where: Page | Frame = page): Promise<void> {
  await tabTo(what, page, where);
  // A popup goes with the key that leaves it.
  await page.keyboard.press('Enter').catch(() => {});
}

/** Waits until this has the focus by itself, without a key that goes there. */
const standsAt = (what: string | RegExp, where: Page | Frame): Promise<unknown> =>
  eventually(async () => expect(await focused(where)).toEqual(typeof what === 'string' ? what : expect.stringMatching(what)));

/** Whether what has the focus is said to be wrong, and by what. */
const wrongHere = (where: Page | Frame): Promise<string | null> =>
  where.evaluate(() => {
    const at = document.activeElement!;
    return at.getAttribute('aria-invalid') === 'true' ? document.getElementById(at.getAttribute('aria-describedby')!)!.innerText : null;
  });

test('the first run: a passphrase, the recovery key and a role', async () => {
  const page = await chromium.open('options/options.html');
  await page.waitForSelector('#first');
  await tabTo(/^New passphrase/, page);
  await page.keyboard.type(PASSPHRASE);
  await says(page, 'It can be used');
  await press('Set this passphrase', page);
  await page.waitForSelector('.recovery .code');
  await press(/^I have it on paper/, page);
  await standsAt('Passphrase', page);
  await tabTo(/^School staff/, page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await says(page, 'Saved: your role');
  expect(await page.$eval('input[value=dsl]', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
  for (const system of ['CareWorks', 'SafeLog']) await chromium.grant(page, system);
  await page.close();
});

test('over a screen: from the popup to a warning, its answer, and closed again', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  const overlay = await chromium.overlay(page);
  await press('Show what to check over this screen', await chromium.popupOver(page));
  await overlay.waitForSelector('main.opened');
  await page.bringToFront();
  await eventually(async () => expect(await focused(overlay)).toBe('Rowan Ashdown'));
  const before = await cardsIn(overlay);
  await press('Answer', page, overlay);
  await standsAt(/^Your answer/, overlay);
  await press('Cancel', page, overlay);
  await standsAt('Answer', overlay);
  await page.keyboard.press('Enter');
  await standsAt(/^Your answer/, overlay);
  for (let tries = 2; tries > 0; tries -= 1) {
    await press('Save', page, overlay);
    await standsAt(/^Your answer/, overlay);
    expect(await wrongHere(overlay)).toBe('Choose an answer first.');
  }
  await page.keyboard.type('Already known');
  await tabTo('Save', page, overlay);
  // What has just opened takes no answer yet.
  await steady();
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await cardsIn(overlay)).length).toBe(before.length - 1));
  await standsAt('Rowan Ashdown', overlay);
  await page.keyboard.press('Escape');
  await overlay.waitForSelector('main.closed');
  await page.close();
});

test('beside it: through the parts of the panel, to another person and back, and to the printer', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  await chromium.overlay(page);
  const [target] = await Promise.all([chromium.browser.waitForTarget((each) => each.url() === chromium.url('panel/panel.html')), press('Open the family picture beside the page', await chromium.popupOver(page))]);
  const panel = await target.asPage();
  await says(panel, 'Family of Rowan Ashdown');
  await tabTo(/^Rowan Ashdown, at the centre/, panel);
  await panel.keyboard.press('ArrowRight');
  const other = (await focused(panel)).split(',')[0]!;
  await panel.keyboard.press('Enter');
  await says(panel, `Family of ${other}`);
  await press('Back to Rowan Ashdown, who is on the screen', panel);
  await says(panel, 'Family of Rowan Ashdown');
  await press('Chronology', panel);
  await tabTo(/^Agency/, panel);
  await panel.keyboard.type('Children');
  await says(panel, /\d+ entries, the newest first/);
  await press('The people', panel);
  await press('Lives elsewhere', panel);
  await says(panel, 'What this changes');
  await press('Leave it as it is', panel);
  await panel.evaluate(() => (globalThis.print = () => {}));
  await press('Print', panel);
  await panel.waitForSelector('input[type=radio]');
  await panel.keyboard.press('Tab');
  await press('Print', panel);
  await panel.waitForSelector('.printed');
  await panel.close();
  await page.close();
});

test('on the desk: a filter, a warning given to a colleague, undone, and the families to talk about', async () => {
  const page = await chromium.open('desk/desk.html');
  await page.waitForSelector('.open-warning');
  await tabTo(/^State/, page);
  await page.keyboard.type('Missing');
  await eventually(async () => expect(await page.$$eval('.open-warning .state', (all) => all.every((each) => each.textContent!.includes('Missing')))).toBe(true));
  await press('Talk about Rowan Ashdown, Finley Ashdown and Wren Ashdown', page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await says(page, '1 chosen');
  await tabTo('Give to a colleague', page);
  await page.keyboard.type('Sam Okafor');
  await page.keyboard.press('Enter');
  await says(page, '1 given.');
  await press('Undo', page);
  await eventually(async () => expect(await page.evaluate(() => document.body.innerText)).not.toContain('Sam Okafor'));
  await press('Families to talk about', page);
  await says(page, 'Print for the meeting');
  await page.close();
});

test('on the desk: what an answer lacks has the focus, and the line that says what was done', async () => {
  const page = await chromium.open('desk/desk.html');
  await (await page.waitForSelector('.open-warning'))!.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.warning');
  await press('Answer', page);
  await standsAt(/^Your answer/, page);
  await page.keyboard.type('Not for this family');
  await press('Save', page);
  await standsAt('Reason', page);
  expect(await wrongHere(page)).toBe('This answer needs: Reason.');
  await page.keyboard.type('They moved away');
  await press('Save', page);
  await says(page, '1 answer taken.');
  await standsAt('Undo', page);
  await page.keyboard.press('Enter');
  await says(page, 'Rowan Ashdown');
  await page.close();
});

test('what is due: kept for now and erased, each with the focus on what was opened, and on what was done', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const late = (given: string) =>
    aReading({ source: { system: 'careworks', agency: 'csc', screen: 'case' }, readAt: `${daysAfter(today, -200)}T09:00:00Z`, subject: 'a', people: [{ ref: 'a', kind: 'child', given, family: 'Tulloch', born: '2015-04-05' }] });
  await takeIn(chromium, [late('Effie'), late('Moray')]);
  const page = await chromium.open('options/options.html');
  await page.waitForSelector('#due ~ .systems li + li');
  await page.focus('#back-up-again');

  await press('Keep for now', page);
  await standsAt('Why', page);
  await press('Cancel', page);
  await standsAt('Keep for now', page);
  await page.keyboard.press('Enter');
  await standsAt('Why', page);
  await page.keyboard.type('A conference is planned');
  await page.$eval('input[name=until]', (input, day) => ((input as HTMLInputElement).value = day), daysAfter(today, 30));
  await press('Keep it', page);
  await standsAt(/^Kept for now by .*: A conference is planned$/, page);

  await press('Erase now', page);
  await standsAt('This cannot be undone.', page);
  await press('No, keep', page);
  await standsAt('Erase now', page);
  await page.keyboard.press('Enter');
  await standsAt('This cannot be undone.', page);
  await press('Yes, erase', page);
  await standsAt('1 screen was erased.', page);
  await press('Erase all that is due now', page);
  await press('Yes, erase', page);
  await standsAt(/^(?:1 screen was|Nothing was) erased\.$/, page);
  await page.close();
});

test('a file is taken back: the focus is on the question, and then on what was done', async () => {
  const page = await chromium.open('options/options.html');
  await ((await page.waitForSelector('input[name=records]:enabled')) as ElementHandle<HTMLInputElement>).uploadFile(resolve('tests/files/nursery-register.csv'));
  await page.locator('select[name=system]').fill('');
  await page.locator('input[name=system-name]').fill('Little Acorns');
  await page.locator('select[name=agency]').fill('early-years');
  await press('Try it', page);
  await says(page, 'Take it in');
  await press('Take it in', page);
  await says(page, 'Taken in before');
  await press('Take it back', page);
  await standsAt('Everything that came with this file alone will be gone.', page);
  await press('No, keep', page);
  await standsAt('Take it back', page);
  await page.keyboard.press('Enter');
  await press('Yes, take it back', page);
  await standsAt('Taken back: nursery-register.csv.', page);
  expect(await page.$$eval('#files ~ ul h4', (files) => files.length)).toBe(0);
  await page.close();
});

test('locked from the popup, and unlocked again', async () => {
  const page = await chromium.browser.newPage();
  const popup = await chromium.popupOver(page);
  await press('Lock now', popup);
  await says(popup, 'Locked');
  const [target] = await Promise.all([chromium.browser.waitForTarget((each) => each.url().startsWith(chromium.url('unlock/unlock.html'))), press('Unlock', popup)]);
  const unlock = (await target.page())!;
  await tabTo(/^Passphrase/, unlock);
  await unlock.keyboard.type(PASSPHRASE);
  await unlock.keyboard.press('Enter').catch(() => {});
  await eventually(() => expect(unlock.isClosed()).toBe(true));
  const again = await chromium.popupOver(page);
  await says(again, 'Unlocked.');
  await page.close();
});
