import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { installedBrowser } from '../../browser/installed-browser.ts';
import { type BenchBrowser, replyOf, type Reply } from './bench-browser.ts';

/** Chromium's two ways to keep IndexedDB on the disk. */
export const BACKENDS = { LevelDB: [], SQLite: ['--enable-features=IdbSqliteBackingStore'] } as const;
export type Backend = keyof typeof BACKENDS;

const MINUTES = 60_000;

export class BenchChromium implements BenchBrowser {
  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    readonly profile: string,
  ) {}

  static async start(extension: string, backend: Backend): Promise<BenchChromium> {
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
    return new BenchChromium(browser, page, profile);
  }

  ask(bench: string, told: object = {}): Promise<Reply> {
    return replyOf(this.page, bench, told);
  }

  async stopWorker(): Promise<void> {
    const target = this.browser.targets().find((each) => each.type() === 'service_worker');
    await (await target?.worker().catch(() => null))?.close().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

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
