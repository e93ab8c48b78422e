import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { queues, type Login } from './queues.ts';
import { siteConfig } from './site-config.ts';

const run = promisify(execFile);

/** What the commands of Request Tracker must find in their environment to use this instance. */
export type Environment = NodeJS.ProcessEnv;

/** An instance of Request Tracker in a folder: settings, database, queues, nobody's tickets yet. */
export async function setUp(folder: string, address: URL, rootPassword: string, worker: Login, signal: AbortSignal): Promise<Environment> {
  const settings = join(folder, 'RT_SiteConfig.pm');
  const noMoreSettings = join(folder, 'more-settings');
  const environment = { ...process.env, RT_SITE_CONFIG: settings, RT_SITE_CONFIG_DIR: noMoreSettings };

  await Promise.all(['pages', 'sessions', 'more-settings'].map((name) => mkdir(join(folder, name))));
  await writeFile(settings, siteConfig(folder, address));

  const password = join(folder, 'root-password');
  await writeFile(password, rootPassword);
  await setUpDatabase({ env: environment, signal }, '--action', 'init', '--root-password-file', password, '--dba', '', '--dba-password', '');

  const data = join(folder, 'queues.json');
  await writeFile(data, JSON.stringify(queues(worker)));
  await setUpDatabase({ env: environment, signal }, '--action', 'insert', '--datafile', data, '--dba', '', '--dba-password', '');
  return environment;
}

async function setUpDatabase(given: { env: Environment; signal: AbortSignal }, ...args: string[]): Promise<void> {
  const { stderr } = await run('/usr/sbin/rt-setup-database-5', args, given);
  // It ends well even when it could not make a queue or a field.
  if (/\[(error|critical)\]/.test(stderr)) throw new Error(`Request Tracker's database was not set up: ${stderr}`);
}
