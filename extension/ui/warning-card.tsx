import type { ComponentChildren } from 'preact';
import type { Ground, WarningShown } from '../../src/record/warning.ts';
import { StateIcon } from './icons.tsx';
import './warning-card.css';
import { headline, type Names } from './warning-words.ts';
import { dateWords, hasWords, keyOf, words, wordsNamed } from './words.ts';

interface CardShown {
  /** About one child, and resting on one fact first of all. */
  warnings: WarningShown[];
  names: Names;
  /** What stands below a warning: its answers, say. */
  below: (warning: WarningShown) => ComponentChildren;
}

/** One card a child and subject: what is not recorded, what it rests on, what would settle it, and why it matters. */
export function WarningCard({ warnings, names, below }: CardShown) {
  const grounds = [...new Map(warnings.flatMap(({ restsOn }) => restsOn).map((ground) => [`${ground.what} ${ground.id}`, ground])).values()];
  return (
    <article class="card">
      {warnings.map((warning) => (
        <section key={warning.warning} class="warning">
          <p class={`state ${warning.state}`}>
            <StateIcon state={warning.state} />
            {stateWords(warning)}
          </p>
          <h3 id={`${idOfWarning(warning)}-says`}>{headline(warning, names)}</h3>
          {warning.back && <p class="quiet">{backWords(warning.back)}</p>}
          <dl>
            <div>
              <dt>{words('card_settled_by')}</dt>
              <dd>{wordsNamed(keyOf(warning.warning, 'settles'), { child: names.person(warning.about) })}</dd>
            </div>
            <div>
              <dt>{words('card_why')}</dt>
              <dd>{wordsNamed(keyOf(warning.warning, 'why'))}</dd>
            </div>
          </dl>
          {below(warning)}
        </section>
      ))}
      <div class="because">
        <p class="quiet">{words('card_rests_on')}</p>
        <ul class="grounds">
          {grounds.map((ground) => (
            <li key={`${ground.what} ${ground.id}`}>
              <Pointer ground={ground} names={names} />
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

/** Names a warning on its page, for what belongs to it. */
export const idOfWarning = ({ warning, about, restsOn }: WarningShown): string => `${warning}-${about}-${restsOn[0]?.id}`.replaceAll(/[^a-z0-9]+/gi, '-');

/** Warnings about one child that rest on the same fact first of all stand together, where the first of them stands. */
export function inCards(warnings: WarningShown[]): WarningShown[][] {
  const cards = new Map<string, WarningShown[]>();
  for (const warning of warnings) {
    const subject = `${warning.about} ${warning.restsOn[0]?.id}`;
    cards.set(subject, [...(cards.get(subject) ?? []), warning]);
  }
  return [...cards.values()];
}

/** Why a warning that was answered is here again. */
const BACK = { changed: 'card_back_changed', lapsed: 'card_back_lapsed', 'not covered': 'card_back_not_covered' } as const;

const backWords = ({ answer, on, because }: NonNullable<WarningShown['back']>): string =>
  words(BACK[because], { answer: wordsNamed(keyOf('answer_is', answer)), day: dateWords(on) });

/** The state, with the day of the limit where one runs. */
export function stateWords({ state, until }: Pick<WarningShown, 'state' | 'until'>): string {
  if (until && state === 'overdue') return words('state_overdue_since', { day: dateWords(until) });
  if (until && state === 'due') return words('state_due_by', { day: dateWords(until) });
  return wordsNamed(`state_${state}`);
}

/** Where the fact stands: its system, its number and day, and when it was read. */
function Pointer({ ground, names }: { ground: Ground; names: Names }) {
  const key = keyOf('kind', ground.what);
  const what = hasWords(key) ? words(key) : ground.what;
  const named = [what, ground.recordNumber].filter(Boolean).join(' ');
  const dated = ground.on ? words('card_of_day', { what: named, day: dateWords(ground.on) }) : named;
  const where = words('card_where', { what: dated, system: names.system(ground.system), read: dateWords(ground.lastRead) });
  return (
    <>
      {ground.link ? (
        <a href={ground.link} target="_blank" rel="noreferrer">
          {where}
        </a>
      ) : (
        where
      )}
      {ground.heading && <span class="quiet"> {ground.heading}</span>}
    </>
  );
}
