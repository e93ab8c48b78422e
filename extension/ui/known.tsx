import { RECORDED_HERE } from '../../src/record/recording.ts';
import type { FieldsShown, SystemShown } from '../messages/overlay-view.ts';
import { agencyWords, dateWords, listWords, words } from './words.ts';

interface KnownShown {
  systems: SystemShown[];
  silentAgencies: string[];
  /** Of the screen that is open; none on the desk. */
  fields?: FieldsShown;
}

/** What the index has read of this family and when, and from whom it has nothing: silence is never "all clear". */
export function Known({ view: { systems, silentAgencies, fields } }: { view: KnownShown }) {
  const read = systems.filter(({ lastRead }) => lastRead !== null);
  const unread = systems.filter(({ lastRead }) => lastRead === null);
  return (
    <section class="known" aria-labelledby="known">
      <h2 id="known">{words('overlay_known')}</h2>
      <ul>
        {fields && fields.asked > 0 && !fields.guess && <li>{words('overlay_fields_read', { read: fields.read, asked: fields.asked })}</li>}
        {fields?.partial && <li>{words('overlay_partial')}</li>}
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
