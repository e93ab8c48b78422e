import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Edge } from '../../messages/edge.ts';
import { LockAfter, type PassphraseMinimum } from '../../messages/lock-view.ts';
import { Site } from '../../messages/site.ts';
import { DaysByAgency } from '../../../src/record/retention.ts';
import { Role } from '../../../src/record/role.ts';

/** What this machine was told. Nothing here may be about a family: it lies on the disk as it is. */
const Settings = z.object({
  role: z._default(z.nullable(Role), null),
  lead: z.optional(z.string()),
  /** Who uses this machine, as the access log is to name them. */
  user: z.optional(z.string()),
  /** Text of each profile that was added, by system. */
  profiles: z._default(z.record(z.string(), z.string()), {}),
  /** Systems that are not to be read for the time being, though their sites are granted. */
  turnedOff: z._default(z.array(z.string()), []),
  /** By system: the bundled version that its user has seen and kept the local profile over. */
  keptOver: z._default(z.record(z.string(), z.number()), {}),
  /** By system: sites that were named here for it, besides those of its profile. */
  sitesHere: z._default(z.record(z.string(), z.array(Site)), {}),
  /** Text of the practice pack, where one was set. */
  practice: z.optional(z.string()),
  edges: z._default(z.record(z.string(), Edge), {}),
  lockAfterMinutes: z._default(LockAfter, 10),
});
export type Settings = z.infer<typeof Settings>;

const Policy = z.object({
  role: z.catch(z.optional(Role), undefined),
  lead: z.catch(z.optional(z.string()), undefined),
  user: z.catch(z.optional(z.string()), undefined),
  retention: z.catch(z.optional(DaysByAgency), undefined),
  practice: z.catch(z.optional(z.string()), undefined),
  lockAfterMinutes: z.catch(z.optional(LockAfter), undefined),
  passphraseLength: z.catch(z.optional(z.number()), undefined),
  passphraseScore: z.catch(z.optional(z.number().check(z.minimum(0), z.maximum(4))), undefined),
});
export type Policy = z.infer<typeof Policy>;

/** Kept settings, each field that is damaged back at its default. */
export async function settings(): Promise<Settings> {
  const kept = await browser.storage.local.get(Object.keys(Settings.def.shape));
  const whole = Settings.safeParse(kept);
  if (whole.success) return whole.data;
  const sound = Object.entries(kept).filter(([field, value]) => Settings.safeParse({ [field]: value }).success);
  return Settings.parse(Object.fromEntries(sound));
}

/**
 * From now on only pages of ours, and the worker, reach what is kept here: whoever has a hold on the script in a page is
 * not to say whose role this is, or which site is which system. Firefox knows no such wall yet.
 */
export async function keepToOurselves(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export const change = (changed: Partial<Settings>): Promise<void> => browser.storage.local.set(changed);

/** What the machine's administrators set; empty where none did. */
export async function policy(): Promise<Policy> {
  return Policy.parse(await browser.storage.managed.get().catch(() => ({})));
}

/** Policy may arrive seconds after the worker has started, and change while it runs. */
export async function applyPolicy(): Promise<void> {
  const { role } = await policy();
  if (role) await change({ role });
}

export async function roleHere(): Promise<Role | null> {
  return (await policy()).role ?? (await settings()).role;
}

/** Whether this role may see whom a list of the whole index is about. */
export const maySeeFamilies = async (): Promise<boolean> => ['dsl', 'csc-worker'].includes((await roleHere()) ?? '');

export async function leadHere(): Promise<string | undefined> {
  return (await policy()).lead ?? (await settings()).lead;
}

/** The user's name by policy, else as set here; empty where neither is. */
export async function userHere(): Promise<string> {
  return (await policy()).user ?? (await settings()).user ?? '';
}

/** Minutes without a touch after which the index locks. */
export async function lockAfter(): Promise<number> {
  return (await policy()).lockAfterMinutes ?? (await settings()).lockAfterMinutes;
}

/** Whoever has the disk can try passphrases without end, so a new one is of zxcvbn's highest class: 10^10 guesses and more. */
const USUAL_MINIMUM: PassphraseMinimum = { length: 12, score: 4 };

export async function passphraseMinimum(): Promise<PassphraseMinimum> {
  const { passphraseLength, passphraseScore } = await policy();
  return { length: passphraseLength ?? USUAL_MINIMUM.length, score: passphraseScore ?? USUAL_MINIMUM.score };
}
