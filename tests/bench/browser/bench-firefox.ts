import type { Page } from 'puppeteer';
import { Firefox } from '../../browser/firefox.ts';
import { type BenchBrowser, replyOf, type Reply } from './bench-browser.ts';

export class BenchFirefox implements BenchBrowser {
  private constructor(
    private readonly firefox: Firefox,
    private readonly page: Page,
  ) {}

  static async start(extension: string): Promise<BenchFirefox> {
    const firefox = await Firefox.start(extension);
    const page = await firefox.open('rules/rules.html');
    await page.waitForSelector('h1');
    return new BenchFirefox(firefox, page);
  }

  ask(bench: string, told: object = {}): Promise<Reply> {
    return replyOf(this.page, bench, told);
  }

  stopWorker(): Promise<void> {
    return this.firefox.stopWorker();
  }

  async held(): Promise<null> {
    return null;
  }

  close(): Promise<void> {
    return this.firefox.close();
  }
}
