import type { RuleShown, RulesView } from '../messages/rules-view.ts';
import { Mark } from '../ui/icons.tsx';
import '../ui/look.css';
import '../ui/page.css';
import { keyOf, words, wordsNamed } from '../ui/words.ts';

/** Every rule in plain words with this authority's limits, and what the extension is not. Made from the catalogue itself. */
export function Rules({ view }: { view: RulesView | 'failed' | null }) {
  return (
    <main class="page">
      <header>
        <Mark />
        <h1>{words('rules_title')}</h1>
      </header>
      <section class="section" aria-labelledby="not">
        <h2 id="not">{words('rules_is_not')}</h2>
        <ul class="points">
          <li>{words('rules_no_score')}</li>
          <li>{words('rules_no_database')}</li>
          <li>{words('rules_no_police')}</li>
          <li>{words('rules_no_record')}</li>
          <li>{words('rules_no_silence')}</li>
        </ul>
      </section>
      {view === null && <p role="status">{words('options_loading')}</p>}
      {view === 'failed' && <p role="alert">{words('options_failed')}</p>}
      {view !== null && view !== 'failed' && <Groups view={view} />}
    </main>
  );
}

function Groups({ view: { pack, rules } }: { view: RulesView }) {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return (
    <>
      <p>{words('rules_authority', { authority: pack.authority })}</p>
      <Ways pack={pack} />
      {groups.map((group) => (
        <section key={group} class="section" aria-labelledby={group}>
          <h2 id={group}>{wordsNamed(keyOf('group', group.replaceAll(' ', '-')))}</h2>
          {rules
            .filter((rule) => rule.group === group)
            .map((rule) => (
              <Rule key={rule.name} rule={rule} />
            ))}
        </section>
      ))}
    </>
  );
}

/** Where to turn in this authority, as far as its pack says. */
function Ways({ pack: { referralRoute, telephone, lead, procedures = [] } }: Pick<RulesView, 'pack'>) {
  const ways = [
    [words('practice_route'), referralRoute],
    [words('practice_telephone'), telephone],
    [words('practice_lead'), lead],
  ].filter(([, said]) => said !== undefined);
  if (ways.length === 0 && procedures.length === 0) return null;
  return (
    <section class="section" aria-labelledby="ways">
      <h2 id="ways">{words('rules_ways')}</h2>
      <ul class="points">
        {ways.map(([what, said]) => (
          <li key={what}>
            {what}: {said}
          </li>
        ))}
        {procedures.map(({ title, link }) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A limit that was changed here does not come from where the usual one does. */
const sourceWords = ({ count, usual, unit, source }: RuleShown['limits'][number]): string =>
  count === usual ? source : words('rules_source_changed', { usual, unit: wordsNamed(keyOf('unit', unit.replaceAll(' ', '-'))), source });

function Rule({ rule: { name, limits, counted } }: { rule: RuleShown }) {
  const counts = Object.fromEntries(limits.map((limit) => [limit.name, limit.count]));
  const sources = [...new Set(limits.map(sourceWords))];
  return (
    <article class="card" id={name}>
      <h3>{wordsNamed(keyOf(name, 'name'))}</h3>
      <p>{wordsNamed(keyOf(name, 'rule'), counts)}</p>
      <dl>
        <dt>{words('card_settled_by')}</dt>
        <dd>{wordsNamed(keyOf(name, 'settles'), { child: words('rules_the_child') })}</dd>
        <dt>{words('card_why')}</dt>
        <dd>{wordsNamed(keyOf(name, 'why'))}</dd>
        <dt>{words('rules_point')}</dt>
        <dd>{wordsNamed(keyOf(name, 'point'))}</dd>
        {sources.length > 0 && (
          <>
            <dt>{words('rules_source')}</dt>
            <dd>{sources.join('; ')}</dd>
          </>
        )}
      </dl>
      <p class="quiet">{counted ? words('rules_counted', { ...counted }) : words('rules_locked')}</p>
    </article>
  );
}
