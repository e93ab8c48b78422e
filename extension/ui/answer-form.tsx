import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ANSWER_KINDS, type AnswerField, type AnswerKind, lacking, misdated, NOT_TOLD_REASONS } from '../../src/record/answer.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import './answer-form.css';
import { useInPlace } from './in-place.ts';
import { keyOf, words, wordsNamed } from './words.ts';

export type AnswerFields = Partial<Record<AnswerField, string>>;

interface AnswerFormShown {
  /** Names the form on its page. */
  id: string;
  /** The id of what it answers: of many buttons of one name, each says which it is. */
  to: string;
  answers: AnswerKind[];
  save: (answer: AnswerKind, fields: AnswerFields, event: Event) => Promise<void>;
  /** What is said of the last click, where it was not taken. */
  held?: string;
}

const DAYS: readonly AnswerField[] = ['when', 'until'];

/** What settles a warning, or several, with the fields that the answer needs. */
export function AnswerForm({ id, to, answers, save, held }: AnswerFormShown) {
  const { isOpen, opener, first, open, close } = useInPlace<HTMLSelectElement>();
  const form = useRef<HTMLFormElement>(null);
  const answer = useSignal<AnswerKind | ''>('');
  const fields = useSignal<AnswerFields>({});
  const tries = useSignal(0);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [tries.value]);
  useLayoutEffect(() => () => goOnAtHeading(form.current), []);
  if (!isOpen)
    return (
      <button ref={opener} aria-expanded="false" aria-describedby={to} onClick={open}>
        {words('answer_open')}
      </button>
    );

  const give = async (event: Event) => {
    event.preventDefault();
    tries.value += 1;
    if (answer.value === '' || wrongIn(answer.value, fields.value).length > 0) return;
    await save(answer.value, fields.value, event);
  };
  const kind = answer.value === '' ? null : ANSWER_KINDS[answer.value];
  const noneChosen = tries.value > 0 && answer.value === '';
  return (
    <form ref={form} class="answer" autocomplete="off" onSubmit={(event) => event.preventDefault()} noValidate>
      <label>
        {words('answer_choose')}
        <select ref={first} value={answer.value} {...wrongOf(id, noneChosen)} onChange={({ currentTarget }) => (answer.value = currentTarget.value as AnswerKind)}>
          <option value="">{words('answer_none_chosen')}</option>
          {answers.map((each) => (
            <option key={each} value={each}>
              {wordsNamed(keyOf('answer_is', each))}
            </option>
          ))}
        </select>
      </label>
      {noneChosen && (
        <p id={`${id}-wrong`} class="wrong">
          {words('answer_choose_one')}
        </p>
      )}
      {[...(kind?.needs ?? []), ...(kind?.may ?? [])].map((field) => {
        const wrong = tries.value > 0 && answer.value !== '' && wrongIn(answer.value, fields.value).includes(field);
        return (
          <Field
            key={field}
            field={field}
            id={`${id}-${field}`}
            optional={kind!.may.some((each) => each === field)}
            value={fields.value[field] ?? ''}
            wrong={wrong}
            set={(value) => (fields.value = { ...fields.value, [field]: value })}
          />
        );
      })}
      <p class="buttons">
        <button class="first" type="button" onClick={give}>
          {words('answer_save')}
        </button>
        <button type="button" onClick={close}>
          {words('answer_cancel')}
        </button>
      </p>
      <p role="status">{held}</p>
    </form>
  );
}

/** What settles its warning takes this form with it: who stood in it goes on at the heading, above what is left. */
function goOnAtHeading(form: HTMLFormElement | null): void {
  if (form?.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** What is lacking, and what names a day that cannot be. */
const wrongIn = (kind: AnswerKind, fields: AnswerFields): AnswerField[] => [...lacking(kind, fields), ...misdated(kind, fields, londonDay(new Date().toISOString()))];

/** Ties a field to what is said to be wrong with it. */
const wrongOf = (id: string, isWrong: boolean) => (isWrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {});

interface FieldShown {
  field: AnswerField;
  id: string;
  optional: boolean;
  value: string;
  wrong: boolean;
  set: (value: string) => void;
}

function Field({ field, id, optional, value, wrong, set }: FieldShown) {
  const told = wordsNamed(keyOf('answer_field', field));
  const described = wrongOf(id, wrong);
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
      {wrong && (
        <p id={`${id}-wrong`} class="wrong">
          {words(value === '' || !DAYS.includes(field) ? 'answer_needed' : field === 'until' ? 'answer_gone_by' : 'answer_not_come', { field: told })}
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
