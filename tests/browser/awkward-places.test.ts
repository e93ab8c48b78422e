import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from './chromium.ts';
import { type PageServer, servePages } from './page-server.ts';
import { panelBeside } from './panel-beside.ts';
import { eventually, says } from './patience.ts';

// Case screens where record systems really put them: in frames of frames, in shadow roots, in dialogs, in pop-up windows.

const record = (name: string, id: number) => `<div class=record data-id=${id}><h1>${name}</h1><dl><dt>Born<dd>04/05/2018</dl></div>`;
const framed = (src: string) => `<!doctype html><iframe src="${src}" style="width:600px;height:300px"></iframe>`;

const PAGES: Record<string, string> = {
  '/record/7': `<!doctype html>${record('Ella Hartley', 7)}`,
  '/record/8': `<!doctype html>${record('Amy Frost', 8)}`,
  '/ahead': `<!doctype html>${record('Ella Hartley', 7)}<a href="/record/8">Amy Frost</a><script type=speculationrules>{ "prerender": [{ "urls": ["/record/8"], "eagerness": "immediate" }] }</script>`,
  '/faulty/7': '<!doctype html><h1>Ella Hartley</h1>',
  '/frames': framed('/middle'),
  '/middle': framed('/record/7'),
  '/written': `<!doctype html><iframe id=f style="width:600px;height:300px"></iframe><script>setTimeout(() => { f.contentDocument.open(); f.contentDocument.write(${JSON.stringify(record('Ella Hartley', 7))}); f.contentDocument.close(); }, 800)</script>`,
  '/shadow': `<!doctype html><div id=app></div><script>
    const root = app.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Loading…</p><div id=inner></div>';
    const inner = root.getElementById('inner').attachShadow({ mode: 'open' });
    const show = (html) => (inner.innerHTML = html);
    setTimeout(show, 1500, ${JSON.stringify(record('Ella Hartley', 7))});
  </script>`,
  '/list': `<!doctype html><h1>Pupils</h1><button id=shows>Ella Hartley</button><dialog id=d></dialog><script>
    shows.onclick = () => { d.innerHTML = ${JSON.stringify(`${record('Ella Hartley', 7)}<button id=close>Close</button>`)}; d.showModal(); };
    d.onclick = (event) => { if (event.target.id === 'close') { d.close(); d.replaceChildren(); } };
  </script>`,
  '/opener': `<!doctype html><button id=open onclick="window.open('/record/7', 'record', 'width=700,height=600')">Ella Hartley</button>`,
  '/grid': `<!doctype html><div class=record data-id=7><h1>Ella Hartley</h1><dl><dt>Born<dd>04/05/2018</dl>
    <div role=grid aria-rowcount=120><div role=row><span role=columnheader>Ref</span><span role=columnheader>Date</span></div><div id=rows></div></div></div><script>
    const draw = (from) => (rows.innerHTML = Array.from({ length: 10 }, (_, at) => '<div role=row><span role=gridcell>C' + (from + at) + '</span><span role=gridcell>' + (1 + at) + '/03/2026</span></div>').join(''));
    draw(1);
  </script>`,
};

const profile = {
  system: 'awkward',
  title: 'Awkward',
  agency: 'school',
  version: 1,
  sites: ['http://awkward.localhost/*', 'http://awkward.plain.test/*'],
  screens: [
    {
      screen: 'record',
      title: 'Record',
      recognise: { has: ['.record h1'] },
      subject: { kind: 'child', name: { css: '.record h1', required: true }, number: { css: '.record', attribute: 'data-id' }, born: { label: 'Born', required: true } },
      entries: [{ kind: 'concern', rows: { table: '[role=grid]' }, fields: { on: { label: 'Date' }, recordNumber: { label: 'Ref' } } }],
    },
    { screen: 'faulty', title: 'Faulty', recognise: { address: ['/faulty/*'], has: ['h1['] }, subject: { name: { css: 'h1' } } },
  ],
};

let pages: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  pages = await servePages((path) => PAGES[path]);
  chromium = await Chromium.start();
  await chromium.setUp('dsl', []);
  const file = join(mkdtempSync(join(tmpdir(), 'profile-')), 'profile.json');
  writeFileSync(file, JSON.stringify(profile));
  const options = await chromium.open('options/options.html');
  await chromium.addProfile(options, file);
  await chromium.grant(options, 'Awkward');
  await options.close();
});
afterAll(async () => {
  await chromium.close();
  await pages.close();
});

