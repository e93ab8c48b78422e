import type { Page } from 'puppeteer';
import type { Login } from './queues.ts';

/** Opens a page of Request Tracker; where it asks who is there, says so and arrives at that page. */
export async function logIn(page: Page, address: string, { user, password }: Login): Promise<void> {
  await page.goto(address);
  if (!(await page.$('form#login'))) return;
  await page.type('form#login input[name=user]', user);
  await page.type('form#login input[name=pass]', password);
  await Promise.all([page.waitForNavigation(), page.click('form#login [type=submit]')]);
  if (await page.$('form#login')) throw new Error(`Request Tracker did not let ${user} in`);
}
