import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer';

const INSTALLED = {
  chrome: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** The browser to test in: the one named in the environment, the system's, or puppeteer's own download. */
export async function installedBrowser(browser: 'chrome' | 'firefox'): Promise<string> {
  const named = process.env[browser === 'chrome' ? 'CHROME_BIN' : 'FIREFOX_BIN'];
  const downloaded = await puppeteer.executablePath({ browser }).catch(() => undefined);
  const found = [named, ...INSTALLED[browser], downloaded].find((path) => path && existsSync(path));
  if (!found) throw new Error(`No ${browser} here: node tests/set-up.mjs chromium firefox installs both`);
  return found;
}
