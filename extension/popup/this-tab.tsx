import type { ComponentChildren } from 'preact';
import type { TabShown } from '../messages/popup-view.ts';
import { NothingIcon, SoundIcon } from '../ui/icons.tsx';
import { words } from '../ui/words.ts';

/** What this tab is to us, by sign and in words. */
export function ThisTab({ tab }: { tab: TabShown }) {
  return (
    <section aria-labelledby="this-tab">
      <h2 id="this-tab">{words('popup_this_tab')}</h2>
      <Standing tab={tab} />
    </section>
  );
}

function Standing({ tab }: { tab: TabShown }) {
  switch (tab.is) {
    case 'not known':
      return <State help={words('popup_not_known_help')}>{words('popup_not_known')}</State>;
    case 'not allowed':
      return (
        <State sound={false} help={words('popup_not_allowed_help')}>
          {words('popup_not_allowed', { system: tab.system })}
        </State>
      );
    case 'turned off':
      return <State help={words('popup_turned_off_help')}>{words('popup_turned_off', { system: tab.system })}</State>;
    case 'no case screen':
      return <State help={words('popup_no_case_screen_help')}>{words('popup_no_case_screen', { system: tab.system })}</State>;
    case 'awaited':
      return <State>{words('panel_reading', { system: tab.system })}</State>;
    case 'not kept':
      return <State sound={false}>{words('overlay_not_kept_more', { system: tab.system })}</State>;
    case 'unreadable':
      return (
        <State sound={false} help={tab.why}>
          {words('popup_unreadable', { system: tab.system })}
        </State>
      );
    case 'read':
      return <Read tab={tab} />;
  }
}

function Read({ tab: { system, screen, fields } }: { tab: Extract<TabShown, { is: 'read' }> }) {
  const { read, asked, partial, guess } = fields;
  const isWhole = read === asked && !partial;
  return (
    <>
      <p>{words('popup_screen_of', { screen, system })}</p>
      {guess ? (
        <State sound={false}>{words('overlay_guess')}</State>
      ) : (
        <State sound={isWhole} {...(partial ? { help: words('overlay_partial') } : {})}>
          {words(isWhole ? 'popup_read_whole' : 'popup_read_in_part', { read, asked })}
        </State>
      )}
    </>
  );
}

/** `sound`: something is as it should be, or is not; left out where there is nothing to say either way. */
const State = ({ sound, help, children }: { sound?: boolean; help?: string; children: ComponentChildren }) => (
  <>
    <p class="sound" role="status">
      {sound === undefined ? <NothingIcon /> : <SoundIcon sound={sound} />}
      <strong>{children}</strong>
    </p>
    {help && <p class="quiet">{help}</p>}
  </>
);
