import type { Refused, Tried } from '../../../src/local-index/key-ring/key-ring.ts';
import type { ASKS } from '../../messages/contract.ts';
import type { LockView, PassphraseMinimum, PassphraseReply } from '../../messages/lock-view.ts';
import type { Handlers } from './handlers.ts';
import { inbox } from '../index/inbox.ts';
import { keyRing } from '../index/key-ring.ts';
import { lock, unlockWith } from '../index/lock.ts';
import { lockState } from '../index/lock-state.ts';
import { change, lockAfter, passphraseMinimum, policy } from '../settings/settings.ts';
import { leaveUnlockPage } from '../index/unlock-page.ts';

type LockTopic = 'lock-view' | 'create-passphrase' | 'change-passphrase' | 'renew-recovery-key' | 'lock-now' | 'lock-after';

/** What the options page asks about the passphrase. The passphrase is looked at here and nowhere else. */
export const passphrase: Handlers<LockTopic> = {
  'lock-view': lockView,

  async 'create-passphrase'({ next }) {
    if (!longEnough(next, await passphraseMinimum())) return { is: 'too weak' };
    const { indexKey, recoveryKey } = await (await keyRing()).create(next);
    await unlockWith(indexKey);
    return { is: 'done', recoveryKey };
  },

  async 'change-passphrase'({ passphrase, next }) {
    if (!longEnough(next, await passphraseMinimum())) return { is: 'too weak' };
    return reply(await (await keyRing()).changePassphrase(passphrase, next));
  },

  async 'renew-recovery-key'({ passphrase }) {
    const tried = await (await keyRing()).renewRecovery(passphrase);
    return tried.is === 'right' ? { is: 'done', recoveryKey: tried.recoveryKey } : tried;
  },

  'lock-now': lockNow,

  async 'lock-after'({ minutes }) {
    if ((await policy()).lockAfterMinutes === undefined) await change({ lockAfterMinutes: minutes });
    return null;
  },
};

/** What the page asks that unlocks. */
export const unlock: Handlers<keyof (typeof ASKS)['unlock']> = {
  'lock-view': lockView,
  'lock-now': lockNow,

  async unlock({ passphrase }) {
    const tried = await (await keyRing()).unlock(passphrase);
    if (tried.is === 'right') await unlockWith(tried.indexKey);
    return reply(tried);
  },

  async recover({ code, next }) {
    if (!longEnough(next, await passphraseMinimum())) return { is: 'too weak' };
    const recovered = await (await keyRing()).recover(code, next);
    if (!recovered) return { is: 'wrong', waitMs: 0 };
    await unlockWith(recovered.indexKey);
    return { is: 'done' };
  },

  async 'leave-unlock'({ tab }, asker) {
    await leaveUnlockPage(asker.tab, tab);
    return null;
  },
};

/** Whether this is the passphrase; it unlocks nothing. */
export async function tryPassphrase(given: string): Promise<Refused | null> {
  const tried = await (await keyRing()).unlock(given);
  return tried.is === 'right' ? null : tried;
}

/** How the index stands, for any of our own pages. */
export async function lockView(): Promise<LockView> {
  return {
    state: await lockState(),
    minimum: await passphraseMinimum(),
    lockAfter: await lockAfter(),
    lockAfterFromPolicy: (await policy()).lockAfterMinutes !== undefined,
    waitMs: await (await keyRing()).waitMs(),
    ...(await (await inbox()).counts()),
  };
}

export async function lockNow(): Promise<null> {
  if ((await lockState()) === 'unlocked') await lock();
  return null;
}

const reply = (tried: Tried): PassphraseReply => (tried.is === 'right' ? { is: 'done' } : tried);

/** Strength is for the page to tell, whose library is too large for this worker. */
const longEnough = (passphrase: string, { length }: PassphraseMinimum): boolean => [...passphrase].length >= length;
