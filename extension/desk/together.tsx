import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { AnswerForm } from '../ui/answer-form.tsx';
import { words } from '../ui/words.ts';
import { answersInCommon, assign, chosen, giveAnswers, lastDone, stillOpen, takeBack } from './chosen.ts';
import { colleagues } from './filter-form.tsx';
import { talkAbout } from './kept.ts';

/** What can be done with all that are chosen, where it is the same. */
export function Together() {
  const to = stillOpen.value;
  if (to.length === 0) return null;
  const common = answersInCommon(to);
  return (
    <section class="card together" aria-labelledby="together">
      <h2 id="together">{words('desk_chosen', { count: to.length })}</h2>
      <div class="fields">
        {common.length > 0 ? <AnswerForm key={common.join(' ')} id="together-answer" answers={common} save={(answer, fields) => giveAnswers(to, answer, fields)} /> : <p class="quiet">{words('desk_no_common')}</p>}
        <AssignForm give={(whose) => assign(to, whose)} />
        <button onClick={() => talkAbout(to.flatMap(({ children }) => children.slice(0, 1)))}>{words('desk_talk_add')}</button>
        <button onClick={() => (chosen.value = new Map())}>{words('desk_choose_none')}</button>
      </div>
    </section>
  );
}

function AssignForm({ give }: { give: (whose: string) => Promise<void> }) {
  const whose = useSignal('');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void give(whose.value.trim());
  };
  return (
    <form class="fields" autocomplete="off" onSubmit={save}>
      <label>
        {words('desk_assign_to')} <input class="text" name="whose" list="colleagues" maxLength={100} value={whose.value} onInput={({ currentTarget }) => (whose.value = currentTarget.value)} />
      </label>
      <datalist id="colleagues">
        {colleagues.value.map((who) => (
          <option key={who} value={who}>
            {who}
          </option>
        ))}
      </datalist>
      <button>{words(whose.value.trim() === '' ? 'desk_assign_nobody' : 'desk_assign')}</button>
    </form>
  );
}

/** What was done last, with the way back; it takes the focus, which stood on what is gone now. */
export function LastDone() {
  const undo = useRef<HTMLButtonElement>(null);
  const done = lastDone.value;
  useEffect(() => undo.current?.focus(), [done]);
  return (
    <div role="status" class="last-done">
      {done && (
        <p class="card">
          {words(done.did === 'answered' ? 'desk_answered' : 'desk_assigned', { count: done.given.length })}
          {done.refused > 0 && <> {words('desk_refused', { count: done.refused })}</>}{' '}
          {done.given.length > 0 && (
            <button ref={undo} onClick={() => takeBack(done.given)}>
              {words('answered_undo')}
            </button>
          )}{' '}
          <button onClick={() => (lastDone.value = null)}>{words('desk_dismiss')}</button>
        </p>
      )}
    </div>
  );
}
