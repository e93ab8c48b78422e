import { useSignal } from '@preact/signals';
import type { Answer } from '../../src/record/answer.ts';
import type { Names } from '../ui/warning-words.ts';
import { dateWords, hasWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { guarded, held } from './guard.ts';
import { takeBack } from './shown.ts';

/** Answers that hold: each can be taken back, and copied into the system of record, since this index is not the record. */
export function Answered({ answers, names }: { answers: Answer[]; names: Names }) {
  if (answers.length === 0) return null;
  return (
    <details class="known">
      <summary>{words('answered_count', { count: answers.length })}</summary>
      <ul class="answers">
        {answers.map((answer) => (
          <li key={answer.id}>
            <OneAnswer answer={answer} names={names} />
          </li>
        ))}
      </ul>
      <p role="status">{held.value && words('answer_held')}</p>
    </details>
  );
}

function OneAnswer({ answer, names }: { answer: Answer; names: Names }) {
  const copied = useSignal(false);
  const line = asLine(answer, names);
  const copy = async () => {
    await navigator.clipboard.writeText(line);
    copied.value = true;
  };
  const undo = async (event: Event) => {
    if (await guarded(event)) await takeBack(answer);
  };
  return (
    <>
      <p>{line}</p>
      <p class="buttons">
        <button onClick={undo}>{words('answered_undo')}</button>
        <button onClick={copy}>{words('answered_copy')}</button>
        <span role="status">{copied.value && words('answered_copied')}</span>
      </p>
    </>
  );
}

/** One line of plain text, as it would stand in a record. */
function asLine({ warning, about, answer, on, fields = {} }: Answer, names: Names): string {
  const told = Object.entries(fields).map(([field, value]) => {
    const reason = keyOf('reason', value);
    const said = field === 'when' || field === 'until' ? dateWords(value) : field === 'not-told-reason' && hasWords(reason) ? words(reason) : value;
    return words('answered_field', { field: wordsNamed(keyOf('answer_field', field)), value: said });
  });
  return words('answered_line', {
    day: dateWords(on),
    child: names.person(about),
    settles: wordsNamed(keyOf(warning, 'name')),
    answer: wordsNamed(keyOf('answer_is', answer)),
    fields: told.join(''),
  });
}
