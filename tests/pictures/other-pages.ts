import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { type Chromium, PASSPHRASE } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';
import { pictureOverlayLocked } from './overlay.ts';
import { popupOver } from './popup.ts';

export async function pictureOtherPages(camera: Camera, chromium: Chromium): Promise<void> {
  const options = await chromium.open('options/options.html');
  await options.waitForSelector('input[value=dsl]:checked');
  await camera.take(options, 'options');
  const file = (await options.waitForSelector('input[name=records]:enabled')) as ElementHandle<HTMLInputElement>;
  await file.uploadFile(join('tests', 'files', 'nursery-register.csv'));
  await options.waitForSelector('.mapping');
  await options.$eval('.mapping', (table) => table.closest('section')!.scrollIntoView());
  await camera.takeWindow(options, 'options-file');
  await options.close();
  for (const [address, there, name] of [
    ['access-log/access-log.html', '.entries li', 'access-log'],
    ['rules/rules.html', 'article', 'rules'],
    ['unlock/unlock.html', 'button', 'unlock-unlocked'],
  ] as const) {
    const page = await chromium.open(address);
    await page.waitForSelector(there);
    await camera.take(page, name);
    await page.close();
  }
}

export async function pictureLocked(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const unlock = await chromium.open('unlock/unlock.html');
  await unlock.locator('.buttons button').click();
  await unlock.waitForSelector('#unlock-passphrase');
  await camera.take(unlock, 'unlock');
  await unlock.locator('#unlock-passphrase').fill('not the passphrase');
  await unlock.locator('form:has(#unlock-passphrase) button.first:not([disabled])').click();
  await unlock.waitForFunction((said) => document.body.innerText.includes(said), {}, camera.words('passphrase_wrong', { seconds: 1 }).split('.')[0]!);
  await camera.take(unlock, 'unlock-wrong');
  await pictureOverlayLocked(camera, chromium, systems);
  for (const [address, name] of [
    ['panel/panel.html', 'panel-locked'],
    ['desk/desk.html', 'desk-locked'],
    ['access-log/access-log.html', 'access-log-locked'],
  ] as const) {
    const page = await chromium.open(address);
    await page.waitForSelector('.state');
    await camera.take(page, name);
    await page.close();
  }
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  await popupOver(camera, chromium, page, 'popup-locked');
  await page.close();
  await unlock.locator('#unlock-passphrase').fill(PASSPHRASE);
  await unlock.locator('form:has(#unlock-passphrase) button.first:not([disabled])').click();
  await unlock.close();
}
