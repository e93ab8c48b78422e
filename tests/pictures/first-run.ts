import type { Chromium } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';
import { popupOver } from './popup.ts';

/** Before anyone has set a passphrase, chosen a role or allowed a system. */
export async function pictureFirstRun(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const options = await chromium.open('options/options.html');
  await options.waitForSelector('input[value=dsl]');
  await camera.take(options, 'options-first-run');
  await options.close();
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  await popupOver(camera, chromium, page, 'popup-not-allowed');
  await page.close();
  for (const [address, name] of [
    ['panel/panel.html', 'panel-first-run'],
    ['desk/desk.html', 'desk-first-run'],
    ['unlock/unlock.html', 'unlock-first-run'],
  ] as const) {
    const first = await chromium.open(address);
    await first.waitForSelector('a[href*=options]');
    await camera.take(first, name);
    await first.close();
  }
}
