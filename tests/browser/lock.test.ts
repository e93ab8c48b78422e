import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium, PASSPHRASE } from './chromium.ts';
import { eventually, says, textOf } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
});
afterAll(() => systems.close());

/** On a machine of the test's own. */
async function started(profile?: string): Promise<void> {
  const own = (chromium = await Chromium.start(profile ? { profile } : {}));
  onTestFinished(() => own.close());
}

async function openRowan(): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  return page;
}

/** All that the overlay says, opened. */
async function overlayText(page: Page): Promise<string> {
  const overlay = await chromium.openOverlay(page);
  return overlay.evaluate(() => document.body.innerText);
}

describe('on one machine', () => {
  let rules: Page;
  beforeAll(async () => {
    chromium = await Chromium.start();
    await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
    rules = await chromium.open('rules/rules.html');
  });
  /** Each begins unlocked, with no other page of ours or of a system open. */
  afterEach(async () => {
    for (const page of await chromium.browser.pages()) if (page !== rules) await page.close();
    const isUnlocked = await rules.evaluate(async () => 'index key' in (await chrome.storage.session.get('index key')));
    if (!isUnlocked) await chromium.unlock();
  });
  afterAll(() => chromium.close());

  test('screens opened while locked are in the index after the unlock', async () => {
    await chromium.lock();
    const page = await chromium.browser.newPage();
    const kept = (seen: Page) => eventually(async () => expect(await overlayText(seen)).toContain('This screen is kept sealed'));
    for (const number of [40017, 40018, 40019]) {
      await page.goto('about:blank');
      await page.goto(`${systems.careworks}/case/${number}`);
      await kept(page);
    }
    const log = await chromium.browser.newPage();
    await log.goto(`${systems.safelog}/students/88`);
    await kept(log);
    const unlock = await chromium.open('unlock/unlock.html');
    await says(unlock, '4 screens seen while locked are kept sealed');
    await unlock.close();
    await chromium.unlock();
    await log.bringToFront();
    await eventually(async () => {
      const cards = (await cardsIn(await chromium.openOverlay(log))).join('\n');
      expect(cards).toContain('Wren Ashdown was last recorded as seen');
      expect(cards).toContain('Finley Ashdown was thought of');
    });
  });

  test('the options page and the access log follow the lock while they are open, and show nothing of the index under it', async () => {
    expect(await overlayText(await openRowan())).toContain('Rowan Ashdown');
    const options = await chromium.open('options/options.html');
    const log = await chromium.open('access-log/access-log.html');
    await says(options, /It holds \d screens/);
    await says(log, /looked at[^]*Rowan Ashdown/);
    await chromium.lock();
    for (const page of [options, log]) await says(page, 'Locked:');
    expect(await textOf(options)).not.toMatch(/It holds \d/);
    expect(await textOf(log)).not.toContain('Ashdown');
    const asked = await log.evaluate(() => chrome.runtime.sendMessage({ topic: 'access-log', ask: { below: null, name: '', day: null } }).then(() => 'given', () => 'refused'));
    expect(asked).toBe('refused');
    await chromium.unlock();
    await says(options, /It holds \d screens/);
    await says(log, /looked at[^]*Rowan Ashdown/);
  });

  test('locked, the overlay names nobody; unlocked from there, it returns and shows the family', async () => {
    const page = await openRowan();
    expect(await overlayText(page)).toContain('Rowan Ashdown');
    await chromium.lock();
    await page.bringToFront();
    await eventually(async () => expect(await overlayText(page)).toContain('Locked: unlock to see the family'));
    expect(await overlayText(page)).not.toMatch(/Ashdown|Rowan|Wren/);
    const badge = await (await chromium.worker()).evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);
    expect(badge).toEqual(['🔒', 'Think Sibling: locked']);

    const opened = chromium.browser.waitForTarget((target) => target.url().includes('unlock/unlock.html'));
    await chromium.click(page, await chromium.openOverlay(page), 'button.first');
    const unlock = (await (await opened).page())!;
    const closed = new Promise((resolve) => unlock.once('close', resolve));
    await chromium.tryPassphrase(unlock, PASSPHRASE);
    await closed;
    await eventually(async () => expect(await overlayText(page)).toContain('Rowan Ashdown'));
    const active = await (await chromium.worker()).evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true })).map(({ url }) => url));
    expect(active).toEqual([page.url()]);
  });

  test('locked while a dialog of the page holds its scripts up, an open overlay names nobody', async () => {
    const page = await openRowan();
    const overlay = await chromium.openOverlay(page);
    await says(overlay, /Rowan Ashdown/);
    const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
    await page.evaluate(() => void setTimeout(() => alert('Your session ends in two minutes.')));
    const dialog = await asked;
    await chromium.lock();
    await eventually(async () => expect(await textOf(overlay)).not.toMatch(/Rowan|Wren|Ashdown/));
    await dialog.accept();
    await page.close();
    await chromium.unlock();
  });

  test.each(['idle', 'locked'])('when the machine is %s, the index locks by itself', async (state) => {
    const page = await openRowan();
    expect(await overlayText(page)).toContain('Rowan Ashdown');
    await (await chromium.worker()).evaluate((said) => (chrome.idle.onStateChanged as unknown as { dispatch: (state: string) => void }).dispatch(said), state);
    await eventually(async () => expect(await overlayText(page)).toContain('Locked: unlock to see the family'));
  });

  test('once the machine has slept for too long, the key is given to nobody', async () => {
    const page = await openRowan();
    expect(await overlayText(page)).toContain('Rowan Ashdown');
    const worker = await chromium.worker();
    await worker.evaluate(async () => {
      const kept = await chrome.storage.session.get('index key');
      await chrome.storage.session.set({ 'index key': { ...(kept['index key'] as object), goodUntil: Date.now() - 1 } });
    });
    const stopped = new Promise((resolve) => chromium.browser.once('targetdestroyed', resolve));
    await worker.close();
    await stopped;
    await page.goto('about:blank');
    await page.goto(`${systems.careworks}/case/40017`);
    await chromium.overlay(page);
    await eventually(async () => expect(await overlayText(page)).toContain('Locked: unlock to see the family'));
    const options = await chromium.open('options/options.html');
    expect(await options.evaluate(async () => chrome.storage.session.get('index key'))).toEqual({});
  });

  // Last of those with hands on the worker: they would be on one that is no more.
  test('a worker that was stopped goes on unlocked', async () => {
    const page = await openRowan();
    await chromium.overlay(page);
    await chromium.stopWorker();
    expect(await overlayText(page)).toContain('Rowan Ashdown');
  });

  test('two of our pages do not set each other asking', async () => {
    const log = await chromium.open('access-log/access-log.html');
    const page = await chromium.open('unlock/unlock.html');
    await page.waitForSelector('::-p-text(Lock now)');
    const heard = await log.evaluate(
      () =>
        new Promise<number>((counted) => {
          let messages = 0;
          chrome.runtime.onMessage.addListener(() => void (messages += 1));
          void chrome.runtime.sendMessage({ topic: 'lock-view', ask: {} });
          setTimeout(() => counted(messages), 500);
        }),
    );
    expect(heard).toBeLessThan(3);
  });
});

