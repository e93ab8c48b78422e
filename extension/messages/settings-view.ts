import * as z from 'zod/mini';
import { Role } from '../../src/record/role.ts';

/** A system that this machine knows how to read. */
export const SystemSetting = z.strictObject({
  system: z.string(),
  title: z.string(),
  agency: z.string(),
  version: z.number(),
  /** Match patterns of its addresses. */
  sites: z.array(z.string()),
  granted: z.boolean(),
  /** Came with the extension. */
  bundled: z.boolean(),
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
