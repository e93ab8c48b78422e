import { useSignal } from '@preact/signals';
import { AGENCY_NAMES } from '../../src/record/agency.ts';
import type { Taught } from '../../src/record/teaching.ts';
import { save } from '../ui/save.ts';
import { Sure } from '../ui/sure.tsx';
import { agencyWords, words } from '../ui/words.ts';
import { profileTaught, said, saveTaught, teach, titleOf } from './lesson.ts';

/** What the system and the screen are called, and the ways to keep what was taught. */
export function Save({ taught, isKnown }: { taught: Taught; isKnown: boolean }) {
  const problems = useSignal<string[]>([]);
  const isEmpty = taught.values.length + taught.rows.length === 0;
  const title = titleOf(taught);
  const keep = async () => {
    problems.value = await saveTaught();
  };
  const give = async () => {
    const profile = await profileTaught();
    if (profile) save(`${profile.system}.json`, 'application/json', JSON.stringify(profile, null, 2));
    said.value = profile ? words('teach_exported') : words('teach_save_failed');
  };
  const call = (what: 'title' | 'screenTitle' | 'agency') => (event: Event) => teach({ act: 'call', what, name: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value });
  return (
    <section aria-labelledby="save">
      <h2 id="save">{words('teach_keep')}</h2>
      {isKnown ? (
        <p class="card">{words('teach_known', { title })}</p>
      ) : (
        <>
          <label class="line">
            {words('teach_system')} <input maxLength={100} value={taught.title} onChange={call('title')} />
          </label>
          <label class="line">
            {words('teach_agency')}
            <select value={taught.agency} onChange={call('agency')}>
              {AGENCY_NAMES.map((agency) => (
                <option key={agency} value={agency}>
                  {agencyWords(agency)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <label class="line">
        {words('teach_screen')} <input maxLength={100} value={taught.screenTitle} onChange={call('screenTitle')} />
      </label>
      <p class="buttons">
        {isKnown ? (
          <Sure ask={words('teach_save')} question={words('teach_save_sure', { title })} yes={words('teach_save_yes')} act={() => void keep()} disabled={isEmpty} />
        ) : (
          <button class="first" disabled={isEmpty} onClick={keep}>
            {words('teach_save')}
          </button>
        )}
        <button disabled={isEmpty} onClick={give}>
          {words('teach_export')}
        </button>
      </p>
      <div role="alert">
        {problems.value.length > 0 && <p class="wrong">{words('teach_save_failed')}</p>}
        {problems.value.filter((problem) => problem !== '').map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
    </section>
  );
}
