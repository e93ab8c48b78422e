import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask } from '../messages/ask.ts';
import { words } from '../ui/words.ts';

/** A way in to teaching a screen that needs no more than its address. */
export function TeachScreen() {
  const address = useSignal('');
  const said = useSignal('');
  const start = async (event: Event) => {
    event.preventDefault();
    const site = siteOf(address.value.trim());
    if (!site) return void (said.value = words('options_teach_no_address'));
    // Asked for first: the browser takes a click for it only until something else is waited for.
    const allowed = await browser.permissions.request({ origins: [site] }).catch(() => false);
    said.value = allowed ? '' : words('options_teach_refused');
    if (allowed) await ask('teach-at', { address: address.value.trim() });
  };
  return (
    <section class="section" aria-labelledby="teach">
      <h2 id="teach">{words('options_teach')}</h2>
      <p class="quiet" id="teach-help">
        {words('options_teach_help')}
      </p>
      <form class="section" onSubmit={start}>
        <label for="teach-address">{words('options_teach_address')}</label>
        <input id="teach-address" class="text" type="text" inputMode="url" aria-describedby="teach-help" value={address.value} onInput={({ currentTarget }) => (address.value = currentTarget.value)} />
        <p class="buttons">
          <button>{words('options_teach_start')}</button>
        </p>
      </form>
      <p role="status">{said.value}</p>
    </section>
  );
}

/** Browsers' match patterns know no port. */
function siteOf(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}
