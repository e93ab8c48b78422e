import { join } from 'node:path';
import { LANGUAGES } from '../../extension/ui/languages.ts';
import { buildFor } from '../browser/build.ts';
import { Chromium } from '../browser/chromium.ts';
import { visitAll } from '../demo/visit-all.ts';
import { serveSystems } from '../systems/server.ts';
import { Camera } from './camera.ts';
import { pictureDesk, pictureDeskOfOthers } from './desk.ts';
import { pictureFirstRun } from './first-run.ts';
import { pictureLocked, pictureOtherPages } from './other-pages.ts';
import { pictureOverlay } from './overlay.ts';
import { pictureFamilies, picturePanel, pictureSearch } from './panel.ts';
import { picturePopup } from './popup.ts';

/** Every page in every state: in English as it is, dark, in forced colours and at 400 %, in every other language as it is and at 400 %. */
const asked = process.argv.slice(2);
await buildFor('chromium');
const systems = await serveSystems();
const cutOff: string[] = [];
for (const language of LANGUAGES.filter((each) => asked.length === 0 || asked.includes(each))) {
  const camera = new Camera(language, join('docs', 'pictures'));
  const chromium = await Chromium.start();
  await (await chromium.worker()).evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
  await pictureFirstRun(camera, chromium, systems);
  await (await chromium.worker()).evaluate(() => chrome.storage.local.set({ language: 'en' }));
  await chromium.setUp('dsl', ['Beechwood', 'SafeLog', 'CareWorks']);
  await visitAll(chromium, systems);
  await (await chromium.worker()).evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
  await pictureOverlay(camera, chromium, systems);
  await picturePopup(camera, chromium, systems);
  await picturePanel(camera, chromium, systems);
  await pictureSearch(camera, chromium);
  await pictureDesk(camera, chromium);
  await pictureDeskOfOthers(camera, chromium);
  await pictureOtherPages(camera, chromium);
  if (language === 'en') await pictureFamilies(camera, chromium);
  await pictureLocked(camera, chromium, systems);
  await chromium.close();
  console.log(`${language}: ${camera.taken.length} pictures in ${camera.folder}`);
  cutOff.push(...camera.cutOff);
}
await systems.close();
for (const each of cutOff) console.error(`Runs out of sight sideways: ${each}`);
process.exitCode = cutOff.length > 0 ? 1 : 0;
