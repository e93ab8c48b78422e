import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { installedBrowser } from '../../browser/installed-browser.ts';

/** Chromium's two ways to keep IndexedDB on the disk. */
export const BACKENDS = { LevelDB: [], SQLite: ['--enable-features=IdbSqliteBackingStore'] } as const;
export type Backend = keyof typeof BACKENDS;

const MINUTES = 60_000;

/** Chromium with the benchmark's build of the extension, asked from one of its own pages. */
export class BenchBrowser {
  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    readonly profile: string,
  ) {}

  static async start(extension: string, backend: Backend): Promise<BenchBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'bench-'));
    const browser = await puppeteer.launch({
      executablePath: await installedBrowser('chrome'),
      headless: true,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      protocolTimeout: 30 * MINUTES,
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', ...BACKENDS[backend], ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const id = await browser.installExtension(resolve(extension));
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/rules/rules.html`);
    return new BenchBrowser(browser, page, profile);
  }

  /** The worker's answer, and how long it took from the page's message to it, in milliseconds. */
  async ask(bench: string, told: object = {}): Promise<{ answer: any; ms: number }> {
    const reply = await this.page.evaluate(
      async (message) => {
        const start = performance.now();
        const port = chrome.runtime.connect();
        const told = await new Promise<any>((answered) => {
          port.onMessage.addListener(answered);
          port.onDisconnect.addListener(() => answered({ error: 'The worker was stopped' }));
          port.postMessage(message);
        });
        const ms = performance.now() - start;
        port.disconnect();
        return { ...told, ms };
      },
      { bench, told },
    );
    if (reply.error) throw new Error(reply.error);
    return reply;
  }

  /** Stops the worker, as the browser does when it has been idle for half a minute. */
  async stopWorker(): Promise<void> {
    const target = this.browser.targets().find((each) => each.type() === 'service_worker');
    await (await target?.worker().catch(() => null))?.close().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

  /** Bytes that the worker holds. */
  async held(): Promise<number> {
    const target = this.browser.targets().find((each) => each.type() === 'service_worker')!;
    const { client } = (await target.worker())!;
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return usedSize + (backingStorageSize ?? 0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
