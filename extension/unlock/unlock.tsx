import { ask, askAlone } from '../messages/ask.ts';
import { type LockView, PassphraseReply } from '../messages/lock-view.ts';
import { LockIcon, Mark } from '../ui/icons.tsx';
import { askLock, lock, lockNow } from '../ui/lock.ts';
import '../ui/look.css';
import '../ui/page.css';
import { PassphraseForm } from '../ui/passphrase-form.tsx';
import { WaitingScreens } from '../ui/waiting-screens.tsx';
import { words } from '../ui/words.ts';
import { Recover } from './recover.tsx';

/** The one page that asks for the passphrase to unlock: a page of ours in a tab of its own, never a frame. */
export function Unlock() {
  const view = lock.value;
  return (
    <main class="page">
      <header>
        <Mark />
        <h1>{words('unlock_title')}</h1>
      </header>
      {view === null && <p role="status">{words('options_loading')}</p>}
      {view?.state === 'new' && (
        <p>
          {words('overlay_no_passphrase_more')} <a href="../options/options.html">{words('overlay_set_passphrase')}</a>
        </p>
      )}
      {view?.state === 'locked' && <Locked view={view} />}
      {view?.state === 'unlocked' && <Unlocked view={view} />}
    </main>
  );
}

function Locked({ view }: { view: LockView }) {
  return (
    <>
      <p class="state">
        <LockIcon locked /> {words('lock_locked')}
      </p>
      <WaitingScreens {...view} />
      <PassphraseForm id="unlock-passphrase" button={words('overlay_unlock')} attempt={unlock} waitMs={view.waitMs} atOnce />
      <details>
        <summary>{words('recover_title')}</summary>
        <Recover minimum={view.minimum} recovered={opened} />
      </details>
    </>
  );
}

const Unlocked = ({ view }: { view: LockView }) => (
  <>
    <p class="state" role="status">
      <LockIcon locked={false} /> {words('lock_unlocked')}
    </p>
    <WaitingScreens {...view} />
    <p class="buttons">
      <button onClick={lockNow}>{words('lock_now')}</button>
    </p>
  </>
);

async function unlock(passphrase: string): Promise<PassphraseReply | null> {
  const reply = PassphraseReply.safeParse(await askAlone('unlock', { passphrase })).data ?? null;
  if (reply?.is === 'done') await opened();
  return reply;
}

/** Back to where its reader came from, or to what this page says of an index that is unlocked. */
async function opened(): Promise<void> {
  const tab = Number.parseInt(location.hash.slice(1), 10);
  if (Number.isNaN(tab)) await askLock();
  else await ask('leave-unlock', { tab });
}
