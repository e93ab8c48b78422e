import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { FamilyView, MemberShown } from '../messages/panel-view.ts';
import { childrenFirst } from '../ui/family/children-first.ts';
import type { FamilyNames } from '../ui/family-names.ts';
import { listWords, words } from '../ui/words.ts';
import { PersonRecords } from './person-records.tsx';
import { nameOfRecord, say } from './said-here.ts';
import { Outcome, Said } from './said.tsx';
import { areOne, areTwo, isAnother, isSealed, livesElsewhere, type ToSay } from './said-of-people.ts';
import { WhyNobodyElse, WhyTheyAreOne, WhyTheyAreTwo } from './why.tsx';

interface PeopleShown {
  family: FamilyView;
  names: FamilyNames;
}

/** The records behind everyone of the family, and what a person may say of who is who. */
export function People({ family, names }: PeopleShown) {
  return (
    <>
      <Outcome family={family} />
      <PossibleMatches family={family} names={names} />
      <ul class="systems">
        {childrenFirst(family.members).map((person) => (
          <li key={person.id} class="card">
            <Person person={person} family={family} names={names} />
          </li>
        ))}
      </ul>
      <Said family={family} names={names} />
    </>
  );
}

function PossibleMatches({ family, names }: PeopleShown) {
  if (family.possibleMatches.length === 0) return null;
  const known = new Map(family.members.map((member) => [member.id, member]));
  return (
    <ul class="systems">
      {family.possibleMatches.map(({ people: [a, b] }) => {
        const [one, other] = [known.get(a), known.get(b)];
        if (!one || !other) return null;
        return (
          <li key={`${a} ${b}`} class="card">
            <h3>{words('people_perhaps_one', { one: names.full(a), other: names.full(b) })}</h3>
            <PersonRecords people={[one, other]} names={names} />
            <Fold summary={words('why_asked')}>{() => <WhyTheyAreTwo one={a} other={b} />}</Fold>
            {family.mayDecide && (
              <Choices
                family={family}
                ways={[
                  [words('say_one'), areOne(one, other, family, names)],
                  [words('say_two'), areTwo(one, other, family, names)],
                ]}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Person({ person, family, names }: PeopleShown & { person: MemberShown }) {
  const others = family.members.filter(({ id, kind }) => id !== person.id && (kind === 'adult') === (person.kind === 'adult'));
  const systems = [...new Set(person.records.map(({ source }) => source.system))];
  const apart = systems.length > 1 ? systems.map((system): [string, ToSay] => [words('say_another', { system: names.system(system) }), isAnother(person, system, family, names)]) : [];
  return (
    <>
      <h3>{names.full(person.id)}</h3>
      {person.onlyPossibly && <p class="quiet">{words('people_only_possibly')}</p>}
      <p>{words('people_records', { count: person.records.length, systems: listWords(systems.map((system) => names.system(system))) })}</p>
      <Fold summary={words('people_what_matched')}>{() => <PersonRecords people={[person]} names={names} />}</Fold>
      {person.records.length > 1 && <Fold summary={words('why_one')}>{() => <WhyTheyAreOne key={recordsNamed(person)} person={person} names={names} />}</Fold>}
      {others.length > 0 && <Fold summary={words('why_nobody_else')}>{() => <WhyNobodyElse person={person} others={others} names={names} />}</Fold>}
      {family.mayDecide && <Choices family={family} ways={[...apart, [words('say_elsewhere'), livesElsewhere(person, family, names)], [words('say_sealed'), isSealed(person, family, names)]]} />}
    </>
  );
}

/** Changes when a record joins or leaves a person, and at no other look. */
const recordsNamed = ({ records }: MemberShown): string => records.map(({ name }) => nameOfRecord(name)).toSorted().join(' ');

/** What is asked of the index once it is opened. */
function Fold({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const open = useSignal(false);
  return (
    <details onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>{summary}</summary>
      {open.value && children()}
    </details>
  );
}

/** What may be said; what it changes is shown before it is done. */
function Choices({ ways, family }: { ways: [label: string, say: ToSay][]; family: FamilyView }) {
  const chosen = useSignal<number | null>(null);
  const way = chosen.value === null ? undefined : ways[chosen.value];
  return (
    <>
      <p class="buttons">
        {ways.map(([label], at) => (
          <button key={label} aria-expanded={chosen.value === at} onClick={() => (chosen.value = chosen.value === at ? null : at)}>
            {label}
          </button>
        ))}
      </p>
      {way && (
        <div class="card" role="group" aria-label={words('say_changes')}>
          <p>
            <strong>{words('say_changes')}</strong>
          </p>
          <ul class="points">
            {way[1].changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p class="buttons">
            <button
              class="first"
              onClick={() => {
                chosen.value = null;
                void say(way[1], family);
              }}
            >
              {words('say_do', { what: way[0] })}
            </button>
            <button onClick={() => (chosen.value = null)}>{words('say_leave')}</button>
          </p>
        </div>
      )}
    </>
  );
}
