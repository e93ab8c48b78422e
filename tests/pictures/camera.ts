import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Page, ScreenshotClip } from 'puppeteer';
import type english from '../../extension/static/_locales/en/messages.json';
import type { Language } from '../../extension/ui/languages.ts';

interface Size {
  width: number;
  height: number;
}

/** As large as 1280 by 1024 pixels are at 400 %. */
const ZOOMED: Size = { width: 320, height: 256 };
/** A page that is longer is cut. */
const LONGEST = 1400;
const QUALITY = 78;

/** Takes the pictures of one language: each state as it is and at 400 %; in English dark and in forced colours as well. */
export class Camera {
  readonly #messages: typeof english;
  readonly #taken: string[] = [];
  readonly #cutOff: string[] = [];

  constructor(
    readonly language: Language,
    readonly folder: string,
  ) {
    this.#messages = JSON.parse(readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'));
    mkdirSync(folder, { recursive: true });
  }

  get taken(): readonly string[] {
    return this.#taken;
  }

  /** Pictures in which something runs out of sight sideways. */
  get cutOff(): readonly string[] {
    return this.#cutOff;
  }

  /** The words that a page shows for a key. */
  words(key: keyof typeof english, values: Record<string, string | number> = {}): string {
    return String(new IntlMessageFormat(this.#messages[key].message, this.language).format(values));
  }

  /** A page of ours, whole, in a window of this size. */
  async take(page: Page, name: string, size: Size = { width: 1100, height: 800 }): Promise<void> {
    await this.#inEach(page, name, size, (path) => this.#page(page, path));
  }

  /** A window of this size, as over a page of a record system. */
  async takeWindow(page: Page, name: string, size: Size = { width: 1280, height: 800 }): Promise<void> {
    await this.#inEach(page, name, size, (path) => this.#save(page, path));
  }

  /** As it comes out of the printer. */
  async takePaper(page: Page, name: string): Promise<void> {
    await page.setViewport({ width: 720, height: 1020 });
    await page.emulateMediaType('print');
    await this.#page(page, this.#path(name, 'as it is'));
    await page.emulateMediaType('screen');
  }

  async #inEach(page: Page, name: string, size: Size, shoot: (path: string) => Promise<void>): Promise<void> {
    await page.setViewport(size);
    await shoot(this.#path(name, 'as it is'));
    if (this.language === 'en') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await shoot(this.#path(name, 'dark'));
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await inForcedColours(page, () => shoot(this.#path(name, 'forced')));
    }
    await page.setViewport(ZOOMED);
    await shoot(this.#path(name, '400'));
    await page.setViewport(size);
    await settled(page);
  }

  async #page(page: Page, path: string): Promise<void> {
    const { width, height } = page.viewport()!;
    await settled(page);
    const whole = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight }));
    if (whole.width > width) this.#cutOff.push(`${path}: ${whole.width} of ${width}`);
    await this.#save(page, path, { x: 0, y: 0, width, height: Math.min(LONGEST, Math.max(height, whole.height)) });
  }

  async #save(page: Page, path: string, clip?: ScreenshotClip): Promise<void> {
    await settled(page);
    await page.screenshot({ path: path as `${string}.webp`, type: 'webp', quality: QUALITY, ...(clip ? { clip, captureBeyondViewport: true } : {}) });
    this.#taken.push(path);
  }

  #path(name: string, how: 'as it is' | 'dark' | 'forced' | '400'): string {
    const parts = [name, ...(this.language === 'en' ? [] : [this.language]), ...(how === 'as it is' ? [] : [how])];
    return join(this.folder, `${parts.join('.')}.webp`);
  }
}

/** Puppeteer has no word for it. */
async function inForcedColours(page: Page, shoot: () => Promise<void>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await shoot();
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
}

/** What changes with the size of a window has changed. */
const settled = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120))));
