import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { AGENCY_NAMES } from '../../src/record/agency.ts';
import { CONVERSATION_STATUSES } from '../../src/record/entry.ts';
import { RECORDING_FIELDS, RECORDING_KINDS, type Recording, type RecordingField, RECORDINGS } from '../../src/record/recording.ts';
import type { OverlayView } from '../messages/overlay-view.ts';
import { nameOf } from '../ui/person-name.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { canGuard, guarded, held } from './guard.ts';
import { justRecorded, keepDraft, notRecorded, recordHere } from './shown.ts';

const NEEDS = { text: 'record_needs', agency: 'record_needs', status: 'record_needs', day: 'record_needs_day_come', 'day to come': 'record_needs_day', birthday: 'record_needs_day' } as const;
type Read = Extract<OverlayView, { state: 'read' }>;

const CHOICES = { agency: AGENCY_NAMES, status: CONVERSATION_STATUSES };

const NOT_SAVED = { 'another screen': 'record_not_saved_screen', locked: 'record_not_saved_locked', 'disk full': 'record_not_saved_full' } as const;

/** Records what systems have no field for: short forms, which are readings like any other from "recorded here". */
export function RecordForm({ view }: { view: Read }) {
  const form = useSignal<Recording | null>(view.draft);
  const wrong = useSignal<string[]>([]);
  const saved = view.recorded.some(({ reading }) => reading === justRecorded.value);
  const tries = useSignal(0);
  const line = useRef<HTMLParagraphElement>(null);
  const what = useRef<HTMLSelectElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => fields.current?.querySelector<HTMLElement>('[aria-invalid], [aria-describedby] input')?.focus(), [tries.value]);
  if (!canGuard) return null;

  const change = (next: Recording) => {
    wrong.value = wrong.value.filter((field) => isSame(field, next, form.value));
    form.value = next;
    justRecorded.value = null;
    notRecorded.value = null;
    keepDraft(view.child.id, next);
  };
  const drop = () => {
    form.value = null;
    wrong.value = [];
    notRecorded.value = null;
    keepDraft(view.child.id, null);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!form.value || !(await guarded(event))) return;
    const problems = await recordHere(view.child.id, withItsFields(form.value));
    wrong.value = problems ?? [];
    tries.value += 1;
    if (problems?.length !== 0) return;
    form.value = null;
    line.current?.focus();
  };
  const cancel = () => {
    drop();
    what.current?.focus();
  };
  const filled = form.value;
  return (
    <section class="known" aria-labelledby="record">
      <h2 id="record">{words('record_title')}</h2>
      <label>
        {words('record_what')}
        <select
          ref={what}
          value={filled?.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            value === '' ? drop() : change(ofKind(value as Recording['kind'], filled, view))
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
        <form ref={fields} class="answer" autocomplete="off" onSubmit={(event) => event.preventDefault()} noValidate>
          {RECORDINGS[filled.kind].children && <Children view={view} form={filled} wrong={wrong.value.includes('children')} change={change} />}
          {[...RECORDINGS[filled.kind].needs, ...RECORDINGS[filled.kind].may].map((field) => (
            <Field key={field} field={field} form={filled} wrong={wrong.value.includes(field)} change={change} />
          ))}
          <p class="buttons">
            <button class="first" type="button" onClick={save}>
              {words('record_save')}
            </button>
            <button type="button" onClick={cancel}>
              {words('answer_cancel')}
            </button>
          </p>
          <p role="status">{held.value && words('answer_held')}</p>
        </form>
      )}
      <p ref={line} role="status" tabIndex={-1}>
        {saved ? words('record_saved') : notSavedWords(view.child.id)}
      </p>
    </section>
  );
}

/** A form of another kind keeps what was filled in. Whom somebody saw is not taken from the screen that happens to be open. */
function ofKind(kind: Recording['kind'], before: Recording | null, { today, child }: Read): Recording {
  const children = kind === 'seen' ? [] : before && before.children.length > 0 ? before.children : [child.id];
  return { kind, fields: before?.fields ?? { when: today }, children };
}

/** As it is saved: without what was filled in for another kind. */
function withItsFields(form: Recording): Recording {
  const { needs, may } = RECORDINGS[form.kind];
  const its: readonly string[] = [...needs, ...may];
  return { ...form, fields: Object.fromEntries(Object.entries(form.fields).filter(([field]) => its.includes(field))) };
}

/** Whether what was wrong stands there as it stood. */
const isSame = (field: string, next: Recording, before: Recording | null): boolean =>
  next.kind === before?.kind && (field === 'children' ? next.children === before.children : next.fields[field] === before.fields[field]);

/** That a form was not saved is said on it; that the screen changed, over the screen that is open now. */
function notSavedWords(child: string): string {
  const { about, why } = notRecorded.value ?? {};
  if (why === undefined || (about !== child && why !== 'another screen')) return '';
  const key = NOT_SAVED[why as keyof typeof NOT_SAVED];
  return key ? words(key) : words('record_not_saved', { why });
}

interface Part {
  form: Recording;
  wrong: boolean;
  change: (next: Recording) => void;
}

function Children({ view: { children }, form, wrong, change }: Part & { view: Read }) {
  const toggle = (id: string) =>
    change({ ...form, children: form.children.includes(id) ? form.children.filter((each) => each !== id) : [...form.children, id] });
  return (
    <fieldset {...(wrong ? { 'aria-describedby': 'record-children-wrong' } : {})}>
      <legend>{words('record_children')}</legend>
      {children.map((child) => (
        <label key={child.id} class="child">
          <input type="checkbox" checked={form.children.includes(child.id)} onChange={() => toggle(child.id)} /> {nameOf(child)}
        </label>
      ))}
      {wrong && (
        <p id="record-children-wrong" class="wrong">
          {words('record_needs', { field: words('record_children') })}
        </p>
      )}
    </fieldset>
  );
}

function Field({ field, form, wrong, change }: Part & { field: RecordingField }) {
  const id = `record-${field}`;
  const kind = RECORDING_FIELDS[field];
  const told = wordsNamed(keyOf('record_field', field));
  const optional = RECORDINGS[form.kind].may.some((each) => each === field);
  const shared = {
    id,
    value: form.fields[field] ?? '',
    ...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {}),
  };
  const set = (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    change({ ...form, fields: { ...form.fields, [field]: event.currentTarget.value } });
  return (
    <div>
      <label for={id}>{optional ? words('answer_optional', { field: told }) : told}</label>
      {kind === 'agency' || kind === 'status' ? (
        <select {...shared} onChange={set}>
          <option value="">{words('answer_none_chosen')}</option>
          {CHOICES[kind].map((choice) => (
            <option key={choice} value={choice}>
              {wordsNamed(keyOf(kind === 'agency' ? 'agency' : 'record_status', choice.replaceAll(' ', '-')))}
            </option>
          ))}
        </select>
      ) : kind === 'day' || kind === 'day to come' ? (
        <input type="date" {...shared} onInput={set} />
      ) : (
        <input type="text" maxLength={300} {...shared} onInput={set} />
      )}
      {wrong && (
        <p id={`${id}-wrong`} class="wrong">
          {words(NEEDS[kind], { field: told })}
        </p>
      )}
    </div>
  );
}
