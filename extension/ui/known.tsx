import { RECORDED_HERE } from '../../src/record/recording.ts';
import type { SystemShown } from '../messages/overlay-view.ts';
import { agencyWords, dateWords, listWords, words } from './words.ts';

interface KnownShown {
  systems: SystemShown[];
  silentAgencies: string[];
}

/** What the index has read of this family and when, and from whom it has nothing: silence is never "all clear". */
export function Known({ view: { systems, silentAgencies } }: { view: KnownShown }) {
  const read = systems.filter(({ lastRead }) => lastRead !== null);
  const unread = systems.filter(({ lastRead }) => lastRead === null);
  return (
    <section class="known" aria-labelledby="known">
      <h2 id="known">{words('overlay_known')}</h2>
      <ul>
        {read.map(({ system, title, lastRead }) => (
          <li key={system}>{words('overlay_read_on', { system: system === RECORDED_HERE ? words('record_here') : title, day: dateWords(lastRead!) })}</li>
        ))}
        {unread.length > 0 && <li>{words('overlay_never_read', { systems: listWords(unread.map(({ title }) => title)) })}</li>}
        {silentAgencies.length > 0 && (
          <li>{words('overlay_silent', { agencies: listWords(silentAgencies.map((agency) => agencyWords(agency))) })}</li>
        )}
      </ul>
      <p class="quiet">{words('overlay_not_all_clear')}</p>
    </section>
  );
}
