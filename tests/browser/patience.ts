import type { Frame, Page } from 'puppeteer';
import { expect, vi } from 'vitest';

/** As long as someone at a slow machine would wait, in milliseconds; what is there sooner is taken sooner. */
export const PATIENCE = 40_000;

/** Waits until a check holds. */
export const eventually = <Result>(check: () => Promise<Result> | Result, within = PATIENCE): Promise<Result> => vi.waitFor(check, { timeout: within, interval: 50 });

/** The text as it is seen. */
export const textOf = (where: Page | Frame): Promise<string> => where.evaluate(() => document.body.innerText);

/** Waits until a page says something. */
export const says = (where: Page | Frame, what: string | RegExp, within = PATIENCE): Promise<void> => eventually(async () => expect(await textOf(where)).toMatch(what), within);
