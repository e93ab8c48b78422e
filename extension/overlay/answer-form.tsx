import { useSignal } from '@preact/signals';
import { ANSWER_KINDS, type AnswerField, type AnswerKind, lacking } from '../../src/record/answer.ts';
import type { WarningShown } from '../../src/record/warning.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { canGuard, guarded, held } from './guard.ts';
import { giveAnswer } from './shown.ts';

type Fields = Partial<Record<AnswerField, string>>;

const DAYS: readonly AnswerField[] = ['when', 'until'];
const NOT_TOLD_REASONS = ['harm-to-child', 'harm-to-another', 'evidence', 'identity', 'not-safe-to-reach', 'asked-to-wait'];

/** What settles a warning, with the fields that the answer needs. */
export function AnswerForm({ warning }: { warning: WarningShown }) {
  const open = useSignal(false);
  const answer = useSignal<AnswerKind | ''>('');
  const fields = useSignal<Fields>({});
  const tried = useSignal(false);
  const id = `${warning.warning}-${warning.about}-${warning.restsOn[0]?.id}`.replaceAll(/[^a-z0-9]+/gi, '-');
  if (!canGuard) return <p class="quiet">{words('answer_not_here')}</p>;
  if (!open.value)
    return (
      <button aria-expanded="false" onClick={() => (open.value = true)}>
        {words('answer_open')}
      </button>
    );

  const save = async (event: Event) => {
    event.preventDefault();
    tried.value = true;
    if (answer.value === '' || lacking(answer.value, fields.value).length > 0) return;
    if (await guarded(event)) await giveAnswer(warning, answer.value, fields.value);
  };
  const kind = answer.value === '' ? null : ANSWER_KINDS[answer.value];
  return (
    <form class="answer" autocomplete="off" onSubmit={(event) => event.preventDefault()} noValidate>
      <label>
        {words('answer_choose')}
        <select value={answer.value} onChange={({ currentTarget }) => (answer.value = currentTarget.value as AnswerKind)}>
          <option value="">{words('answer_none_chosen')}</option>
          {warning.answers.map((each) => (
            <option key={each} value={each}>
              {wordsNamed(keyOf('answer_is', each))}
            </option>
          ))}
        </select>
      </label>
      {tried.value && answer.value === '' && <p class="wrong">{words('answer_choose_one')}</p>}
      {[...(kind?.needs ?? []), ...(kind?.may ?? [])].map((field) => {
        const missing = tried.value && answer.value !== '' && lacking(answer.value, fields.value).includes(field);
        return (
          <Field
            key={field}
            field={field}
            id={`${id}-${field}`}
            optional={kind!.may.some((each) => each === field)}
            value={fields.value[field] ?? ''}
            missing={missing}
            set={(value) => (fields.value = { ...fields.value, [field]: value })}
          />
        );
      })}
      <p class="buttons">
        <button class="first" type="button" onClick={save}>
          {words('answer_save')}
        </button>
        <button type="button" onClick={() => (open.value = false)}>
          {words('answer_cancel')}
        </button>
      </p>
      <p role="status">{held.value && words('answer_held')}</p>
    </form>
  );
}

interface FieldShown {
  field: AnswerField;
  id: string;
  optional: boolean;
  value: string;
  missing: boolean;
  set: (value: string) => void;
}

function Field({ field, id, optional, value, missing, set }: FieldShown) {
  const told = wordsNamed(keyOf('answer_field', field));
  const described = missing ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {};
  return (
    <div>
      <label for={id}>{optional ? words('answer_optional', { field: told }) : told}</label>
      {field === 'not-told-reason' ? (
        <select id={id} value={value} {...described} onChange={({ currentTarget }) => set(currentTarget.value)}>
          <option value="">{words('answer_none_chosen')}</option>
          {NOT_TOLD_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {wordsNamed(keyOf('reason', reason))}
            </option>
          ))}
        </select>
      ) : (
        <Input {...{ id, value, set, described }} day={DAYS.includes(field)} />
      )}
      {missing && (
        <p id={`${id}-wrong`} class="wrong">
          {words('answer_needed', { field: told })}
        </p>
      )}
    </div>
  );
}

interface InputShown extends Pick<FieldShown, 'id' | 'value' | 'set'> {
  day: boolean;
  described: object;
}

function Input({ id, value, set, day, described }: InputShown) {
  const typed = (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value);
  if (day) return <input id={id} type="date" value={value} {...described} onInput={typed} />;
  return <input id={id} type="text" maxLength={300} value={value} {...described} onInput={typed} />;
}
