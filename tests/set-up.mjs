// Plain node, since it runs before anything is installed: packages, then the browsers that are named.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = {
  chromium: { named: 'CHROME_BIN', package: 'chromium', puppeteer: 'chrome', paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'] },
  firefox: { named: 'FIREFOX_BIN', package: 'firefox-esr', puppeteer: 'firefox', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] },
};

if (!existsSync('node_modules/.package-lock.json')) {
  console.log('Installing the packages that package-lock.json names');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
for (const name of process.argv.slice(2)) if (!(await found(BROWSERS[name]))) install(BROWSERS[name]);

async function found({ named, puppeteer, paths }) {
  if ([process.env[named], ...paths].some((path) => path && existsSync(path))) return true;
  const { default: library } = await import('puppeteer');
  return existsSync(await library.executablePath({ browser: puppeteer }).catch(() => ''));
}

function install({ package: name, puppeteer }) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${name} from Debian's packages`);
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', name], quiet);
  } else {
    console.log(`Installing ${puppeteer} for the tests alone`);
    run('npx', ['puppeteer', 'browsers', 'install', puppeteer]);
  }
}

function run(command, args, options = { stdio: 'inherit' }) {
  execFileSync(command, args, { shell: process.platform === 'win32', ...options });
}
