import type { Page } from 'puppeteer';
import type { FamilyToDraw } from '../../src/genogram/family-to-draw.ts';
import { DRAWN_FAMILIES, largeFamily } from '../builders/drawn-families.ts';
import { readingOfDrawn } from '../builders/reading-of-drawn.ts';
import { unlikeName } from '../builders/unlike-names.ts';
import type { Chromium } from '../browser/chromium.ts';
import { panelBeside, takeIn } from '../browser/panel-beside.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';
import { caseScreen } from './overlay.ts';

const SIDE = { width: 460, height: 900 };
const WIDE = { width: 900, height: 760 };

export async function picturePanel(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const { page } = await caseScreen(chromium, systems);
  const panel = await panelBeside(chromium, page);
  await panel.waitForSelector('.genogram');
  await camera.take(panel, 'panel-genogram', SIDE);
  await panel.locator('.in-words summary').click();
  await camera.take(panel, 'panel-genogram-in-words', SIDE);
  for (const [at, part] of ['chronology', 'known', 'people'].entries()) {
    await goTo(panel, at + 1);
    await camera.take(panel, `panel-${part}`, SIDE);
  }
  await panel.locator('.systems .buttons button').click();
  await panel.waitForSelector('.card .card');
  await camera.take(panel, 'panel-people-what-it-changes', SIDE);
  await goTo(panel, 4);
  await camera.take(panel, 'panel-print', SIDE);
  await panel.evaluate(() => (globalThis.print = () => {}));
  for (const [at, name] of ['print-family-sheet', 'print-full-pack'].entries()) {
    await panel.locator(`label:nth-of-type(${at + 1}) input[type=radio]`).click();
    await panel.locator('form button.first').click();
    await panel.waitForSelector('.printed');
    await camera.takePaper(panel, name);
    await panel.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  await panel.close();
  await page.close();
}

export async function pictureSearch(camera: Camera, chromium: Chromium): Promise<void> {
  const panel = await panelBeside(chromium, await chromium.browser.newPage());
  await panel.waitForSelector('input[type=search]');
  await camera.take(panel, 'panel-no-screen', SIDE);
  await panel.type('input[type=search]', 'ashdwn');
  await panel.waitForSelector('.found li');
  await camera.take(panel, 'panel-found', SIDE);
  await panel.close();
}

/** Families that are hard to draw. */
export async function pictureFamilies(camera: Camera, chromium: Chromium): Promise<void> {
  const all = Object.entries({ ...DRAWN_FAMILIES, 'forty people': largeFamily(40) }).map(([name, drawn], at) => ({ name, family: withSurnamesOfItsOwn(drawn, at) }));
  for (const { name, family } of all) {
    const [id] = await takeIn(chromium, [readingOfDrawn(family)]);
    const panel = await chromium.openPanelAround(`${id}#${family.subject}`, 1);
    await panel.waitForSelector('.genogram');
    await camera.take(panel, `genogram-${name.replaceAll(' ', '-')}`, WIDE);
    await panel.close();
  }
}

/** The families that are drawn share names, and would be one in an index. */
function withSurnamesOfItsOwn(drawn: FamilyToDraw, at: number): FamilyToDraw {
  const surnames = [...new Set(drawn.members.map(({ family }) => family))];
  return { ...drawn, members: drawn.members.map((member) => (member.family === undefined ? member : { ...member, family: unlikeName(at * 20 + surnames.indexOf(member.family)) })) };
}

async function goTo(panel: Page, part: number): Promise<void> {
  await panel.locator(`nav button:nth-of-type(${part + 1})`).click();
  await panel.waitForSelector(`nav button:nth-of-type(${part + 1})[aria-current]`);
}