test('each wrong passphrase makes the next wait longer, and a new page does not shorten it', async () => {
  await started();
  await chromium.setUp('dsl', []);
  await chromium.lock();
  const page = await chromium.open('unlock/unlock.html');
  for (const seconds of ['1 second', '2 seconds', '4 seconds']) {
    await chromium.tryPassphrase(page, 'not the passphrase');
    await says(page, `That is not the passphrase. You can try again in ${seconds}.`);
  }
  await says(page, 'You can try again now.');
  await page.waitForSelector('#unlock-passphrase:focus');
  await chromium.tryPassphrase(page, 'not the passphrase');
  await says(page, 'That is not the passphrase');
  await page.reload();
  await says(page, /You can try in [1-8] seconds?/);
  await chromium.stopWorker();
  const refused = await page.evaluate(async (passphrase) => chrome.runtime.sendMessage({ topic: 'unlock', ask: { passphrase } }), PASSPHRASE);
  expect(refused).toMatchObject({ is: 'too soon' });
});

test('while it is locked the options page leads to where it is unlocked, for files and back-up; how long until it locks by itself has a limit that is said', async () => {
  await started();
  await chromium.setUp('dsl', []);
  const options = await chromium.open('options/options.html');
  await options.locator('input[name=lock-after]').fill('240');
  await options.keyboard.press('Tab');
  await says(options, 'from 1 to 60. It stays at 10.');
  expect(await options.$eval('input[name=lock-after]', (input) => (input as HTMLInputElement).value)).toBe('10');
  await options.waitForSelector('#back-up');
  await chromium.lock();
  await options.bringToFront();
  for (const opened of ['as it was', 'anew']) {
    await says(options, 'Locked: unlock to see files, back-up and what is due.');
    expect(await textOf(options), opened).not.toContain('could not be read');
    expect(await options.$$eval('a[href$="unlock.html"]', (links) => links.length)).toBeGreaterThan(0);
    await options.reload();
  }
});

