import type { ComponentChildren } from 'preact';
import type { Ground, WarningShown } from '../../src/record/warning.ts';
import { StateIcon } from './icons.tsx';
import './warning-card.css';
import { dateWords, hasWords, keyOf, words, wordsNamed } from './words.ts';
import { headline, type Names } from './warning-words.ts';

/** One warning: what is not recorded and about whom, what it rests on, what would settle it, and why it matters. */
export function WarningCard({ warning, names, children }: { warning: WarningShown; names: Names; children?: ComponentChildren }) {
  const child = names.person(warning.about);
  return (
    <article class="card">
      <p class={`state ${warning.state}`}>
        <StateIcon state={warning.state} />
        {stateWords(warning)}
      </p>
      <h3>{headline(warning, names)}</h3>
      {warning.back && <p class="quiet">{backWords(warning.back)}</p>}
      <dl>
        <div>
          <dt>{words('card_rests_on')}</dt>
          <dd>
            <ul class="grounds">
              {warning.restsOn.map((ground) => (
                <li key={`${ground.what} ${ground.id}`}>
                  <Pointer ground={ground} names={names} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{words('card_settled_by')}</dt>
          <dd>{wordsNamed(keyOf(warning.warning, 'settles'), { child })}</dd>
        </div>
        <div>
          <dt>{words('card_why')}</dt>
          <dd>{wordsNamed(keyOf(warning.warning, 'why'))}</dd>
        </div>
      </dl>
      {children}
    </article>
  );
}

/** Why a warning that was answered is here again. */
const backWords = ({ answer, on, because }: NonNullable<WarningShown['back']>): string =>
  words(because === 'changed' ? 'card_back_changed' : 'card_back_lapsed', { answer: wordsNamed(keyOf('answer_is', answer)), day: dateWords(on) });

function stateWords({ state, until }: WarningShown): string {
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
