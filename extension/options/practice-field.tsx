import { signal } from '@preact/signals';
import { LONGEST_SAID, PracticePack } from '../../src/record/practice-pack.ts';
import { type WordKey, words } from '../ui/words.ts';

/** What is wrong with the form as it was last to be saved, by the field's path in the pack. */
export const wrongFields = signal<ReadonlyMap<string, WordKey>>(new Map());

/** Looks through a form; whether it can be saved. */
export function checked(pack: PracticePack): boolean {
  const issues = PracticePack.safeParse(pack).error?.issues ?? [];
  wrongFields.value = new Map(issues.map(({ path }) => [path.join('.'), wordFor(path)]));
  return issues.length === 0;
}

function wordFor(path: PropertyKey[]): WordKey {
  if (path[0] === 'limits') return 'practice_wrong_count';
  return path.at(-1) === 'link' ? 'practice_wrong_link' : 'practice_wrong_empty';
}

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
      {words(wrong)}
    </p>
  ) : null;
}

export const described = (at: string): object => (wrongFields.value.has(at) ? { 'aria-invalid': true, 'aria-describedby': idOf(at) } : {});

const idOf = (at: string): string => `wrong-${at.replaceAll('.', '-')}`;
