import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { FieldsShown } from '../../messages/overlay-view.ts';

const OpenScreen = z.strictObject({
  /** Names this showing of a screen, so that a late word of the one before it, a farewell too, is not taken for its own. */
  visit: z.string(),
  frame: z.number(),
  system: z.string(),
  /** Proves to the worker that our frame was placed by our content script. */
  key: z.string(),
  open: z.boolean(),
  /** Its document has gone; another may be on its way. */
  left: z.boolean(),
  outcome: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('awaited') }),
    z.strictObject({ is: z.literal('not kept') }),
    z.strictObject({ is: z.literal('unreadable'), why: z.string() }),
    z.strictObject({ is: z.literal('read'), reading: z.string(), screen: z.string(), subject: z.optional(z.string()), fields: FieldsShown }),
  ]),
});
export type OpenScreen = z.infer<typeof OpenScreen>;

/** The case screen that a tab shows. Kept for the session, so that a worker that was stopped goes on where it was. */
export async function screenInTab(tab: number): Promise<OpenScreen | null> {
  const kept = await browser.storage.session.get(name(tab));
  return OpenScreen.safeParse(kept[name(tab)]).data ?? null;
}

export const keepScreen = (tab: number, screen: OpenScreen): Promise<void> =>
  browser.storage.session.set({ [name(tab)]: screen });

export const forgetTab = (tab: number): Promise<void> => browser.storage.session.remove(name(tab));

/** Every case screen that some tab shows. */
export async function screensOpen(): Promise<{ tab: number; screen: OpenScreen }[]> {
  const kept = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(NAME));
  return kept.flatMap(([key, value]) => {
    const screen = OpenScreen.safeParse(value).data;
    return screen ? [{ tab: Number(key.slice(NAME.length)), screen }] : [];
  });
}

const NAME = 'tab ';
const name = (tab: number): string => `${NAME}${tab}`;
