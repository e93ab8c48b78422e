import browser, { type Runtime } from 'webextension-polyfill';
import type { Speaker } from '../messages/contract.ts';

const PAGES: Record<string, Speaker> = {
  '/overlay/overlay.html': 'overlay',
  '/teaching/teaching.html': 'teaching',
  '/options/options.html': 'options',
  '/access-log/access-log.html': 'access-log',
  '/panel/panel.html': 'panel',
  '/popup/popup.html': 'popup',
  '/desk/desk.html': 'desk',
  '/rules/rules.html': 'rules',
  '/unlock/unlock.html': 'unlock',
};

/**
 * Which of our contexts is speaking, or null. A frame of ours in a page has a tab, too, and a page can load into
 * its frames what it likes, so it goes by our id, the exact origin and the path, never by "has no tab"; and of our pages
 * only the overlay and the bar that teaches speak from within a frame.
 */
export function speakerOf(sender: Runtime.MessageSender): Speaker | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const address = new URL(sender.url);
  if (address.origin === new URL(browser.runtime.getURL('/')).origin) return ofOurs(address.pathname, sender.frameId);
  return sender.tab?.id === undefined ? null : 'content';
}

function ofOurs(path: string, frame: number | undefined): Speaker | null {
  const page = PAGES[path] ?? null;
  // The side panel and the popup are in no tab, so that Chromium names no frame of them.
  return page === 'overlay' || page === 'teaching' || frame === 0 || ((page === 'panel' || page === 'popup') && frame === undefined) ? page : null;
}
