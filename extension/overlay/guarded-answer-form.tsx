import { useSignal } from '@preact/signals';
import type { WarningShown } from '../../src/record/warning.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { words } from '../ui/words.ts';
import { canGuard, guarded, heldWords } from './guard.ts';
import { giveAnswer } from './shown.ts';

/** The form for an answer, which on a page is taken only behind the guard. */
export function GuardedAnswerForm({ warning }: { warning: WarningShown }) {
  const refused = useSignal(false);
  if (!canGuard) return <p class="quiet">{words('answer_not_here')}</p>;
  return (
    <AnswerForm
      id={`${warning.warning}-${warning.about}-${warning.restsOn[0]?.id}`.replaceAll(/[^a-z0-9]+/gi, '-')}
      answers={warning.answers}
      save={async (answer, fields, event) => {
        if (await guarded(event)) refused.value = !(await giveAnswer(warning, answer, fields));
      }}
      held={refused.value ? words('answer_refused') : heldWords()}
    />
  );
}
