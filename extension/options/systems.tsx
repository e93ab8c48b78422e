import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask } from '../messages/ask.ts';
import type { ScreenHealth, SystemSetting } from '../messages/settings-view.ts';
import { SoundIcon } from '../ui/icons.tsx';
import { save } from '../ui/save.ts';
import { agencyWords, dateWords, listWords, words } from '../ui/words.ts';
import { settle } from './settings.ts';
import { SystemSites } from './system-sites.tsx';

/** Every known system, each to be allowed by its own click and taken back by another. */
export function Systems({ systems }: { systems: SystemSetting[] }) {
  const said = useSignal('');
  const tell = (text: string) => (said.value = text);
  return (
    <section class="section" aria-labelledby="systems">
      <h2 id="systems">{words('options_systems')}</h2>
      <p class="quiet">{words(systems.length > 0 ? 'options_systems_help' : 'options_systems_none')}</p>
      <ul class="systems">
        {systems.map((system) => (
          <li key={system.system} class="card">
            <System system={system} tell={tell} />
          </li>
        ))}
      </ul>
      <p role="status">{said.value}</p>
    </section>
  );
}

function System({ system, tell }: { system: SystemSetting; tell: (text: string) => void }) {
  const { agency, sites, granted, origin, guess, turnedOff, newer, problems } = system;
  const isAnyOther = guess && origin !== 'guessed';
  const title = isAnyOther ? words('options_any_system') : system.title;
  const grant = async () => {
    const allowed = await browser.permissions.request({ origins: sites });
    await settle('access-changed', {});
    tell(words(allowed ? 'options_now_read' : 'options_refused', { system: title }));
  };
  const revoke = async () => {
    await browser.permissions.remove({ origins: sites });
    await settle('access-changed', {});
    tell(words('options_no_longer_read', { system: title }));
  };
  const turn = async (off: boolean) => {
    await settle('turn-system', { system: system.system, off });
    tell(words(off ? 'options_now_off' : 'options_now_on', { system: title }));
  };
  const give = async () => {
    const profile = (await ask('give-profile', { system: system.system }))?.profile;
    if (profile) save(`${system.system}.json`, 'application/json', JSON.stringify(profile, null, 2));
  };
  return (
    <>
      <h3>{title}</h3>
      {(!isAnyOther || turnedOff) && <p class="state">{words(problems.length > 0 ? 'options_broken' : turnedOff ? 'options_off' : granted ? 'options_granted' : 'options_not_granted')}</p>}
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <p class="quiet">
          {isAnyOther
            ? words('options_any_system_help')
            : sites.length === 0
              ? words('options_system_nowhere', { agency: agencyWords(agency) })
              : words('options_system_by', { agency: agencyWords(agency), sites: listWords(sites) })}
        </p>
      )}
      {origin === 'guessed' && (
        <p class="sound">
          <SoundIcon sound={false} />
          <span>{words('options_guessed')}</span>
        </p>
      )}
      {origin === 'changed' && <p class="quiet">{words('options_changed_here')}</p>}
      {newer !== undefined && <Newer system={system.system} newer={newer} />}
      <Health system={system} />
      <p class="buttons">
        {problems.length === 0 && sites.length > 0 && !granted && (
          <button class="first" onClick={grant}>
            {words('options_grant', { system: title })}
          </button>
        )}
        {granted && <button onClick={revoke}>{words('options_revoke', { system: title })}</button>}
        {problems.length === 0 && <button onClick={() => turn(!turnedOff)}>{words(turnedOff ? 'options_turn_on' : 'options_turn_off')}</button>}
        {problems.length === 0 && <button onClick={give}>{words('options_give_profile')}</button>}
        {(origin === 'added' || origin === 'changed') && (
          <button onClick={() => settle('remove-profile', { system: system.system })}>{words(origin === 'changed' ? 'options_use_bundled' : 'options_forget_profile')}</button>
        )}
      </p>
      {problems.length === 0 && origin !== 'guessed' && <SystemSites system={{ ...system, title }} tell={tell} />}
    </>
  );
}

/** What came with the extension is newer than what was changed here: neither gives way unseen. */
function Newer({ system, newer }: { system: string; newer: number }) {
  return (
    <div role="group" aria-label={words('options_newer', { version: newer })}>
      <p>{words('options_newer', { version: newer })}</p>
      <p class="buttons">
        <button onClick={() => settle('remove-profile', { system })}>{words('options_newer_use')}</button>
        <button onClick={() => settle('keep-profile', { system, over: newer })}>{words('options_newer_keep')}</button>
      </p>
    </div>
  );
}

/** How much of each of its screens was read when one was last open. */
function Health({ system: { health, guess } }: { system: SystemSetting }) {
  if (health.length === 0) return null;
  return (
    <ul class="points">
      {health.map((screen) => (
        <li key={screen.title}>{guess ? words('options_health_guess', { screen: screen.title, day: dateWords(screen.at) }) : healthWords(screen)}</li>
      ))}
    </ul>
  );
}

function healthWords({ title, at, read, asked, wholeAt }: ScreenHealth): string {
  const last = words('options_health', { screen: title, read, asked, day: dateWords(at) });
  if (read === asked) return last;
  return `${last} ${wholeAt ? words('options_health_whole', { day: dateWords(wholeAt) }) : words('options_health_never_whole')}`;
}

export const Problems = ({ problems }: { problems: string[] }) => (
  <ul class="problems">
    {problems.map((problem) => (
      <li key={problem}>{problem}</li>
    ))}
  </ul>
);
