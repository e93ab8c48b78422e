import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

const wanted = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];

/** The package would set up a database of its own and send its letters by cron; we want neither. */
const answers = `request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/install-cronjobs boolean false
`;

/** Installs Request Tracker from Debian's packages where it is missing. */
export async function installPackages(): Promise<void> {
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) throw new Error('Request Tracker comes from packages of Debian, and this is no Debian');
  if (process.getuid?.() !== 0) throw new Error(`as root, first: apt-get install --no-install-recommends ${missing.join(' ')}`);

  // It insists on something that sends mail. This one is small and starts nothing; our settings never call it.
  const packages = existsSync('/usr/sbin/sendmail') ? missing : [...missing, 'msmtp-mta'];
  console.log(`Installing ${packages.join(', ')} and what they need from Debian's packages (half a minute)`);

  if (missing.includes('request-tracker5')) {
    const asked = spawnSync('debconf-set-selections', { input: answers, encoding: 'utf8' });
    if (asked.status !== 0) throw new Error(`debconf-set-selections failed: ${asked.stderr}`);
  }
  try {
    await aptGet('install', '--yes', '--no-install-recommends', ...packages);
  } catch {
    // The lists may be missing or old.
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', ...packages);
  }
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

async function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env, maxBuffer: 64 * 1024 * 1024 });
}
