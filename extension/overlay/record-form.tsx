import { useSignal } from '@preact/signals';
import { RECORDING_KINDS, type Recording, type RecordingField, RECORDINGS } from '../../src/record/recording.ts';
import type { OverlayView } from '../messages/overlay-view.ts';
import { nameOf } from '../ui/person-name.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { canGuard, guarded, held } from './guard.ts';
import { justRecorded, keepDraft, recordHere } from './shown.ts';

const DAYS: readonly RecordingField[] = ['when', 'due', 'confirmed', 'review'];
const CHOICES: Partial<Record<RecordingField, readonly string[]>> = {
  agency: ['school', 'csc', 'health', 'early-years', 'police'],
  status: ['advice only', 'action agreed', 'contact', 'referral made'],
};

/** Records what systems have no field for: short forms, which are readings like any other from "recorded here". */
export function RecordForm({ view }: { view: Extract<OverlayView, { state: 'read' }> }) {
  const form = useSignal<Recording | null>(view.draft);
  const wrong = useSignal<string[]>([]);
  const saved = view.recorded.some(({ reading }) => reading === justRecorded.value);
  if (!canGuard) return null;

  const change = (next: Recording) => {
    form.value = next;
    justRecorded.value = null;
    keepDraft(next);
  };
  const drop = () => {
    form.value = null;
    keepDraft(null);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!form.value || !(await guarded(event))) return;
    wrong.value = await recordHere(form.value);
    if (wrong.value.length === 0) form.value = null;
  };
  const filled = form.value;
  return (
    <section class="known" aria-labelledby="record">
      <h2 id="record">{words('record_title')}</h2>
      <label>
        {words('record_what')}
        <select
          value={filled?.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            value === '' ? drop() : change({ kind: value as Recording['kind'], fields: { when: view.today }, children: [view.child.id] })
          }
        >
          <option value="">{words('answer_none_chosen')}</option>
          {RECORDING_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {wordsNamed(keyOf('record_kind', kind))}
            </option>
          ))}
        </select>
      </label>
      {filled && (
        <form class="answer" autocomplete="off" onSubmit={(event) => event.preventDefault()} noValidate>
          {RECORDINGS[filled.kind].children && <Children view={view} form={filled} change={change} />}
          {[...RECORDINGS[filled.kind].needs, ...RECORDINGS[filled.kind].may].map((field) => (
            <Field key={field} field={field} form={filled} wrong={wrong.value.includes(field)} change={change} />
          ))}
          <p class="buttons">
            <button class="first" type="button" onClick={save}>
              {words('record_save')}
            </button>
            <button type="button" onClick={drop}>
              {words('answer_cancel')}
            </button>
          </p>
          <p role="status">{held.value && words('answer_held')}</p>
        </form>
      )}
      <p role="status">{saved && words('record_saved')}</p>
    </section>
  );
}

interface Part {
  form: Recording;
  change: (next: Recording) => void;
}

function Children({ view: { children }, form, change }: Part & { view: Extract<OverlayView, { state: 'read' }> }) {
  const toggle = (id: string) =>
    change({ ...form, children: form.children.includes(id) ? form.children.filter((each) => each !== id) : [...form.children, id] });
  return (
    <fieldset>
      <legend>{words('record_children')}</legend>
      {children.map((child) => (
        <label key={child.id} class="child">
          <input type="checkbox" checked={form.children.includes(child.id)} onChange={() => toggle(child.id)} /> {nameOf(child)}
        </label>
      ))}
    </fieldset>
  );
}

function Field({ field, form, wrong, change }: Part & { field: RecordingField; wrong: boolean }) {
  const id = `record-${field}`;
  const told = wordsNamed(keyOf('record_field', field));
  const optional = RECORDINGS[form.kind].may.some((each) => each === field);
  const shared = {
    id,
    value: form.fields[field] ?? '',
    ...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {}),
  };
  const set = (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    change({ ...form, fields: { ...form.fields, [field]: event.currentTarget.value } });
  const choices = CHOICES[field];
  return (
    <div>
      <label for={id}>{optional ? words('answer_optional', { field: told }) : told}</label>
      {choices ? (
        <select {...shared} onChange={set}>
          <option value="">{words('answer_none_chosen')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {wordsNamed(keyOf(field === 'agency' ? 'agency' : 'record_status', choice.replaceAll(' ', '-')))}
            </option>
          ))}
        </select>
      ) : DAYS.includes(field) ? (
        <input type="date" {...shared} onInput={set} />
      ) : (
        <input type="text" maxLength={300} {...shared} onInput={set} />
      )}
      {wrong && (
        <p id={`${id}-wrong`} class="wrong">
          {words(DAYS.includes(field) || field === 'born' ? 'record_needs_day' : 'record_needs', { field: told })}
        </p>
      )}
    </div>
  );
}
