import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from './set-up.ts';

const program = '/usr/share/request-tracker5/libexec/rt-server';

/** Ends the server when our end of the pipe closes: also when we were killed and could not. */
const untilThePipeCloses = `exec 3<&0
"$@" 3<&- & server=$!
{ cat <&3; kill "$server"; } >/dev/null 2>&1 &
wait "$server"`;

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Request Tracker's own server, on the loopback alone. Gives back how to stop it. */
export async function startServer(port: number, environment: Environment, logFile: string): Promise<() => Promise<void>> {
  const log = await open(logFile, 'a');
  const command = [program, '--host', '127.0.0.1', '--port', String(port), '--max-workers', '4'];
  const server = spawn('/bin/sh', ['-c', untilThePipeCloses, 'sh', ...command], {
    env: environment,
    stdio: ['pipe', log.fd, log.fd],
    // In a group of its own: at Ctrl-C the server would change the owner of files of this machine's installation.
    detached: true,
  });
  await log.close();

  const stop = async (): Promise<void> => {
    server.stdin?.end();
    if (hasEnded(server)) return;
    const ended = once(server, 'exit');
    const late = setTimeout(() => killGroup(server), 5000);
    await ended;
    clearTimeout(late);
  };

  const lastMoment = Date.now() + 60_000;
  while (!(await answers(port))) {
    if (hasEnded(server) || Date.now() > lastMoment) {
      await stop();
      throw new Error(`Request Tracker's server does not answer: ${await readFile(logFile, 'utf8')}`);
    }
    await pause(100);
  }
  return stop;
}

async function answers(port: number): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(10_000) });
    return status === 200;
  } catch {
    return false;
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function killGroup(server: ChildProcess): void {
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
}
