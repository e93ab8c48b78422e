import { readFileSync } from 'node:fs';
import type { Html } from './html.ts';

/** What a browser asked of a system. */
export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds to keep the browser waiting: real systems are slow. */
  after?: number;
}

/** One record system. It answers nothing for what it does not have. */
export type Site = (asked: Asked) => Answer | undefined;

export function page(content: Html, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: content.text,
  };
}

export function json(value: unknown, after: number): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
    after,
  };
}

export function movedTo(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

/** A file sent as it is. Read at each request, so that an edit shows on reload. */
export function file(place: URL): Answer {
  const kinds = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const kind = place.pathname.split('.').pop() as keyof typeof kinds;
  return {
    status: 200,
    headers: { 'content-type': `${kinds[kind]}; charset=utf-8` },
    body: readFileSync(place, 'utf8'),
  };
}
