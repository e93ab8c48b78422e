import { useSignal } from '@preact/signals';
import type { Answer } from '../../src/record/answer.ts';
import type { Names } from './warning-words.ts';
import { dateWords, hasWords, keyOf, words, wordsNamed } from './words.ts';

interface AnsweredShown {
  answers: Answer[];
  names: Names;
  takeBack: (answer: Answer, event: Event) => Promise<void>;
  /** What is said of the last click, where it was not taken. */
  held?: string;
}

/** Answers that hold: each can be taken back, and copied into the system of record, since this index is not the record. */
export function Answered({ answers, names, takeBack, held }: AnsweredShown) {
  if (answers.length === 0) return null;
  return (
    <details class="known">
      <summary>{words('answered_count', { count: answers.length })}</summary>
      <ul class="answers">
        {answers.map((answer) => (
          <li key={answer.id}>
            <OneAnswer answer={answer} names={names} takeBack={takeBack} />
          </li>
        ))}
      </ul>
      <p role="status">{held}</p>
    </details>
  );
}

function OneAnswer({ answer, names, takeBack }: Pick<AnsweredShown, 'names' | 'takeBack'> & { answer: Answer }) {
  const copied = useSignal(false);
  const line = asLine(answer, names);
  const lineId = `answer-${answer.id}`.replaceAll(/[^a-z0-9]+/gi, '-');
  const copy = async () => {
    await navigator.clipboard.writeText(line);
    copied.value = true;
  };
  return (
    <>
      <p id={lineId}>{line}</p>
      <p class="buttons">
        <button aria-describedby={lineId} onClick={(event) => takeBack(answer, event)}>{words('answered_undo')}</button>
        <button aria-describedby={lineId} onClick={copy}>{words('answered_copy')}</button>
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
