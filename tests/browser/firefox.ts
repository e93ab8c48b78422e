import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { PASSPHRASE } from './chromium.ts';
import { installedBrowser } from './installed-browser.ts';

const HOST = '6d1f2a54-90c3-4b7e-8f53-0d2b6a8e4c10';
const ID = 'think-sibling@example.org';

/** Firefox with the extension in it. BiDi opens our pages, but never says that one has loaded. */
export class Firefox {
  private constructor(
    readonly browser: Browser,
    /** The folder where what is downloaded lies. */
    readonly downloads: string,
  ) {}

  static async start(extension = 'dist/firefox'): Promise<Firefox> {
    const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: await installedBrowser('firefox'),
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
        'extensions.webextOptionalPermissionPrompts': false,
        'network.dns.native-is-localhost': true,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    });
    await browser.installExtension(resolve(extension));
    return new Firefox(browser, downloads);
  }

  async open(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.#send('browsingContext.navigate', { context: contextOf(page), url: `moz-extension://${HOST}/${path}`, wait: 'none' });
    return page;
  }

  /** First run, as a person does it. */
  async setPassphrase(options: Page): Promise<void> {
    await options.waitForSelector('#first');
    await options.type('#first', PASSPHRASE);
    await options.waitForSelector('::-p-text(It can be used)');
    await (await options.waitForSelector('::-p-text(Set this passphrase)'))!.click();
    await options.waitForSelector('.recovery .code');
    await (await options.waitForSelector('::-p-text(I have it on paper)'))!.click();
  }

  /** The text of the frame that lies over a page; null while there is none. */
  overlayText(page: Page): Promise<string | null> {
    return this.inFrame(page, '/overlay/overlay.html', 'document.body.innerText');
  }

  /** Presses the overlay's own button. */
  async openOverlay(page: Page): Promise<void> {
    await this.inFrame(page, '/overlay/overlay.html', 'document.querySelector("button.tab").click()');
  }

  /** What an expression says in a frame of ours on a page; null while there is none. */
  async inFrame(page: Page, path: string, expression: string): Promise<string | null> {
    const { contexts } = await this.#send('browsingContext.getTree', { root: contextOf(page) });
    const frame = contexts[0].children.find(({ url }: { url: string }) => url.includes(path));
    if (!frame) return null;
    const { result } = await this.#send('script.evaluate', { expression, target: { context: frame.context }, awaitPromise: false });
    return result.value;
  }

  /** As the browser does when the background page has been idle for half a minute. */
  async stopWorker(): Promise<void> {
    const { contexts } = await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    await this.#send('script.evaluate', {
      expression: `WebExtensionPolicy.getByID('${ID}').extension.terminateBackground()`,
      target: { context: contexts[0].context },
      awaitPromise: true,
    });
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async #send(method: string, params: object): Promise<any> {
    return (await (this.browser as any).connection.send(method, params)).result;
  }
}

const contextOf = (page: Page): string => (page.mainFrame() as any)._id;
