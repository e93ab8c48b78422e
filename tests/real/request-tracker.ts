import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { familyOn } from './family.ts';
import { fill, type Tickets } from './fill.ts';
import { installPackages } from './packages.ts';
import type { Login } from './queues.ts';
import { freePort, startServer } from './server.ts';
import { setUp } from './set-up.ts';

export interface RequestTracker {
  /** Without a slash at the end. Browsers know where *.localhost is; Node may not. */
  origin: string;
  tickets: Tickets;
  login: Login;
  close(): Promise<void>;
}

/** Request Tracker 5 as Debian ships it, in a folder and a database of its own, with an invented family in it. */
export async function startRequestTracker({ today }: { today: string }): Promise<RequestTracker> {
  await installPackages();

  const worker: Login = { user: 'dana.okafor', password: newPassword() };
  const port = await freePort();
  const address = new URL(`http://rt.localhost:${port}`);
  const folder = await mkdtemp(join(tmpdir(), 'think-sibling-rt-'));
  const settingUp = new AbortController();
  // For when we end before we could close. The server ends of itself.
  const atExit = (): void => {
    settingUp.abort();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', atExit);
  let stop: (() => Promise<void>) | undefined;
  const close = async (): Promise<void> => {
    await stop?.();
    process.off('exit', atExit);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const environment = await setUp(folder, address, newPassword(), worker, settingUp.signal);
    stop = await startServer(port, environment, join(folder, 'server.log'));
    const tickets = await fill(port, worker, familyOn(today));
    return { origin: address.origin, tickets, login: worker, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function newPassword(): string {
  return randomBytes(12).toString('base64url');
}
