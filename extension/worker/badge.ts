import browser from 'webextension-polyfill';
import { familyOnScreen } from './family-on-screen.ts';

const CALM = '#1d4f73';

/** The toolbar says how many things there are to check, where the page cannot see it. */
export async function showBadge(tab: number): Promise<void> {
  const view = await familyOnScreen(tab);
  const text = view.state === 'not kept' ? '!' : view.state === 'failed' ? '?' : view.state === 'read' ? badgeText(view.warnings.length, view.toAsk) : '';
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: CALM }).catch(() => {});
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => {});
}

const badgeText = (count: number, toAsk: boolean): string => (count > 0 ? String(count) : toAsk ? '…' : '');
