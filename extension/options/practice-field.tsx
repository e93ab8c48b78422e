import { signal } from '@preact/signals';
import { LONGEST_SAID, PracticePack } from '../../src/record/practice-pack.ts';
import type { RuleShown } from '../messages/rules-view.ts';
import { words } from '../ui/words.ts';

type Limit = RuleShown['limits'][number];

/** What is wrong with the form as it was last to be saved, by the field's path in the pack. */
export const wrongFields = signal<ReadonlyMap<string, string>>(new Map());

/** Looks through a form; whether it can be saved. */
export function checked(pack: PracticePack, rules: RuleShown[]): boolean {
  const issues = PracticePack.safeParse(pack).error?.issues ?? [];
  const said = issues.filter(({ path }) => path[0] !== 'limits').map(({ path }): [string, string] => [path.join('.'), words(path.at(-1) === 'link' ? 'practice_wrong_link' : 'practice_wrong_empty')]);
  wrongFields.value = new Map([...said, ...wrongCounts(pack, rules)]);
  return wrongFields.value.size === 0;
}

/** Far above the usual limit a warning would never be due: ten times that, and at the least this much, can be set in the form. */
const LEAST_MOST = 10;
export const mostOf = ({ usual }: Pick<Limit, 'usual'>): number => Math.max(LEAST_MOST, usual * 10);

const wrongCounts = (pack: PracticePack, rules: RuleShown[]): [string, string][] =>
  rules.flatMap(({ name, limits }) =>
    limits.flatMap((limit): [string, string][] => {
      const count = pack.limits[name]?.[limit.name];
      const fits = count === undefined || count === limit.count || (Number.isInteger(count) && count >= 0 && count <= mostOf(limit));
      return fits ? [] : [[`limits.${name}.${limit.name}`, words('practice_wrong_count', { most: mostOf(limit) })]];
    }),
  );

interface FieldShown {
  /** The path of the field in the pack. */
  at: string;
  label: string;
  value: string | undefined;
  set: (said: string) => void;
}

/** A line of text of the pack, with what is wrong with it beside it. */
export function PracticeField({ at, label, value, set }: FieldShown) {
  return (
    <div>
      <label>
        {label}{' '}
        <input class="text" name={at} maxLength={LONGEST_SAID} value={value ?? ''} {...described(at)} onInput={({ currentTarget }) => set(currentTarget.value)} />
      </label>
      <Wrong at={at} />
    </div>
  );
}

export function Wrong({ at }: Pick<FieldShown, 'at'>) {
  const wrong = wrongFields.value.get(at);
  return wrong ? (
    <p id={idOf(at)} class="wrong">
      {wrong}
    </p>
  ) : null;
}

export const described = (at: string): object => (wrongFields.value.has(at) ? { 'aria-invalid': true, 'aria-describedby': idOf(at) } : {});

const idOf = (at: string): string => `wrong-${at.replaceAll('.', '-')}`;
