import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beechwood } from './beechwood/beechwood.ts';
import { careworks } from './careworks/careworks.ts';
import { todayInLondon } from './families/calendar.ts';
import { everyone } from './families/everyone.ts';
import { html } from './html.ts';
import { safelog } from './safelog/safelog.ts';
import { page, type Answer, type Asked, type Site } from './site.ts';

/** The three systems, each at an origin of its own, written without a slash at the end. */
export interface Systems {
  port: number;
  /** The day from which all dates are counted. */
  today: string;
  beechwood: string;
  safelog: string;
  careworks: string;
  close(): Promise<void>;
}

const longestForm = 64 * 1024;

/** Browsers ask every site for an icon: none of these has one. */
const noIcon: Answer = { status: 204, headers: {}, body: '' };

/** One server for all three: the name in the address tells them apart, and *.localhost is always this machine. */
export async function serveSystems({ port = 0, today = todayInLondon() } = {}): Promise<Systems> {
  const people = everyone(today);
  const sites = new Map<string, Site>([
    ['beechwood', beechwood(people.pupils)],
    ['safelog', safelog(people.students)],
    ['careworks', careworks(people.cases)],
  ]);

  const answer: RequestListener = (request, response) => {
    void respond(request, response, sites);
  };
  const first = createServer(answer);
  await listen(first, port, '127.0.0.1');
  const chosen = (first.address() as AddressInfo).port;
  // Some resolvers give ::1 for localhost names; where this machine has no IPv6, the first address serves alone.
  const second = createServer(answer);
  const listening = await listen(second, chosen, '::1').then(
    () => [first, second],
    () => [first],
  );

  return {
    port: chosen,
    today,
    beechwood: `http://beechwood.localhost:${chosen}`,
    safelog: `http://safelog.localhost:${chosen}`,
    careworks: `http://careworks.localhost:${chosen}`,
    close: async () => {
      await Promise.all(listening.map(close));
    },
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, sites: Map<string, Site>): Promise<void> {
  try {
    const [name = ''] = (request.headers.host ?? '').toLowerCase().split('.localhost');
    const asked = await read(request);
    const answer = asked?.path === '/favicon.ico' ? noIcon : ((asked && sites.get(name)?.(asked)) ?? notFound());
    if (answer.after) await pause(answer.after);
    response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers }).end(answer.body);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.');
  }
}

/** Nothing for what no browser of ours would send. */
async function read(request: IncomingMessage): Promise<Asked | undefined> {
  const { method = '', url = '' } = request;
  if (!URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const asked = { path: pathname, query: searchParams, form: new URLSearchParams() };
  if (method === 'GET' || method === 'HEAD') return { ...asked, method: 'GET' };
  if (method !== 'POST') return undefined;

  let form = '';
  for await (const piece of request.setEncoding('utf8')) {
    form += piece;
    if (form.length > longestForm) return undefined;
  }
  return { ...asked, method, form: new URLSearchParams(form) };
}

function notFound(): Answer {
  const content = html`<!doctype html>
<html lang="en">
<title>Not found</title>
<h1>404 Not found</h1>
<p>There is no page at this address.</p>
</html>
`;
  return { ...page(content), status: 404 };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
