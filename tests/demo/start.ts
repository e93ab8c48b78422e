import { Chromium, cardsIn, PASSPHRASE } from '../browser/chromium.ts';
import { buildFor } from '../browser/build.ts';
import { serveSystems } from '../systems/server.ts';
import { EXPECTED } from './expected.ts';
import { visitAll } from './visit-all.ts';

const headless = process.argv.includes('--headless') || (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && process.platform === 'linux');

console.log('Building the extension and starting the demo systems');
await buildFor('chromium');
const systems = await serveSystems();
const chromium = await Chromium.start({ headless });
await chromium.setUp('csc-worker', ['Beechwood', 'SafeLog', 'CareWorks']);

console.log('Visiting the screens of each system, so that the index fills itself');
await visitAll(chromium, systems);

const page = await chromium.browser.newPage();
await page.goto(`${systems.careworks}/case/40017`);
const overlay = await chromium.openOverlay(page);
const cards = await cardsIn(overlay);
console.log(`\nOver Rowan's screen in CareWorks:\n${cards.map((card) => `  ${card}`).join('\n')}\n`);
const absent = EXPECTED.filter((expected) => !cards.some((card) => card.includes(expected)));
if (absent.length > 0) console.error(`Not there: ${absent.join('; ')}`);

if (headless) {
  await page.screenshot({ path: 'demo.png' });
  console.log('The picture is demo.png');
  await chromium.close();
  await systems.close();
  process.exit(absent.length > 0 ? 1 : 0);
}
console.log(`The index locks after ten minutes without a touch; its passphrase is “${PASSPHRASE}”`);
console.log('Close the browser to end');
chromium.browser.on('disconnected', () => process.exit());
