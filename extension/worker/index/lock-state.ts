import type { LockState } from '../../messages/lock-view.ts';
import { indexKey } from './index-key.ts';
import { keyRing } from './key-ring.ts';

/** Whether the index can be asked: the one place that knows. */
export async function lockState(): Promise<LockState> {
  return (await indexKey()) ? 'unlocked' : (await keyRing()).state();
}
