import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CalendarDate } from '../../src/record/calendar-date.ts';
import type { MemberShown, ReasonShown, WhyOne, WhyTwo } from '../messages/panel-view.ts';
import { Choice } from '../ui/choice.tsx';
import type { FamilyNames } from '../ui/family-names.ts';
import { dateWords, hasWords, listWords, words, wordsNamed } from '../ui/words.ts';
import { whyOne, whyTwo } from './beside.ts';

/** Why two are two people, or may be one: what agrees, how much that says, and what they are if they are two. */
export function WhyTheyAreTwo({ one, other }: { one: string; other: string }) {
  const why = useSignal<Told<WhyTwo>>(undefined);
  useEffect(() => hear(whyTwo(one, other), why), [one, other, why]);
  if (!why.value) return <Untold why={why.value} />;
  const { reasons, otherwise, because } = why.value;
  return (
    <>
      <Reasons reasons={reasons} />
      <p>{wordsOr(keyOf('stop', because), 'why_stop_other')}</p>
      {!SURELY_TWO.has(because) && <p>{wordsNamed(keyOf('otherwise', otherwise))}</p>}
    </>
  );
}

/** What they would be to each other if they are two is no question here. */
const SURELY_TWO: ReadonlySet<string> = new Set(['one reading', 'generation']);

/** Why a person's records are one person's, two at a time. */
export function WhyTheyAreOne({ person, names }: { person: MemberShown; names: FamilyNames }) {
  const why = useSignal<Told<WhyOne>>(undefined);
  const { id } = person;
  useEffect(() => hear(whyOne(id), why), [id, why]);
  if (!why.value) return <Untold why={why.value} />;
  if (why.value.length === 0) return <p>{words('why_ground_number_of_one_system')}</p>;
  const where = ({ system, lastRead }: WhyOne[number]['records'][number]) => words('genogram_where', { system: names.system(system), day: dateWords(lastRead) });
  return (
    <ul class="systems">
      {why.value.map(({ records: [one, other], reasons, because }, at) => (
        <li key={at}>
          <p>
            <strong>{words('why_pair', { one: where(one), other: where(other) })}</strong>
          </p>
          <Reasons reasons={reasons} />
          <p>{because === null ? words('why_ground_other') : wordsNamed(keyOf('ground', because))}</p>
        </li>
      ))}
    </ul>
  );
}

/** Why somebody is not one with another of the family, whom the reader names. */
export function WhyNobodyElse({ person, others, names }: { person: MemberShown; others: MemberShown[]; names: FamilyNames }) {
  const other = useSignal('');
  return (
    <>
      <Choice label={words('why_compare_with')} none={words('why_choose')} value={other.value} choose={(id) => (other.value = id)} options={others.map(({ id }) => [id, names.full(id)])} />
      {other.value !== '' && <WhyTheyAreTwo one={person.id} other={other.value} />}
    </>
  );
}

/** Undefined until the worker has answered; null where it refuses. */
type Told<Why> = Why | null | undefined;

/** Hears what the worker answers, unless something else is asked, or the page no longer shows it, by then. */
function hear<Why>(asked: Promise<Why | null>, why: Signal<Told<Why>>): () => void {
  let current = true;
  why.value = undefined;
  void asked.then((told) => current && (why.value = told));
  return () => {
    current = false;
  };
}

const Untold = ({ why }: { why: null | undefined }) => <p role="status">{words(why === null ? 'why_not_told' : 'panel_loading')}</p>;

function Reasons({ reasons }: { reasons: ReasonShown[] }) {
  return (
    <ul class="points">
      {reasons.map((reason) => (
        <li key={reason.field}>{line(reason)}</li>
      ))}
    </ul>
  );
}

function line({ field, values, compare, says, sharedWith }: ReasonShown): string {
  const told = {
    field: wordsNamed(keyOf('field', field)),
    compare: wordsNamed(keyOf('compare', compare)),
    says: wordsNamed(sharedWith ? keyOf('shared', sharedWith) : keyOf('says', says)),
  };
  return values ? words('why_line_values', { ...told, values: listWords([...new Set(values.map(valueWords))]) }) : words('why_line', told);
}

const valueWords = (value: string): string => (CalendarDate.safeParse(value).success ? dateWords(value) : value);

/** Two whom nothing of these records keeps apart are kept apart by others. */
function wordsOr(key: string, other: 'why_stop_other'): string {
  return hasWords(key) ? words(key) : words(other);
}

const keyOf = (part: string, name: string): string => `why_${part}_${name.replaceAll(' ', '_')}`;
