import * as z from 'zod/mini';
import type { SystemProfile } from '../../src/record/system-profile.ts';
import { PageSeen, Taught } from '../../src/record/teaching.ts';

export const Side = z.enum(['left', 'right']);
export type Side = z.infer<typeof Side>;

/** What is in the way: what was pointed at last cannot be found again on another page, or the page cannot be looked at. */
export const TeachingTrouble = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('missed') }), z.strictObject({ is: z.literal('unreadable'), why: z.string().check(z.maxLength(500)) })]);
export type TeachingTrouble = z.infer<typeof TeachingTrouble>;

/** What the scripts in the pages of a tab need to know while a screen is taught there; nothing of it is about people. */
export interface PointingState {
  taught: Taught;
  /** The profile of this system as it is already. */
  known: SystemProfile | null;
  /** The frame of the tab that is taught, once one has been looked at. */
  frame: number | null;
  isPointing: boolean;
  /** The offer that is outlined. */
  outlined: string | null;
  side: Side;
}

/** What the bar shows. */
export const TeachingView = z.strictObject({
  taught: Taught,
  /** Null while the page is still looked at. */
  seen: z.nullable(PageSeen),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  isPointing: z.boolean(),
  /** The offer that was pointed at last, and that still needs a word what it is. */
  pointed: z.nullable(z.string()),
  trouble: z.nullable(TeachingTrouble),
  side: Side,
  /** A profile of this system is there already. */
  isKnown: z.boolean(),
});
export type TeachingView = z.infer<typeof TeachingView>;
