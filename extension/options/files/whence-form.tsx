import { useSignal } from '@preact/signals';
import { AGENCY_NAMES } from '../../../src/record/agency.ts';
import type { SystemSetting } from '../../messages/settings-view.ts';
import { agencyWords, words } from '../../ui/words.ts';
import type { Whence } from './chosen.ts';

const ANOTHER = '';

/** Which record system a file comes from: by it, its numbers and its entries are known again. */
export function WhenceForm({ systems, whence, usual, next }: { systems: SystemSetting[]; whence: Whence | null; usual: string; next: (whence: Whence) => void }) {
  const known = systems.some(({ system }) => system === whence?.system);
  const chosen = useSignal(known ? whence!.system : ANOTHER);
  const name = useSignal(known ? '' : (whence?.system ?? ''));
  const agency = useSignal(whence?.agency ?? usual);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const system = systems.find((each) => each.system === chosen.value);
    next(system ? { system: system.system, agency: system.agency } : { system: name.value.trim(), agency: agency.value });
  };
  return (
    <form class="section" onSubmit={go}>
      <h3>{words('files_whence')}</h3>
      <p class="quiet">{words('files_whence_help')}</p>
      <div class="fields">
        <label>
          {words('files_system')}{' '}
          <select class="text" name="system" value={chosen.value} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
            {systems.map(({ system, title }) => (
              <option key={system} value={system}>
                {title}
              </option>
            ))}
            <option value={ANOTHER}>{words('files_another_system')}</option>
          </select>
        </label>
        {chosen.value === ANOTHER && (
          <>
            <label>
              {words('files_system_name')}{' '}
              <input class="text" name="system-name" required pattern=".*\S.*" maxLength={60} value={name.value} onInput={({ currentTarget }) => (name.value = currentTarget.value)} />
            </label>
            <label>
              {words('files_agency')}{' '}
              <select class="text" name="agency" value={agency.value} onChange={({ currentTarget }) => (agency.value = currentTarget.value)}>
                {AGENCY_NAMES.map((each) => (
                  <option key={each} value={each}>
                    {agencyWords(each)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </div>
      <p class="buttons">
        <button class="first">{words('files_try')}</button>
      </p>
    </form>
  );
}
