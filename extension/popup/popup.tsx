import type { PopupView, TabShown } from '../messages/popup-view.ts';
import { LockIcon, Mark } from '../ui/icons.tsx';
import { lock, lockNow } from '../ui/lock.ts';
import '../ui/look.css';
import '../ui/page.css';
import { words } from '../ui/words.ts';
import { openDesk, openOptions, openPanel, showOverlay, site, teachScreen, unlock, view } from './over.ts';
import './popup.css';
import { ThisTab } from './this-tab.tsx';

/** What the toolbar's button opens: what this tab is, how the index stands, and the ways from here. */
export function Popup() {
  const shown = view.value;
  return (
    <main class="page popup">
      <header>
        <Mark />
        <h1>{words('app_title')}</h1>
      </header>
      {shown === null && <p role="status">{words('options_loading')}</p>}
      {shown === 'failed' && <p role="alert">{words('popup_failed')}</p>}
      {shown !== null && shown !== 'failed' && <Shown view={shown} />}
    </main>
  );
}

function Shown({ view }: { view: PopupView }) {
  const isUnlocked = lock.value?.state === 'unlocked';
  const isCaseScreen = ['awaited', 'not kept', 'unreadable', 'read'].includes(view.tab.is);
  return (
    <>
      <ThisTab tab={view.tab} />
      <Lock />
      {view.noRole && <p>{words('overlay_no_role_more')}</p>}
      <div class="ways">
        {isUnlocked && isCaseScreen && (
          <button class="first" onClick={showOverlay}>
            {words('popup_show_overlay')}
          </button>
        )}
        {isUnlocked && view.panel && <button onClick={openPanel}>{words('popup_open_panel')}</button>}
        {isUnlocked && view.desk && <button onClick={openDesk}>{words('popup_open_desk')}</button>}
        {isUnlocked && isUntaught(view.tab) && site.value && <button onClick={() => teachScreen(site.value!)}>{words('options_teach')}</button>}
        <button onClick={openOptions}>{words(view.noRole ? 'overlay_choose_role' : 'popup_settings')}</button>
      </div>
    </>
  );
}

/** Nobody has told how to read it. */
const isUntaught = (tab: TabShown): boolean => tab.is === 'not known' || (tab.is === 'no case screen' && tab.guess) || (tab.is === 'read' && tab.fields.guess);

/** How the index stands, and the way to change that. */
function Lock() {
  switch (lock.value?.state) {
    case undefined:
      return null;
    case 'new':
      return (
        <section aria-label={words('popup_index')}>
          <p>{words('overlay_no_passphrase_more')}</p>
          <button class="first" onClick={openOptions}>
            {words('overlay_set_passphrase')}
          </button>
        </section>
      );
    case 'locked':
      return (
        <section aria-label={words('popup_index')}>
          <p class="state" role="status">
            <LockIcon locked /> {words('lock_locked')}
          </p>
          <button class="first" onClick={unlock}>
            {words('overlay_unlock')}
          </button>
        </section>
      );
    case 'unlocked':
      return (
        <section aria-label={words('popup_index')}>
          <p class="state" role="status">
            <LockIcon locked={false} /> {words('lock_unlocked')}
          </p>
          <button onClick={lockNow}>{words('lock_now')}</button>
        </section>
      );
  }
}
