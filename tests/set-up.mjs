// Plain node, since it runs before anything is installed: packages, and the browsers that are named.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const BROWSERS = {
  chromium: { named: 'CHROME_BIN', package: 'chromium', puppeteer: 'chrome', paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'] },
  firefox: { named: 'FIREFOX_BIN', package: 'firefox-esr', puppeteer: 'firefox', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] },
};

const absent = process.argv.slice(2).map((name) => BROWSERS[name]).filter(({ named, paths }) => ![process.env[named], ...paths].some((path) => path && existsSync(path)));
const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
// The two do not wait for each other, since each takes up to a minute.
await Promise.all([installPackages(), asRoot && installFromDebian(absent)]);
if (!asRoot) for (const browser of absent) await installForTests(browser);

async function installPackages() {
  if (installedAsLocked()) return;
  console.log('Installing the packages that package-lock.json names');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Whether what lies in node_modules is what is locked. Optional packages are for other machines as well. */
function installedAsLocked() {
  const [locked, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn);
  const isThere = ([path, { version, integrity, optional }]) => (installed[path] ? installed[path].version === version && installed[path].integrity === integrity : optional);
  return Object.keys(installed).every((path) => path in locked) && Object.entries(locked).every(isThere);
}

/** By their places, without ourselves. */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {};
  const { '': _ourselves, ...packages } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return packages;
}

async function installFromDebian(browsers) {
  if (browsers.length === 0) return;
  const names = browsers.map((browser) => browser.package);
  console.log(`Installing ${names.join(' and ')} from Debian's packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...names], { env });
}

async function installForTests({ puppeteer }) {
  const { default: library } = await import('puppeteer');
  if (existsSync(await library.executablePath({ browser: puppeteer }).catch(() => ''))) return;
  console.log(`Installing ${puppeteer} for the tests alone`);
  await run('npx', ['puppeteer', 'browsers', 'install', puppeteer]);
}

/** Its words are shown only when it fails, by the error. */
function run(command, args, options = {}) {
  return promisify(execFile)(command, args, { shell: process.platform === 'win32', maxBuffer: 100_000_000, ...options });
}
