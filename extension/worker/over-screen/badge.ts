import browser from 'webextension-polyfill';
import type { OverlayView } from '../../messages/overlay-view.ts';
import { familyOnScreen } from './family-on-screen.ts';
import { lockState } from '../index/lock-state.ts';

const CALM = '#1d4f73';
const LOCKED = '🔒';

/** The toolbar says how many things there are to check, where the page cannot see it. */
export async function showBadge(tab: number): Promise<void> {
  const text = badgeText(await familyOnScreen(tab));
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: CALM }).catch(() => {});
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => {});
}

/** Over every page the toolbar says whether the index is locked, by a sign and in words. */
export async function showLock(): Promise<void> {
  const locked = (await lockState()) === 'locked';
  await browser.action.setBadgeBackgroundColor({ color: CALM });
  await browser.action.setBadgeText({ text: locked ? LOCKED : '' });
  await browser.action.setTitle({ title: browser.i18n.getMessage(locked ? 'toolbar_locked' : 'app_name') });
}

function badgeText(view: OverlayView): string {
  if (view.state === 'not kept') return '!';
  if (view.state === 'failed') return '?';
  if (view.state === 'locked') return LOCKED;
  if (view.state !== 'read') return '';
  return view.warnings.length > 0 ? String(view.warnings.length) : view.toAsk ? '…' : '';
}
