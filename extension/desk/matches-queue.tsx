import { useComputed } from '@preact/signals';
import { words } from '../ui/words.ts';
import { families } from './families.ts';
import { familyName, personName } from './names.ts';
import { picture } from './place.ts';

/** Pairs of records that may be one person, each with the way to where somebody decides. */
export function MatchesQueue() {
  const found = useComputed(() => families.value.filter(({ matches }) => matches.length > 0));
  return (
    <section class="section" aria-labelledby="matches">
      <p>
        <a href="#health">{words('desk_to_health')}</a>
      </p>
      <h2 id="matches">{words('desk_matches')}</h2>
      <p class="quiet">{words('desk_matches_help')}</p>
      {found.value.length === 0 && <p>{words('desk_matches_waiting', { count: 0 })}</p>}
      <ol class="families">
        {found.value.map((family) => (
          <li key={family.id} class="card family">
            <h3>
              <a href={picture(family.id, 'people')} target="_blank" rel="noreferrer">
                {familyName(family)}
              </a>
            </h3>
            <ul class="points">
              {family.matches.map((pair) => (
                <li key={pair}>{words('people_perhaps_one', namesOf(pair.split(' '), (id) => personName(family, id)))}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

const namesOf = ([one = '', other = '']: string[], name: (id: string) => string) => ({ one: name(one), other: name(other) });