test('until a passphrase is set nothing is kept; from then on an open screen is read by itself', async () => {
  await started();
  const options = await chromium.open('options/options.html');
  await options.locator('input[value=csc-worker]').click();
  await chromium.grant(options, 'CareWorks');
  const page = await openRowan();
  await eventually(async () => expect(await overlayText(page)).toContain('Set a passphrase first'));
  expect(await overlayText(page)).not.toContain('Ashdown');
  await options.bringToFront();
  await chromium.setPassphrase(options);
  await page.bringToFront();
  await eventually(async () => expect(await overlayText(page)).toMatch(/Rowan Ashdown[^]*to check/));
});

test('a weak passphrase is not taken; a suggested one is', async () => {
  await started();
  const options = await chromium.open('options/options.html');
  await options.locator('#first').fill('password1234');
  await says(options, 'It cannot be used yet');
  await options.locator('::-p-text(Set this passphrase)').click();
  await says(options, 'This passphrase cannot be used');
  await options.locator('::-p-text(Suggest a passphrase)').click();
  await says(options, 'Strong. It can be used.');
  expect(await textOf(options)).not.toContain('This passphrase cannot be used');
  expect(await options.$eval('#first', (input) => (input as HTMLInputElement).value)).toMatch(/^(\S+ ){5}\S+$/);
  await options.locator('::-p-text(Set this passphrase)').click();
  await options.waitForSelector('.recovery .code');
});

test('a managed machine asks for a longer passphrase than is usual, and says itself when to lock', async () => {
  await started();
  await (await chromium.worker()).evaluate(() => {
    const set = { passphraseLength: 40, lockAfterMinutes: 3 };
    const get = (...given: unknown[]) => (given.at(-1) as ((found: object) => void) | undefined)?.(set) ?? Promise.resolve(set);
    for (const api of [chrome, (globalThis as any).browser]) if (api) Object.assign(api.storage.managed, { get });
  });
  const options = await chromium.open('options/options.html');
  await says(options, /40 characters/);
  await options.locator('#first').fill(PASSPHRASE);
  await says(options, 'It cannot be used yet');
  const asked = await options.evaluate((next) => chrome.runtime.sendMessage({ topic: 'create-passphrase', ask: { next } }), PASSPHRASE);
  expect(asked).toEqual({ is: 'too weak' });
  await chromium.setPassphrase(options, `${PASSPHRASE} thimble estuary`);
  await options.waitForSelector('input[name=lock-after]:disabled');
  expect(await options.$eval('input[name=lock-after]', (input) => (input as HTMLInputElement).value)).toBe('3');
});

test('the recovery key is printed, with what it is for and nothing else', async () => {
  await started();
  const options = await chromium.open('options/options.html');
  await options.locator('#first').fill(PASSPHRASE);
  await says(options, 'Strong. It can be used.');
  await options.locator('::-p-text(Set this passphrase)').click();
  const code = await (await options.waitForSelector('.recovery .code'))!.evaluate((shown) => shown.textContent!);
  await options.emulateMediaType('print');
  const printed = await textOf(options);
  expect(printed).toContain(code);
  expect(printed).toContain('recovery key');
  expect(printed).not.toMatch(/Designated safeguarding lead|CareWorks|Suggest a passphrase/);
});

