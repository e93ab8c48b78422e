import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { WarningNamed } from '../messages/desk-view.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { words } from '../ui/words.ts';
import { answersInCommon, assign, chosen, giveAnswers, lastDone, notShown, stillOpen, takeBack } from './chosen.ts';
import { colleagues } from './filter-form.tsx';
import { talkAbout } from './kept.ts';

/** What can be done with all that are chosen, where it is the same. */
export function Together() {
  const to = stillOpen.value;
  if (to.length === 0) return null;
  return (
    <section class="card together" aria-labelledby="together">
      <h2 id="together">{words('desk_chosen', { count: to.length, hidden: notShown.value })}</h2>
      <div class="fields">
        <AnswerTogether to={to} />
        <AssignForm give={(whose) => assign(to, whose)} />
        <button onClick={() => talkAbout(to.flatMap(({ children }) => children.slice(0, 1)))}>{words('desk_talk_add')}</button>
        <button onClick={() => (chosen.value = new Map())}>{words('desk_choose_none')}</button>
      </div>
    </section>
  );
}

/**
 * One form for whatever is chosen: as more is, what was typed stays, and an answer that is no longer in common is put
 * back to none. The form keeps its answer to itself, so it is told as by its reader's hand.
 */
function AnswerTogether({ to }: { to: WarningNamed[] }) {
  const within = useRef<HTMLDivElement>(null);
  const common = answersInCommon(to);
  const offered = common.join(' ');
  useEffect(() => {
    const answer = within.current?.querySelector('select');
    if (!answer || answer.value !== '') return;
    answer.value = '';
    answer.dispatchEvent(new Event('change'));
  }, [offered]);
  return (
    <>
      <div ref={within} hidden={common.length === 0}>
        <AnswerForm id="together-answer" to="together" answers={common} save={(answer, fields) => giveAnswers(to, answer, fields)} />
      </div>
      {common.length === 0 && <p class="quiet">{words('desk_no_common')}</p>}
    </>
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

const DONE = { answered: 'desk_answered', assigned: 'desk_assigned', 'took back': 'say_undone' } as const;

/** What was done last, with the way back; it takes the focus, which stood on what is gone now. */
export function LastDone() {
  const said = useRef<HTMLParagraphElement>(null);
  const done = lastDone.value;
  useEffect(() => said.current?.querySelector('button')?.focus(), [done]);
  return (
    <div role="status" class="last-done">
      {done && (
        <p ref={said} class="card">
          {done.count > 0 && words(DONE[done.did], { count: done.count })}
          {done.refused > 0 && <> {words(done.did === 'took back' ? 'desk_refused_back' : 'desk_refused', { count: done.refused })}</>}{' '}
          {done.undo.length > 0 && (
            <button onClick={() => takeBack(done.undo)}>
              {words('answered_undo')}
            </button>
          )}{' '}
          <button onClick={() => (lastDone.value = null)}>{words('desk_dismiss')}</button>
        </p>
      )}
    </div>
  );
}
