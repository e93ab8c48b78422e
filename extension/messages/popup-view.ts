import * as z from 'zod/mini';
import { FieldsShown } from './overlay-view.ts';

const system = z.string();
/** What people call the screen. */
const screen = z.string();

/** What a tab is to us. Nothing of whom it is about. */
export const TabShown = z.discriminatedUnion('is', [
  /** No system that we know, or no page that an extension may look at. */
  z.strictObject({ is: z.literal('not known') }),
  z.strictObject({ is: z.literal('not allowed'), system }),
  z.strictObject({ is: z.literal('turned off'), system }),
  /** Of a system that is read, and no child's screen; or none that a guess takes for one. */
  z.strictObject({ is: z.literal('no case screen'), system, guess: z.boolean() }),
  z.strictObject({ is: z.literal('awaited'), system }),
  /** The disk had no room for what it says. */
  z.strictObject({ is: z.literal('not kept'), system }),
  z.strictObject({ is: z.literal('unreadable'), system, why: z.string() }),
  z.strictObject({ is: z.literal('read'), system, screen, fields: FieldsShown }),
]);
export type TabShown = z.infer<typeof TabShown>;

/** What the toolbar's popup is told. */
export const PopupView = z.strictObject({
  tab: TabShown,
  /** Nobody has chosen a role, so nothing of any family is shown. */
  noRole: z.boolean(),
  /** The role has something to see on the desk, or beside a screen. */
  desk: z.boolean(),
  panel: z.boolean(),
});
export type PopupView = z.infer<typeof PopupView>;
