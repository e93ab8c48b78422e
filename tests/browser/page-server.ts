import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of a site that stands nowhere else, each by its path and query. */
export interface PageServer {
  /** The site under this name, which browsers look for on this machine. */
  at(name: string): string;
  /** Likewise, as on another machine in the house. */
  elsewhere(name: string): string;
  close(): Promise<void>;
}

/** Serves what `page` gives for a path with its query, under whatever name it is asked for. */
export async function servePages(page: (path: string) => string | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const html = page(request.url ?? '/');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    at: (name) => `http://${name}.localhost:${port}`,
    elsewhere: (name) => `http://${name}.plain.test:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
