import type { ToContent } from '../messages/contract.ts';
import { askUntilAnswered, listen } from '../messages/ask.ts';
import { OverlayFrame } from './overlay-frame.ts';
import { ScreenWatch } from './screen-watch.ts';

/** The script may arrive twice: once as registered, once when a site is granted under an open page. */
const here = globalThis as { thinkSiblingIsHere?: true };
if (!here.thinkSiblingIsHere) {
  here.thinkSiblingIsHere = true;
  void start();
}

async function start(): Promise<void> {
  await untilShown();
  const overlay = window === window.top ? new OverlayFrame() : null;
  let watch: ScreenWatch | null = null;
  listen((told: ToContent) => {
    if (told.tell === 'read-again') watch?.readAgain();
    if (told.tell === 'place-overlay') overlay?.place(told);
    if (told.tell === 'remove-overlay') overlay?.remove();
    if (told.tell === 'look-again') overlay?.nudge();
  });
  const profile = await askUntilAnswered('page-opened', {});
  if (profile) watch = new ScreenWatch(profile);
}

/** A page that the browser makes ready ahead stands in the tab of another, and may never be shown. */
async function untilShown(): Promise<void> {
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
}
