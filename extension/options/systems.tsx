import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { SystemSetting } from '../messages/settings-view.ts';
import { agencyWords, listWords, words } from '../ui/words.ts';
import { settle } from './settings.ts';

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
  const { title, agency, sites, granted, bundled, problems } = system;
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
  return (
    <>
      <h3>{title}</h3>
      <p class="state">{words(problems.length > 0 ? 'options_broken' : granted ? 'options_granted' : 'options_not_granted')}</p>
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <p class="quiet">{words('options_system_by', { agency: agencyWords(agency), sites: listWords(sites) })}</p>
      )}
      <p class="buttons">
        {problems.length === 0 && !granted && (
          <button class="first" onClick={grant}>
            {words('options_grant', { system: title })}
          </button>
        )}
        {granted && <button onClick={revoke}>{words('options_revoke', { system: title })}</button>}
        {!bundled && <button onClick={() => settle('remove-profile', { system: system.system })}>{words('options_forget_profile')}</button>}
      </p>
    </>
  );
}

export const Problems = ({ problems }: { problems: string[] }) => (
  <ul class="problems">
    {problems.map((problem) => (
      <li key={problem}>{problem}</li>
    ))}
  </ul>
);
