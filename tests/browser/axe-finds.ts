import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer';

/** WCAG 2.2 to AA, and what axe holds to be good practice; of 2.1 A it has but one rule, which it calls an experiment and which takes an age drawn in a symbol for its name. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a page or in a frame of it, each with where it stands. */
export async function axeFinds(where: Page | Frame): Promise<string[]> {
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(axe.source);
  return where.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as any).axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }: any) => nodes.map(({ target }: any) => `${id}: ${target}`));
  }, RULES);
}