test('the recovery key unlocks with a new passphrase, and the old one is none from then on', async () => {
  await started();
  const recoveryKey = await chromium.setUp('dsl', []);
  await chromium.lock();
  const page = await chromium.open('unlock/unlock.html');
  await page.locator('summary').click();
  await page.locator('input[name=code]').fill(recoveryKey.replace(/^./, (letter) => (letter === 'Q' ? 'P' : 'Q')));
  await page.locator('#recover-next').fill('copper hinge thimble estuary');
  await says(page, 'Strong. It can be used.');
  await page.locator('::-p-text(Unlock and set)').click();
  await says(page, 'That is not the recovery key');
  await page.locator('input[name=code]').fill(recoveryKey);
  await page.locator('::-p-text(Unlock and set)').click();
  await says(page, 'Unlocked.');
  await page.locator('::-p-text(Lock now)').click();
  await chromium.tryPassphrase(page, PASSPHRASE);
  await says(page, 'That is not the passphrase');
  await chromium.tryPassphrase(page, 'copper hinge thimble estuary');
  await says(page, 'Unlocked.');
});

test('the passphrase is changed, and what was kept under the old one is there', async () => {
  await started();
  await chromium.setUp('csc-worker', ['CareWorks']);
  const page = await openRowan();
  await chromium.overlay(page);
  const options = await chromium.open('options/options.html');
  await options.locator('::-p-text(Change the passphrase)').click();
  await options.locator('#change-to').fill('copper hinge thimble estuary');
  await says(options, 'Strong. It can be used.');
  await options.locator('::-p-text(Change it)').click();
  await says(options, 'Type the passphrase as it is now, too.');
  await options.waitForSelector('#change-from:focus');
  await options.locator('#change-from').fill(PASSPHRASE);
  await options.locator('::-p-text(Change it)').click();
  await says(options, 'The passphrase was changed');
  await chromium.lock();
  await chromium.unlock('copper hinge thimble estuary');
  await page.bringToFront();
  await eventually(async () => expect(await overlayText(page)).toContain('Rowan Ashdown'));
});

test('another role needs the passphrase, whoever asks', async () => {
  await started();
  await chromium.setUp('school-staff', []);
  const options = await chromium.open('options/options.html');
  await options.locator('input[value=dsl]').click();
  await options.locator('#role-passphrase').fill('not the passphrase');
  await options.locator('::-p-text(Yes, change it)').click();
  await says(options, 'That is not the passphrase');
  const asked = await options.evaluate(async () => chrome.runtime.sendMessage({ topic: 'choose-role', ask: { role: 'dsl' } }));
  expect(asked).not.toMatchObject({ is: 'done' });
  await options.reload();
  await options.waitForSelector('input[value=school-staff]:checked');
});

test('after the browser was restarted the index is locked, and what was kept is there', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  await started(profile);
  await chromium.setUp('csc-worker', ['CareWorks']);
  const first = await openRowan();
  expect(await overlayText(first)).toContain('Rowan Ashdown');
  await chromium.close();

  await started(profile);
  // An unpacked extension is installed anew at each start, without the sites that it was granted.
  const options = await chromium.open('options/options.html');
  await chromium.grant(options, 'CareWorks');
  expect(await options.evaluate(async () => chrome.storage.session.get('index key'))).toEqual({});
  await options.close();
  const page = await openRowan();
  await eventually(async () => expect(await overlayText(page)).toContain('Locked: unlock to see the family'));
  expect(await overlayText(page)).not.toContain('Ashdown');
  const unlock = await chromium.open('unlock/unlock.html');
  await chromium.tryPassphrase(unlock, PASSPHRASE);
  await says(unlock, 'Unlocked.');
  await page.bringToFront();
  await eventually(async () => expect(await overlayText(page)).toContain('Rowan Ashdown'));
  await chromium.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
