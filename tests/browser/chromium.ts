import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page, type Realm, type WebWorker } from 'puppeteer';
import type { Role } from '../../src/record/role.ts';
import { installedBrowser } from './installed-browser.ts';
import { eventually, PATIENCE, textOf } from './patience.ts';

/** Longer than the overlay asks to have stood there, and to wait after a click, together. */
const IN_CLEAR_VIEW_MS = 900;
/** After so long, in milliseconds, one looks again from the start: the frame or the element may be another one by now. */
const A_MOMENT = 5_000;
/** A part of chrome://extensions that has its powers and is loaded in a fifth of the time. */
const EXTENSIONS = 'chrome://extensions/strings.m.js';
/** Less than misses a button. */
const MOVED_PX = 5;

export const PASSPHRASE = 'lantern orchard plinth mallow';

/** Chromium with the extension in it, as a person would have it. */
export class Chromium {
  private constructor(
    readonly browser: Browser,
    readonly id: string,
  ) {}

  /** `profile` is a folder that outlives the browser; without one, each start is a first start. */
  static async start({ headless = true, profile, features = [], extension = resolve('dist/chromium') }: { headless?: boolean; profile?: string; features?: string[]; extension?: string } = {}): Promise<Chromium> {
    const browser = await puppeteer.launch({
      executablePath: await installedBrowser('chrome'),
      headless,
      pipe: true,
      ...(profile ? { userDataDir: profile } : {}),
      enableExtensions: true,
      defaultViewport: headless ? { width: 1280, height: 800 } : null,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // A site that browsers do not hold for this machine: over plain http, it is no secure context.
        '--host-resolver-rules=MAP *.plain.test 127.0.0.1',
        ...(features.length > 0 ? [`--enable-features=${features.join(',')}`] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    return new Chromium(browser, await browser.installExtension(extension));
  }

  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith(this.url('')));
    return (await target.worker())!;
  }

  /** Stops the worker as Chromium does when it has been idle; with hands on the worker itself, it would not go. */
  async stopWorker(): Promise<void> {
    const [page] = await this.browser.pages();
    const session = await page!.createCDPSession();
    const stopped = new Promise<void>((done) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => versions.some(({ status, runningStatus }) => status === 'activated' && runningStatus === 'stopped') && done());
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  async open(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** The panel in a tab of its own, around somebody, as a page of ours opens it. */
  async openPanelAround(person: string, tab = -1): Promise<Page> {
    const word = encodeURIComponent(person).replaceAll(/\W/g, '-');
    await (await this.worker()).evaluate((kept) => chrome.storage.session.set(kept), { [`person in address ${word}`]: person });
    return this.open(`panel/panel.html#${tab}/${word}`);
  }

  /** Sets the passphrase, chooses a role and allows each system, as a person does on the options page. Returns the recovery key. */
  async setUp(role: Role, systems: string[]): Promise<string> {
    const options = await this.open('options/options.html');
    const recoveryKey = await this.setPassphrase(options);
    await options.locator(`input[value=${role}]`).click();
    await options.waitForFunction(() => document.querySelector('fieldset [role=status]')?.textContent !== '');
    await this.grantAll(options, systems);
    await options.close();
    return recoveryKey;
  }

  /** First run: returns the recovery key, which is shown once. */
  async setPassphrase(options: Page, passphrase = PASSPHRASE): Promise<string> {
    await paste(options, '#first', passphrase);
    await options.waitForFunction(() => document.body.textContent!.includes('It can be used'));
    await options.locator('::-p-text(Set this passphrase)').click();
    const code = await options.waitForSelector('.recovery .code');
    const recoveryKey = await code!.evaluate((shown) => shown.textContent!);
    await options.locator('::-p-text(I have it on paper)').click();
    return recoveryKey;
  }

  /** Unlocks on the page that is there for it. */
  async unlock(passphrase = PASSPHRASE): Promise<void> {
    const page = await this.open('unlock/unlock.html');
    await this.tryPassphrase(page, passphrase);
    await page.waitForSelector('::-p-text(Unlocked.)', { timeout: PATIENCE });
    await page.close();
  }

  /** After a restart: an unpacked extension is installed anew, without the sites that it was granted. */
  async setUpAgain(systems: string[]): Promise<void> {
    await this.#installedAnew();
    await this.unlock();
    const options = await this.open('options/options.html');
    await this.grantAll(options, systems);
    await options.close();
  }

  /** Until then the one that the profile remembers runs, and its pages go with it: one that stays is of the new one. */
  async #installedAnew(): Promise<void> {
    await eventually(async () => {
      const page = await this.open('unlock/unlock.html');
      await pause(1500);
      await page.waitForSelector('#unlock-passphrase', { timeout: A_MOMENT }).finally(() => page.close().catch(() => {}));
    });
  }

  async tryPassphrase(page: Page, passphrase: string): Promise<void> {
    await page.locator('#unlock-passphrase').fill(passphrase);
    await page.locator('form:has(#unlock-passphrase) button.first:not([disabled])').click();
  }

  async lock(): Promise<void> {
    const page = await this.open('unlock/unlock.html');
    await page.locator('::-p-text(Lock now)').click();
    await page.waitForSelector('::-p-text(Locked:)');
    await page.close();
  }

  grant(options: Page, system: string): Promise<void> {
    return this.grantAll(options, [system]);
  }

  async grantAll(options: Page, systems: string[]): Promise<void> {
    const cards = await Promise.all(systems.map((system) => options.waitForSelector(`xpath///li[contains(@class, "card")][.//h3[text()="${system}"]]`)));
    const sites = await Promise.all(cards.map((card) => card!.$eval('p.quiet', (said) => said.textContent!.split(', at ')[1]!.split(/, | and /))));
    if (systems.length > 0) await this.allow(sites.flat());
    for (const [at, system] of systems.entries()) {
      await (await cards[at]!.$('button.first'))!.click();
      await options.waitForFunction((name) => document.body.textContent!.includes(`${name} is read from now on`), {}, system);
    }
  }

  /** Gives the options page a profile file, as a person chooses one. */
  async addProfile(options: Page, file: string): Promise<void> {
    const input = (await options.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  /** Does what answering "Allow" does: headless, the browser's own question cannot be seen. */
  async allow(sites: string[]): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto(EXTENSIONS);
    for (const site of sites)
      await page.evaluate((id, match) => (chrome as any).developerPrivate.addHostPermission(id, match), this.id, site);
    await page.close();
  }

  /** Waits until the case screen in a page has been read, and returns the frame that lies over it. */
  async overlay(page: Page): Promise<Frame> {
    return eventually(async () => {
      const frame = await page.waitForFrame((each) => each.url().includes('/overlay/overlay.html'), { timeout: PATIENCE });
      await frame.waitForFunction(() => /to check|No question|Nothing|Ask|Set up|Not read|Not kept|Locked/.test(document.body.textContent ?? ''), { timeout: A_MOMENT, polling: 50 });
      return frame;
    });
  }

  /** Where our content script runs in a page, once it does. */
  scriptIn(page: Page): Promise<Realm> {
    const ours = this.url('').slice(0, -1);
    return eventually(async () => {
      const realm = page.extensionRealms().find(({ origin }) => origin === ours);
      assert(realm && (await realm.evaluate(() => 'thinkSiblingIsHere' in globalThis)), `our script is not in ${page.url()}`);
      return realm;
    });
  }

  /** Whether nothing of ours lies over a page in which our script runs, though a case screen opened after it is read by now. */
  async leavesAlone(page: Page, caseScreen: string): Promise<boolean> {
    await this.scriptIn(page);
    const other = await this.browser.newPage();
    await other.goto(caseScreen);
    await this.overlay(other);
    await other.close();
    return (await page.$('[data-think-sibling]')) === null;
  }

  /** What is said over a case screen in a page of its own, and the headlines on its cards. */
  async visit(address: string): Promise<string> {
    const page = await this.browser.newPage();
    await page.goto(address);
    const overlay = await this.openOverlay(page);
    const shown = `${await textOf(overlay)}\n${(await cardsIn(overlay)).join('\n')}`;
    await page.close();
    return shown;
  }

  /** Presses the toolbar's button over a page. */
  async popupOver(page: Page): Promise<Page> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.id)!;
    const [target] = await Promise.all([this.browser.waitForTarget((each) => each.url() === this.url('popup/popup.html')), extension.triggerAction(page)]);
    const popup = await target.asPage();
    await popup.waitForSelector('#this-tab');
    return popup;
  }

  /** The options page with this section, in a browser whose file dialogue, which headless has none of, is not there. */
  async openOptions(section: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.evaluateOnNewDocument(() => delete (window as any).showSaveFilePicker);
    await page.goto(this.url('options/options.html'));
    await page.waitForSelector(section);
    return page;
  }

  /** Opens the overlay by a click on its tab, where the pointer finds it. */
  async openOverlay(page: Page): Promise<Frame> {
    return eventually(async () => {
      const frame = await this.overlay(page);
      if (await frame.$('button.tab')) await this.#press(page, frame, 'button.tab');
      await frame.waitForSelector('main.opened', { timeout: A_MOMENT });
      return frame;
    });
  }

  /** Clicks in the overlay with the pointer, as a person does: where the element is seen on the page. */
  async click(page: Page, overlay: Frame, selector: string): Promise<void> {
    await eventually(() => this.#press(page, overlay, selector));
  }

  /** Clicks what is taken only when the frame has stood in clear view for a moment; a person who is told so tries again. */
  async give(page: Page, overlay: Frame, selector: string, taken: () => Promise<unknown>): Promise<void> {
    const held = async () => (await textOf(overlay)).includes('Not taken');
    const isTaken = () => taken().then(() => true, () => false);
    do {
      await steady();
      await this.click(page, overlay, selector);
      await steady();
      await eventually(async () => (await held()) || taken());
    } while (!(await isTaken()));
  }

  /** One click on an element when it stands still; throws when it moved away under the pointer. */
  async #press(page: Page, overlay: Frame, selector: string): Promise<void> {
    const element = (await overlay.waitForSelector(selector, { timeout: A_MOMENT }))!;
    const clicks = await element.evaluateHandle((each) => {
      each.scrollIntoView({ block: 'center' });
      const seen = { count: 0 };
      each.addEventListener('click', () => (seen.count += 1), { capture: true, once: true });
      return seen;
    });
    const { x, y } = await eventually(async () => {
      const before = await middleOf(page, element);
      await pause(50);
      const after = await middleOf(page, element);
      assert(Math.hypot(after.x - before.x, after.y - before.y) < MOVED_PX, `${selector} does not stand still`);
      return after;
    }, A_MOMENT);
    await page.mouse.click(x, y);
    // A frame in another process hears of it a moment later.
    await eventually(async () => assert.equal(await clicks.evaluate(({ count }) => count), 1, `${selector} was not clicked`), 1_000);
  }

  /** What chrome://extensions lists under "Errors". */
  async complaints(): Promise<string[]> {
    const page = await this.browser.newPage();
    await page.goto(EXTENSIONS);
    const found = await page.evaluate(async (id) => {
      const api = (chrome as any).developerPrivate;
      await api.updateProfileConfiguration({ inDeveloperMode: true });
      const { manifestErrors, runtimeErrors } = await api.getExtensionInfo(id);
      return [...manifestErrors, ...runtimeErrors].map((error: { message: string }) => error.message);
    }, this.id);
    await page.close();
    return found;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Waits for as long as the overlay must have stood there before an answer is taken, and stand there after it. */
export const steady = (): Promise<void> => pause(IN_CLEAR_VIEW_MS);

/** As a person pastes: letter by letter, each is weighed by itself, which takes a second in all. */
async function paste(page: Page, selector: string, text: string): Promise<void> {
  const field = (await page.waitForSelector(selector, { visible: true }))!;
  await field.evaluate((each, all) => {
    (each as HTMLInputElement).focus();
    document.execCommand('insertText', false, all);
  }, text);
}

/** Where the pointer finds an element of the overlay, by the page's own measure. */
export async function middleOf(page: Page, element: ElementHandle): Promise<{ x: number; y: number }> {
  const host = await placeOf(page);
  const inner = await element.evaluate((each) => each.getBoundingClientRect().toJSON());
  return { x: host.x + inner.x + inner.width / 2, y: host.y + inner.y + inner.height / 2 };
}

/** Where our element stands in the page, by the page's own measure. */
export const placeOf = (page: Page): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.$eval('[data-think-sibling]', (host) => host.getBoundingClientRect().toJSON());

/** The headlines on the cards, each with its state before it. */
export const cardsIn = (overlay: Frame): Promise<string[]> =>
  overlay.$$eval('.warning', (warnings) =>
    warnings.map((warning) => `${warning.querySelector('.state')?.textContent}: ${warning.querySelector('h3')?.textContent}`),
  );
