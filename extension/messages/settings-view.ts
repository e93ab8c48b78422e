import * as z from 'zod/mini';
import { Instant } from '../../src/record/calendar-date.ts';
import { Role } from '../../src/record/role.ts';

/** How the last reading of one kind of a system's screens went. */
export const ScreenHealth = z.strictObject({
  title: z.string(),
  at: Instant,
  /** Of so many fields that the profile asks for, … */
  asked: z.number(),
  /** … so many were read. */
  read: z.number(),
  /** When all of them were last read. */
  wholeAt: z.optional(Instant),
});
export type ScreenHealth = z.infer<typeof ScreenHealth>;

/** A system that this machine knows how to read. */
export const SystemSetting = z.strictObject({
  system: z.string(),
  title: z.string(),
  agency: z.string(),
  version: z.number(),
  /** Match patterns of its addresses. */
  sites: z.array(z.string()),
  /** Those of them that were named here. */
  sitesHere: z.array(z.string()),
  granted: z.boolean(),
  /** Came with the extension, was added here, came with it and was changed here, or is a granted site without a profile. */
  origin: z.enum(['bundled', 'added', 'changed', 'guessed']),
  /** Its profile knows no system, and guesses. */
  guess: z.boolean(),
  turnedOff: z.boolean(),
  /** A version that came with the extension, newer than what was changed here, and is not in use. */
  newer: z.optional(z.number()),
  health: z.array(ScreenHealth),
  /** Why it cannot be used, where it does not fit its schema. */
  problems: z.array(z.string()),
});
export type SystemSetting = z.infer<typeof SystemSetting>;

export const SettingsView = z.strictObject({
  role: z.nullable(Role),
  /** The role comes from policy and cannot be changed here. */
  roleFromPolicy: z.boolean(),
  lead: z.optional(z.string()),
  /** Whom the access log names; empty when nobody has said. */
  user: z.string(),
  userFromPolicy: z.boolean(),
  systems: z.array(SystemSetting),
});
export type SettingsView = z.infer<typeof SettingsView>;
