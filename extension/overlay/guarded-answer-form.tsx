import { useSignal } from '@preact/signals';
import type { WarningShown } from '../../src/record/warning.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { idOfWarning } from '../ui/warning-card.tsx';
import { words } from '../ui/words.ts';
import { canGuard, guarded, heldWords } from './guard.ts';
import { giveAnswer } from './shown.ts';

/** The form for an answer, which on a page is taken only behind the guard. */
export function GuardedAnswerForm({ warning }: { warning: WarningShown }) {
  const refused = useSignal(false);
  if (!canGuard) return <p class="quiet">{words('answer_not_here')}</p>;
  return (
    <AnswerForm
      id={idOfWarning(warning)}
      to={`${idOfWarning(warning)}-says`}
      answers={warning.answers}
      save={async (answer, fields, event) => {
        if (await guarded(event)) refused.value = !(await giveAnswer(warning, answer, fields));
      }}
      held={refused.value ? words('answer_refused') : heldWords()}
    />
  );
}
