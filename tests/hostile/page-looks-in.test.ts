import type { Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium, PASSPHRASE } from '../browser/chromium.ts';
import { serveSystems, type Systems } from '../systems/server.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
  for (const number of [40017, 40018]) {
    const page = await chromium.browser.newPage();
    await page.goto(`${systems.careworks}/case/${number}`);
    await chromium.overlay(page);
    await page.close();
  }
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

/** A page with a script of its own, there before anything else, that notes all it can see of us. */
async function spied(address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(`
    window.seen = [];
    const note = (what) => window.seen.push(what);
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.dataset?.thinkSibling === '') note({ outer: node.outerHTML, shadow: String(node.shadowRoot) });
    }).observe(document, { subtree: true, childList: true });
    addEventListener('message', (event) => note({ message: String(event.data) }), true);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) { note({ attach: how }); return attach.call(this, { mode: 'open' }); };
    const fetched = window.fetch; window.fetch = (...of) => { note({ fetch: String(of[0]) }); return fetched(...of); };
  `);
  await page.goto(address);
  await chromium.openOverlay(page);
  return page;
}

test('scripts of the page see one empty element, and nothing of the family', async () => {
  const page = await spied(`${systems.safelog}/students/88`);
  expect(await page.evaluate('window.seen')).toEqual([{ outer: '<div data-think-sibling=""></div>', shadow: 'null' }]);
  const [whole, frames] = await page.evaluate(() => [document.documentElement.outerHTML, window.length] as const);
  expect(whole).not.toMatch(/Wren|Finley|to check/);
  expect(frames).toBe(0);
  await page.close();
});

test('a page that defines elements, and takes hold of what is put into it, gets nothing of what is inside', async () => {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(`
    window.taken = [];
    const define = (name) => customElements.define(name, class extends HTMLElement {
      constructor() { super(); window.taken.push(this.attachInternals().shadowRoot); }
    });
    define('think-sibling');
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.dataset?.thinkSibling === '')
        try { window.taken.push(node.attachInternals().shadowRoot); } catch (refused) { window.taken.push(refused.name); }
    }).observe(document, { subtree: true, childList: true });
  `);
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.openOverlay(page);
  expect(await page.evaluate('window.taken')).toEqual(['NotSupportedError']);
  await page.close();
});

test('the element is the same, in size and place, whether the family is known or not', async () => {
  const looks: unknown[] = [];
  for (const student of [88, 103]) {
    const page = await chromium.browser.newPage();
    await page.goto(`${systems.safelog}/students/${student}`);
    const overlay = await chromium.overlay(page);
    const host = await page.$eval('[data-think-sibling]', (element) => {
      const { width, height, right } = element.getBoundingClientRect();
      return { width, height, right, html: element.outerHTML };
    });
    looks.push(host);
    expect(await overlay.evaluate(() => document.body.textContent)).toMatch(student === 88 ? /\d+ to check/ : /No question here/);
    await page.close();
  }
  expect(looks[0]).toEqual(looks[1]);
});

/** Does as a script of the page would: puts a frame into it. */
const putFrame = (page: Page, address: string): Promise<void> =>
  page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address);

test('by our id a page cannot load our overlay; by the address of this one it could, and would be told nothing without its key', async () => {
  const page = await spied(`${systems.safelog}/students/88`);
  const ours = await chromium.overlay(page);
  await putFrame(page, `${chromium.url('overlay/overlay.html')}#guess`);
  await page.waitForFrame((frame) => frame.url() === 'chrome-error://chromewebdata/');
  expect(page.frames()).toHaveLength(3);

  await putFrame(page, `${await (await chromium.scriptIn(page)).evaluate(() => chrome.runtime.getURL('overlay/overlay.html'))}#guess`);
  const loaded = await page.waitForFrame((frame) => frame.url().endsWith('/overlay/overlay.html#guess'));
  await loaded.waitForSelector('main');
  const told = (frame: Frame, key: string) => frame.evaluate((ask) => chrome.runtime.sendMessage({ topic: 'overlay-view', ask }), { key });
  expect(await told(ours, new URL(ours.url()).hash.slice(1))).toMatchObject({ view: { state: 'read' } });
  expect(await told(loaded, 'guess')).toEqual({ open: false, edge: 'right', disk: 'enough', damaged: false, view: { state: 'no screen' } });
  expect(await loaded.evaluate(() => document.body.innerText)).toMatch(/^(Think Sibling\s+)?Reading…$/);
  await page.close();
});

test('the script in a page reaches nothing that is kept here: neither whose role this is nor which site is which system', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.overlay(page);
  const script = await chromium.scriptIn(page);
  const tried = await script.evaluate(() => Promise.all([chrome.storage.local.get(), chrome.storage.local.set({ role: 'administrator' })].map((each) => each.then(() => 'done', () => 'refused'))));
  expect(tried).toEqual(['refused', 'refused']);
  await page.close();
});

test('a passphrase that is typed is heard by no frame of ours in a page', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.safelog}/students/88`);
  const overlay = await chromium.overlay(page);
  await overlay.evaluate(() => {
    const heard: unknown[] = ((globalThis as any).heard = []);
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  await chromium.lock();
  await chromium.unlock();
  const heard = JSON.stringify(await overlay.evaluate(() => (globalThis as any).heard));
  expect(heard).toContain('lock-changed');
  expect(heard).not.toContain(PASSPHRASE);
  await page.close();
});

test('a page cannot probe for our files', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.safelog}/students`);
  for (const file of ['overlay/overlay.html', 'options/options.html', 'worker.js', 'content.js', 'icons/16.png', 'pages/overlay.js']) {
    const answer = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const image = document.createElement(address.endsWith('.png') ? 'img' : 'script') as HTMLImageElement;
          image.addEventListener('load', () => resolve('there'));
          image.addEventListener('error', () => resolve('nothing'));
          image.src = address;
          document.head.append(image);
        }),
      chromium.url(file),
    );
    expect(answer, file).toBe('nothing');
  }
  await page.close();
});

test.each([
  ['a content script that asks what only our pages may', 'overlay-view', { key: 'x' }],
  ['a content script that asks for settings', 'settings', {}],
  ['a topic that nobody knows', 'everything', {}],
  ['a reading in another form', 'case-screen-read', { visit: 'x', reading: { people: 'all' } }],
])('%s is refused', async (_, topic, of) => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.overlay(page);
  const script = await chromium.scriptIn(page);
  const answer = await script.evaluate(
    (message) => chrome.runtime.sendMessage(message).then((reply) => ({ reply }), (error: Error) => ({ refused: error.message })),
    { topic, ask: of },
  );
  expect(answer).toEqual({ refused: 'refused' });
  await page.close();
});
