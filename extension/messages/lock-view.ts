import * as z from 'zod/mini';

/** `new`: nobody has set a passphrase, so nothing is kept yet. */
export const LOCK_STATES = ['new', 'locked', 'unlocked'] as const;
export type LockState = (typeof LOCK_STATES)[number];

/** What a new passphrase must be: its length in characters, and its strength from 0 to 4 as zxcvbn counts. */
export const PassphraseMinimum = z.strictObject({ length: z.number(), score: z.number() });
export type PassphraseMinimum = z.infer<typeof PassphraseMinimum>;

/** Minutes without a touch after which the index locks by itself. */
export const LockAfter = z.number().check(z.int(), z.minimum(1), z.maximum(60));

/** How the index stands, for our own pages. */
export const LockView = z.strictObject({
  state: z.enum(LOCK_STATES),
  minimum: PassphraseMinimum,
  lockAfter: LockAfter,
  lockAfterFromPolicy: z.boolean(),
  /** How long until a passphrase is looked at. */
  waitMs: z.number(),
  /** Screens seen while locked: kept, not kept because too many were, and those that could not be opened again. */
  waiting: z.number(),
  turnedAway: z.number(),
  damaged: z.number(),
});
export type LockView = z.infer<typeof LockView>;

const done = z.strictObject({ is: z.literal('done') });
const refusals = [
  z.strictObject({ is: z.literal('wrong'), waitMs: z.number() }),
  z.strictObject({ is: z.literal('too soon'), waitMs: z.number() }),
  /** A new passphrase below the minimum. */
  z.strictObject({ is: z.literal('too weak') }),
] as const;

/** What became of something that needs the passphrase. */
export const PassphraseReply = z.discriminatedUnion('is', [done, ...refusals]);
export type PassphraseReply = z.infer<typeof PassphraseReply>;

/** The recovery key is told once, when it is made. */
export const RecoveryKeyReply = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), recoveryKey: z.string() }), ...refusals]);
export type RecoveryKeyReply = z.infer<typeof RecoveryKeyReply>;
