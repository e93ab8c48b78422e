import { resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page, type WebWorker } from 'puppeteer';
import type { Role } from '../../src/record/role.ts';
import { installedBrowser } from './installed-browser.ts';

const SOON = 15_000;

/** Chromium with the extension in it, as a person would have it. */
export class Chromium {
  private constructor(
    readonly browser: Browser,
    readonly id: string,
  ) {}

  static async start({ headless = true, extension = resolve('dist/chromium') } = {}): Promise<Chromium> {
    const browser = await puppeteer.launch({
      executablePath: await installedBrowser('chrome'),
      headless,
      pipe: true,
      enableExtensions: true,
      defaultViewport: headless ? { width: 1280, height: 800 } : null,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    return new Chromium(browser, await browser.installExtension(extension));
  }

  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith(this.url('')));
    return (await target.worker())!;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  async open(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** Chooses a role and allows each system, as a person does on the options page. */
  async setUp(role: Role, systems: string[]): Promise<void> {
    const options = await this.open('options/options.html');
    await options.locator(`input[value=${role}]`).click();
    await options.waitForFunction(() => document.querySelector('fieldset [role=status]')?.textContent !== '');
    for (const system of systems) await this.grant(options, system);
    await options.close();
  }

  async grant(options: Page, system: string): Promise<void> {
    const card = await options.waitForSelector(`xpath///li[contains(@class, "card")][.//h3[text()="${system}"]]`);
    const sites = (await card!.$eval('p.quiet', (said) => said.textContent))!.split(', at ')[1]!.split(/, | and /);
    await this.allow(sites);
    await (await card!.$('button.first'))!.click();
    await options.waitForFunction((name) => document.body.textContent!.includes(`${name} is read from now on`), {}, system);
  }

  /** Gives the options page a profile file, as a person chooses one. */
  async addProfile(options: Page, file: string): Promise<void> {
    const input = (await options.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  /** Does what answering "Allow" does: headless, the browser's own question cannot be seen. */
  async allow(sites: string[]): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions/');
    for (const site of sites)
      await page.evaluate((id, match) => (chrome as any).developerPrivate.addHostPermission(id, match), this.id, site);
    await page.close();
  }

  /** Waits until the case screen in a page has been read, and returns the frame that lies over it. */
  async overlay(page: Page): Promise<Frame> {
    const frame = await page.waitForFrame((each) => each.url().includes('/overlay/overlay.html'), { timeout: SOON });
    await frame.waitForFunction(() => /to check|Nothing|Ask|Set up|Not read|Not kept/.test(document.body.textContent ?? ''), { timeout: SOON, polling: 50 });
    return frame;
  }

  /** Opens the overlay by a click on its tab, where the pointer finds it. */
  async openOverlay(page: Page): Promise<Frame> {
    const frame = await this.overlay(page);
    const { x, y, width, height } = await placeOf(page);
    if (await frame.$('button.tab')) await page.mouse.click(x + width / 2, y + height / 2);
    await frame.waitForFunction(() => document.querySelector('main.opened') !== null, { timeout: SOON, polling: 50 });
    return frame;
  }

  /** Clicks in the overlay with the pointer, as a person does: where the element is seen on the page. */
  async click(page: Page, overlay: Frame, selector: string): Promise<void> {
    const element = await overlay.waitForSelector(selector, { timeout: SOON });
    const inner = await element!.evaluate((each) => {
      each.scrollIntoView({ block: 'center' });
      return each.getBoundingClientRect().toJSON();
    });
    const host = await placeOf(page);
    await page.mouse.click(host.x + inner.x + inner.width / 2, host.y + inner.y + inner.height / 2);
  }

  /** What chrome://extensions lists under "Errors". */
  async complaints(): Promise<string[]> {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions/');
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

/** Where our element stands in the page, by the page's own measure. */
export const placeOf = (page: Page): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.$eval('think-sibling', (host) => host.getBoundingClientRect().toJSON());

/** The headlines on the cards, each with its state before it. */
export const cardsIn = (overlay: Frame): Promise<string[]> =>
  overlay.$$eval('.warning', (warnings) =>
    warnings.map((warning) => `${warning.querySelector('.state')?.textContent}: ${warning.querySelector('h3')?.textContent}`),
  );
