import type { LockView } from '../messages/lock-view.ts';
import { words } from './words.ts';

/** What was seen while the index was locked; what was lost of it is said out loud. */
export const WaitingScreens = ({ waiting, turnedAway, damaged }: LockView) => (
  <>
    {waiting > 0 && <p>{words('lock_waiting', { count: waiting })}</p>}
    {turnedAway > 0 && <p class="loss">{words('lock_turned_away', { count: turnedAway })}</p>}
    {damaged > 0 && <p class="loss">{words('lock_damaged', { count: damaged })}</p>}
  </>
);
