import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FileImport } from '../../src/record/file-import.ts';
import { ask } from '../messages/ask.ts';
import { HealthView } from '../messages/desk-view.ts';
import { RulesView } from '../messages/rules-view.ts';
import { DiskSpace } from '../ui/disk-space.tsx';
import { SoundIcon } from '../ui/icons.tsx';
import { agencyWords, dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { systemName } from './names.ts';
import { RoundLine } from './round-line.tsx';

/** A back-up that is older than this is not much of one. */
const LONGEST_BACK_UP_DAYS = 7;

/** How the index stands: what was read when, and how it is kept. It names no family. */
export function Health({ mayDecide = false }: { mayDecide?: boolean }) {
  const health = useSignal<HealthView | 'failed' | null>(null);
  const rules = useSignal<RulesView | null>(null);
  useEffect(() => {
    void ask('desk-health', {}).then((reply) => (health.value = HealthView.safeParse(reply).data ?? 'failed'));
    void ask('rules', {}).then((reply) => (rules.value = RulesView.safeParse(reply).data ?? null));
  }, [health, rules]);
  const view = health.value;
  return (
    <>
      <h2>{words('desk_part_health')}</h2>
      {view === null && <p role="status">{words('options_loading')}</p>}
      {view === 'failed' && <p role="alert">{words('keeping_failed')}</p>}
      {view !== null && view !== 'failed' && <HealthShown view={view} mayDecide={mayDecide} />}
      {rules.value && <Counted rules={rules.value} />}
    </>
  );
}

function HealthShown({ view: { systems, matches, imports, round, keeping, backUpDays }, mayDecide }: { view: HealthView; mayDecide: boolean }) {
  const { lastBackUp } = keeping;
  return (
    <>
      <RoundLine round={round} />
      <section class="section" aria-labelledby="systems">
        <h3 id="systems">{words('desk_systems')}</h3>
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{words('desk_system')}</th>
                <th scope="col">{words('desk_last_read')}</th>
                <th scope="col">{words('desk_families')}</th>
                <th scope="col">{words('desk_in_part')}</th>
              </tr>
            </thead>
            <tbody>
              {systems.map(({ system, title, agency, lastRead, families, screens, inPart }) => (
                <tr key={system}>
                  <th scope="row">
                    {title === system ? systemName(system) : title} <span class="quiet">{agencyWords(agency)}</span>
                  </th>
                  <td>{lastRead ? dateWords(lastRead) : words('desk_never')}</td>
                  <td>{families}</td>
                  <td>{screens === 0 ? '' : words('desk_of', { met: inPart, all: screens })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section class="section" aria-labelledby="waiting">
        <h3 id="waiting">{words('desk_matches')}</h3>
        <p>{words('desk_matches_waiting', { count: matches })}</p>
        {mayDecide && matches > 0 && (
          <p>
            <a href="#matches">{words('desk_matches_decide')}</a>
          </p>
        )}
      </section>
      <Imports imports={imports} />
      <section class="section" aria-labelledby="last-back-up">
        <h3 id="last-back-up">{words('back_up_title')}</h3>
        <p class="sound">
          <SoundIcon sound={backUpDays !== null && backUpDays <= LONGEST_BACK_UP_DAYS} />
          <span>{lastBackUp === null ? words('back_up_never') : words('back_up_last', { day: dateWords(lastBackUp) })} {backUpDays !== null && words('desk_back_up_days', { days: backUpDays })}</span>
        </p>
        <p>
          <a href="../options/options.html">{words('desk_to_options')}</a>
        </p>
      </section>
      <DiskSpace view={keeping} />
    </>
  );
}

/** Files that were taken in; each is taken back, or gone on with, on the options page. */
const Imports = ({ imports }: { imports: FileImport[] }) => (
  <section class="section" aria-labelledby="imports">
    <h3 id="imports">{words('desk_imports')}</h3>
    {imports.length === 0 && <p>{words('desk_imports_none')}</p>}
    <ul class="systems">
      {imports.map((each) => (
        <li key={each.id} class="card">
          <h4>{each.file}</h4>
          <p>{words('files_import', { day: dateWords(each.at), kind: wordsNamed(keyOf('file_kind', each.kind)), rows: each.rows, added: each.added })}</p>
          <p class="sound">
            <SoundIcon sound={each.state === 'done'} />
            <span>{wordsNamed(keyOf('files_state', each.state.replaceAll(' ', '_')))}</span>
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** How often each rule was shown, answered and known before: one that is known most of the time cries wolf. */
const Counted = ({ rules: { rules } }: { rules: RulesView }) => (
  <section class="section" aria-labelledby="counted">
    <h3 id="counted">{words('desk_counted')}</h3>
    <p class="quiet">{words('desk_counted_help')}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{words('desk_filter_warning')}</th>
            <th scope="col">{words('desk_shown')}</th>
            <th scope="col">{words('desk_answered_often')}</th>
            <th scope="col">{words('desk_known_often')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ name, counted }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`../rules/rules.html#${name}`}>{wordsNamed(keyOf(name, 'name'))}</a>
              </th>
              <td>{counted?.shown}</td>
              <td>{counted?.answered}</td>
              <td>{counted?.known}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
