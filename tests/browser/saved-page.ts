import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build, type Rolldown } from 'vite';
import type { Reading } from '../../src/record/reading.ts';
import type { PageSeen, Taught } from '../../src/record/teaching.ts';
import { installedBrowser } from './installed-browser.ts';

/** A page as it was saved, and where it stood. */
export interface SavedPage {
  url: string;
  html: string;
}

export interface Read {
  screen: string | null;
  arrived: boolean;
  reading: Reading | null;
  /** Milliseconds that recognising, and reading, took. */
  recognised: number;
  took: number;
  error?: string;
}

/** What a page offers to who teaches it, and what is read of it once all that was recognised is taken. */
export interface TaughtByNod {
  seen: PageSeen;
  taught: Taught;
  reading: Reading | null;
  /** Milliseconds that looking at the page took. */
  took: number;
}

/** Chromium with the reading room loaded into every page, as the content script loads it. */
export class Reader {
  private html = '';

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(): Promise<Reader> {
    const browser = await puppeteer.launch({
      executablePath: await installedBrowser('chrome'),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    const reader = new Reader(browser, page);
    await page.setBypassCSP(true);
    await page.evaluateOnNewDocument(await readingRoom());
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? void request.respond({ contentType: 'text/html; charset=utf-8', body: reader.html })
        : void request.abort(),
    );
    return reader;
  }

  /** Shows a saved page, lets `change` happen to it there, and reads it by a profile. */
  async read({ url, html }: SavedPage, profile: unknown, readAt: string, change = ''): Promise<Read> {
    await this.#show(url, html);
    return this.page.evaluate(readInPage, profile as object, readAt, change);
  }

  /** Shows a saved page, takes all that teaching recognises of it, and reads it by what was taught. */
  async teach({ url, html }: SavedPage, readAt: string): Promise<TaughtByNod> {
    await this.#show(url, html);
    return this.page.evaluate(teachInPage, readAt);
  }

  async #show(url: string, html: string): Promise<void> {
    this.html = html;
    // Another route of a page that is there already would load nothing; by way of a blank page, loading takes three times as long.
    if (url.includes('#')) await this.page.goto('about:blank');
    await this.page.goto(url);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** The page as it stands, without its scripts, the look of it and what else is named. */
export function pageAsItStands(page: Page, without: string[] = []): Promise<string> {
  return page.evaluate((unwanted) => {
    for (const element of document.querySelectorAll(unwanted)) element.remove();
    return `${new XMLSerializer().serializeToString(document.doctype!)}\n${document.documentElement.outerHTML}\n`;
  }, ['script', 'link', 'style', ...without].join());
}

/** Runs in the page. */
function readInPage(profile: object, readAt: string, change: string): Read {
  const room = (globalThis as unknown as { reading: Record<string, (...given: unknown[]) => unknown> }).reading;
  if (change) new Function(change)();
  const url = new URL(location.href);
  const start = performance.now();
  try {
    const screen = room['recogniseScreen']!(document, url, profile, readAt) as { screen: string } | null;
    const recognised = performance.now() - start;
    if (!screen) return { screen: null, arrived: false, reading: null, recognised, took: 0 };
    const from = performance.now();
    const standing = room['readStanding']!(document, url, profile, screen, readAt) as Pick<Read, 'arrived' | 'reading'>;
    return { screen: screen.screen, ...standing, recognised, took: performance.now() - from };
  } catch (error) {
    const { name, message } = error as Error;
    return { screen: null, arrived: false, reading: null, recognised: 0, took: performance.now() - start, error: `${name}: ${message}` };
  }
}

/** Runs in the page. */
function teachInPage(readAt: string): TaughtByNod {
  const room = (globalThis as unknown as { reading: Record<string, (...given: unknown[]) => any> }).reading;
  const tried = { page: document, address: new URL(location.href), readAt };
  const nothing: Taught = { title: '', agency: 'school', screenTitle: '', kind: null, recognise: null, values: [], rows: [] };
  const start = performance.now();
  const { seen } = room['look']!(tried, { taught: nothing, known: null, pointed: [] });
  const took = performance.now() - start;
  const { taught } = room['afterAct']!({ past: [], taught: nothing, next: [] }, { act: 'take-all' }, seen, readAt);
  return { seen, taught, reading: room['look']!(tried, { taught, known: null, pointed: [] }).seen.reading, took };
}

/** The reading room, and what teaches it, as one script that leaves `reading` behind. */
async function readingRoom(): Promise<string> {
  const entry = 'virtual:reading';
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'reading-room',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) =>
          id === `\0${entry}`
            ? ['reading/recognise-screen', 'reading/read-screen', 'teaching/look', 'teaching/after-act'].map((file) => `export * from '${resolve('src', file)}.ts';`).join('\n')
            : undefined,
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'iife', name: 'reading' } } },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
