import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { SystemSetting } from '../messages/settings-view.ts';
import { siteOf } from '../messages/site.ts';
import { words } from '../ui/words.ts';
import { settle } from './settings.ts';

/** Where a system lives that whoever runs it gave its address: the sites that were named here, and one more by its address. */
export function SystemSites({ system, tell }: { system: SystemSetting; tell: (text: string) => void }) {
  const { title, sites, sitesHere } = system;
  const forget = async (site: string) => {
    await settle('forget-site', { system: system.system, site });
    tell(words('options_site_forgotten', { system: title, site }));
  };
  return (
    <>
      {sitesHere.length > 0 && (
        <ul class="points">
          {sitesHere.map((site) => (
            <li key={site}>
              {site} <button onClick={() => forget(site)}>{words('options_site_forget', { site })}</button>
            </li>
          ))}
        </ul>
      )}
      {sites.length === 0 ? (
        <NameSite system={system} tell={tell} />
      ) : (
        <details>
          <summary>{words('options_site_another')}</summary>
          <NameSite system={system} tell={tell} />
        </details>
      )}
    </>
  );
}

/**
 * The browser asks its own question at the click, and is asked before anything is kept. A site of any other system need
 * not be kept: that it is granted, and no system's, says it all.
 */
function NameSite({ system: { system, title, guess }, tell }: { system: SystemSetting; tell: (text: string) => void }) {
  const address = useSignal('');
  const use = async (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteOf(address.value);
    if (site === undefined) return tell(words('options_site_none', { address: address.value }));
    const allowed = await browser.permissions.request({ origins: [site] });
    if (allowed) {
      await (guess ? settle('access-changed', {}) : settle('name-site', { system, site }));
      address.value = '';
    }
    tell(words(allowed ? 'options_now_read' : 'options_refused', { system: title }));
  };
  return (
    <form class="fields" onSubmit={use}>
      <label>
        {guess ? words('options_site_any_address') : words('options_site_address', { system: title })}{' '}
        <input class="text" name="site" inputMode="url" autocomplete="off" spellcheck={false} value={address.value} onInput={({ currentTarget }) => (address.value = currentTarget.value)} />
      </label>
      <button>{words('options_site_use')}</button>
    </form>
  );
}
