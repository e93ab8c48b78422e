import { LockIcon } from './icons.tsx';
import { lock } from './lock.ts';
import { words } from './words.ts';

/** In place of what a page shows of the index, while that is locked. */
export const LockedHere = () =>
  lock.value?.state === 'locked' ? (
    <>
      <p class="state">
        <LockIcon locked /> {words('lock_locked')}
      </p>
      <p>
        <a href="../unlock/unlock.html">{words('overlay_unlock')}</a>
      </p>
    </>
  ) : lock.value?.state === 'new' ? (
    <p>
      {words('overlay_no_passphrase_more')} <a href="../options/options.html">{words('overlay_set_passphrase')}</a>
    </p>
  ) : null;
