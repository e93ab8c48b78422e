import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';

/** As long as someone at a slow machine would wait, in milliseconds; what is there sooner is taken sooner. */
export const PATIENCE = 40_000;
const BETWEEN_LOOKS_MS = 50;

/** Waits until a check holds; throws as it does when it still does not hold after so many milliseconds. */
export async function eventually<Result>(check: () => Promise<Result> | Result, within = PATIENCE): Promise<Result> {
  for (const end = Date.now() + within; ; await pause(BETWEEN_LOOKS_MS)) {
    try {
      return await check();
    } catch (fault) {
      if (Date.now() >= end) throw fault;
    }
  }
}

/** The text as it is seen. */
export const textOf = (where: Page | Frame): Promise<string> => where.evaluate(() => document.body.innerText);

/** Waits until a page says something. */
export const says = (where: Page | Frame, what: string | RegExp, within = PATIENCE): Promise<void> => eventually(async () => saysSo(await textOf(where), what), within);

function saysSo(text: string, what: string | RegExp): void {
  if (typeof what === 'string') assert(text.includes(what), `“${what}” is not in:\n${text}`);
  else assert.match(text, what);
}
