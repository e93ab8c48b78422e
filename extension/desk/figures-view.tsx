import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type FigureFact, FIGURES } from '../../src/record/figure-fact.ts';
import { ask } from '../messages/ask.ts';
import { DeskFacts, type DeskView } from '../messages/desk-view.ts';
import { save } from '../ui/save.ts';
import { dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { familyOf } from './families.ts';
import { type Figure, figureOf, reasonsIn } from './figures.ts';
import { figuresCsv, reasonWords } from './figures-csv.ts';
import { MonthChart } from './month-chart.tsx';
import { personName } from './names.ts';
import { monthsOf, type PeriodName, PERIODS } from './period.ts';
import { familyLink } from './place.ts';
import type { Counted } from './suppress.ts';

/** How the school is doing over a period. In what leaves it, printed or saved, no number is under five. */
export function FiguresView({ view }: { view: Extract<DeskView, { state: 'read' }> }) {
  const facts = useSignal<FigureFact[] | 'failed' | null>(null);
  const period = useSignal<PeriodName>('last-12-months');
  const { length } = view.round.pages;
  const versions = view.round.pages.join(' ');
  useEffect(() => void loadFacts(length).then((loaded) => (facts.value = loaded)), [facts, length, versions]);
  const figures = useComputed(() => (Array.isArray(facts.value) ? FIGURES.map((name) => figureOf(name, facts.value as FigureFact[], monthsOf(period.value, view.today))) : []));
  const saveCsv = () => {
    save('figures.csv', 'text/csv', figuresCsv(figures.value));
    void ask('figures-given-out', {});
  };
  const print = () => {
    void ask('figures-given-out', {});
    window.print();
  };
  return (
    <>
      <h2>{words('desk_part_figures')}</h2>
      <p class="here">{words('desk_figures_help')}</p>
      <p class="leaves">{words('desk_figures_print', { user: view.user || words('log_nobody'), day: dateWords(view.today) })}</p>
      <div class="fields here">
        <label>
          {words('desk_period')}{' '}
          <select class="text" name="period" value={period.value} onChange={({ currentTarget }) => (period.value = currentTarget.value as PeriodName)}>
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {wordsNamed(keyOf('desk_period', each))}
              </option>
            ))}
          </select>
        </label>
        <button onClick={saveCsv}>{words('log_export_save')}</button>
        <button onClick={print}>{words('desk_print')}</button>
      </div>
      {facts.value === null && <p role="status">{words('options_loading')}</p>}
      {facts.value === 'failed' && <p role="alert">{words('desk_family_failed')}</p>}
      {figures.value.map((figure) => (
        <FigureShown key={figure.name} figure={figure} />
      ))}
    </>
  );
}

function FigureShown({ figure }: { figure: Figure }) {
  /** The month whose list is open, `all`, or none. */
  const open = useSignal<string | null>(null);
  const { name, total, months, counts, leaving, days, facts } = figure;
  const title = wordsNamed(keyOf('figure', name));
  const openList = (which: string) => (open.value = open.value === which ? null : which);
  const shownFacts = open.value === null ? [] : facts.filter(({ on }) => open.value === 'all' || on.startsWith(open.value!.slice(0, 7)));
  return (
    <section class="section figure" aria-labelledby={`figure-${name}`}>
      <h3 id={`figure-${name}`}>{title}</h3>
      <p>
        <strong class="here">{words('desk_of', { met: total.met, all: total.all })}</strong>
        <strong class="leaves">{leavingWords(leaving.total)}</strong> {wordsNamed(keyOf('figure', `${name}-means`))}{' '}
        {days !== null && <span class={leaving.total ? '' : 'here'}>{words('desk_days', { days })}</span>}
      </p>
      {total.all === 0 ? (
        <p class="quiet">{words('desk_figure_none')}</p>
      ) : (
        <>
          <p class="here">
            <MonthChart months={months} counts={counts} label={words('desk_chart', { title })} />
          </p>
          <p class="leaves">
            <MonthChart months={months} counts={leaving.row} label={words('desk_chart', { title })} />
          </p>
          <div class="wide">
            <table>
              <caption class="unseen">{title}</caption>
              <thead>
                <tr>
                  {months.map((month) => (
                    <th key={month} scope="col">
                      {monthWords(month)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  {months.map((month, at) => (
                    <td key={month}>
                      <MonthNumber counted={counts[at]!} open={open.value === month} press={() => openList(month)} />
                      <span class="leaves">{leavingWords(leaving.row[at]!)}</span>
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          </div>
          <p class="buttons here">
            <button aria-expanded={open.value === 'all'} onClick={() => openList('all')}>
              {words('desk_show_counted', { count: total.all })}
            </button>
          </p>
          {shownFacts.length > 0 && (
            <ul class="counted here">
              {shownFacts.map((fact, at) => (
                <li key={`${fact.child} ${fact.on} ${at}`}>
                  <FactLine fact={fact} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {reasonsIn(facts).map(({ reason, count, leaving: leaves }) => (
        <p key={reason}>
          {reasonWords(reason)}: <span class="here">{count}</span>
          <span class="leaves">{leaves ? leaves.all : words('desk_hidden')}</span>
        </p>
      ))}
    </section>
  );
}

function MonthNumber({ counted: { met, all }, open, press }: { counted: Counted; open: boolean; press: () => void }) {
  if (all === 0) return <span class="here">0</span>;
  return (
    <button class="small here" aria-expanded={open} onClick={press}>
      {words('desk_of', { met, all })}
    </button>
  );
}

function FactLine({ fact: { on, child, met, days, reason } }: { fact: FigureFact }) {
  const family = familyOf(child);
  return (
    <>
      {dateWords(on)}: {family ? <a href={familyLink(child)}>{personName(family, child)}</a> : words('person_unnamed')}
      {' · '}
      {[words(met ? 'desk_met' : 'desk_not_met'), days === undefined ? '' : words('desk_after_days', { days }), reason ? reasonWords(reason) : ''].filter(Boolean).join(' · ')}
    </>
  );
}

const leavingWords = (counted: Counted | null): string => (counted === null ? words('desk_hidden') : words('desk_of', { met: counted.met, all: counted.all }));

const monthWords = (month: string): string => words('desk_month', { month: wordsNamed(`month_${Number(month.slice(5, 7))}`), year: month.slice(0, 4) });

async function loadFacts(pages: number): Promise<FigureFact[] | 'failed'> {
  const replies = await Promise.all(Array.from({ length: pages }, async (_, page) => DeskFacts.safeParse(await ask('desk-facts', { page }))));
  return replies.every((reply) => reply.success) ? replies.flatMap((reply) => reply.data!.facts) : 'failed';
}