async function open(path: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${pages.at('awkward')}${path}`);
  return page;
}

/** Waits until the overlay, opened by the pointer, stands over this child's screen. */
const overScreenOf = (page: Page, name: string): Promise<string> =>
  eventually(async () => {
    const said = await (await chromium.openOverlay(page)).$eval('main', (main) => main.textContent!);
    expect(said).toContain(name);
    return said;
  });

const gone = (page: Page): Promise<unknown> => eventually(async () => expect(await page.$('[data-think-sibling]')).toBeNull());

test.each([
  ['a frame in a frame', '/frames'],
  ['a frame without an address, written by a script', '/written'],
  ['a shadow root in a shadow root, when it has come', '/shadow'],
])('in %s', async (_, path) => {
  const page = await open(path);
  await overScreenOf(page, 'Ella Hartley');
  await page.close();
});

test('in one of two frames: when the other has gone, the overlay is over the first again', async () => {
  const page = await open('/middle');
  await overScreenOf(page, 'Ella Hartley');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<iframe id="other" src="/record/8"></iframe>'));
  await overScreenOf(page, 'Amy Frost');
  await page.evaluate(() => document.getElementById('other')!.remove());
  await overScreenOf(page, 'Ella Hartley');
  await page.close();
});

test('of a page that the browser makes ready ahead, nothing lies over the one that is shown; and once it is shown itself, it is read', async () => {
  const page = await open('/ahead');
  await overScreenOf(page, 'Ella Hartley');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await overScreenOf(page, 'Ella Hartley');
  await page.click('a');
  await eventually(async () => expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart)).toBeGreaterThan(0));
  await eventually(async () => expect(await page.$('[data-think-sibling]')).not.toBeNull());
  // Puppeteer does not follow the frames of such a page.
  const panel = await panelBeside(chromium, page);
  await says(panel, 'Amy Frost');
  await panel.close();
  await page.close();
});

test('on a site in the house, over plain http, which is given fewer powers', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${pages.elsewhere('awkward')}/record/7`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await overScreenOf(page, 'Ella Hartley');
  await page.close();
});

test('in a shadow root, from one child to the next, and away', async () => {
  const page = await open('/shadow');
  await overScreenOf(page, 'Ella Hartley');
  const show = (html: string) => page.evaluate((next) => (document.getElementById('app')!.shadowRoot!.getElementById('inner')!.shadowRoot!.innerHTML = next), html);
  await show(record('Amy Frost', 8));
  await overScreenOf(page, 'Amy Frost');
  await show('<p>Nobody</p>');
  await gone(page);
  await page.close();
});

test('in a dialog that holds all else off, where the overlay can be used; and it goes with the dialog', async () => {
  const page = await open('/list');
  await page.click('#shows');
  await overScreenOf(page, 'Ella Hartley');
  const overlay = await chromium.overlay(page);
  await chromium.click(page, overlay, 'header button');
  await overlay.waitForSelector('main.closed');
  await page.click('#close');
  await gone(page);
  await page.click('#shows');
  await overScreenOf(page, 'Ella Hartley');
  expect(page.frames().filter((frame) => frame.url().includes('/overlay/'))).toHaveLength(1);
  await page.close();
});

test('in a pop-up window', async () => {
  const page = await open('/opener');
  const popUp = new Promise<Page>((opened) => page.once('popup', (window) => opened(window!)));
  await page.click('#open');
  const window = await popUp;
  await window.waitForSelector('[data-think-sibling]');
  // Whoever drives the browser may have come to a new window too late to reach a frame in it.
  await window.reload();
  await overScreenOf(window, 'Ella Hartley');
  expect(await page.$('[data-think-sibling]')).toBeNull();
  await window.close();
  await page.close();
});

test('where a profile is wrong about how to recognise a screen, that is said, and goes with the page', async () => {
  const page = await open('/faulty/7');
  await overScreenOf(page, 'h1[ is no selector');
  await page.goto(`${pages.at('awkward')}/opener`);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await page.$('[data-think-sibling]')).toBeNull();
  await page.close();
});

test('in a list that draws the rows in sight alone: what has gone by is not lost, and it says that this is not all', async () => {
  const page = await open('/grid');
  expect(await overScreenOf(page, 'Ella Hartley')).toMatch(/one page of several/);
  await page.evaluate('draw(11)');
  await eventually(async () => {
    const panel = await panelBeside(chromium, page);
    await panel.locator('nav button::-p-text(Chronology)').click();
    const said = await panel.$eval('main', (main) => main.innerText);
    await panel.close();
    expect(said).toContain('C15');
    expect(said).toContain('C5');
  });
  await page.close();
});
