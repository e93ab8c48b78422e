import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WhyAsked } from '../messages/panel-view.ts';
import { hasWords, words, wordsNamed } from '../ui/words.ts';
import { whyAsked } from './beside.ts';

/** Why it is asked whether two are one: what agrees, how much that says, and what they are if they are two. */
export function Why({ one, other }: { one: string; other: string }) {
  const why = useSignal<WhyAsked | null>(null);
  useEffect(() => void whyAsked(one, other).then((told) => (why.value = told)), [one, other, why]);
  if (why.value === null) return null;
  const { reasons, otherwise, because } = why.value;
  return (
    <details>
      <summary>{words('why_asked')}</summary>
      <ul class="points">
        {reasons.map((reason) => (
          <li key={reason.field}>{line(reason)}</li>
        ))}
      </ul>
      <p>{stopWords(because)}</p>
      <p>{wordsNamed(keyOf('otherwise', otherwise))}</p>
    </details>
  );
}

const line = ({ field, compare, says, sharedWith }: WhyAsked['reasons'][number]): string =>
  words('why_line', {
    field: wordsNamed(keyOf('field', field)),
    compare: wordsNamed(keyOf('compare', compare)),
    says: wordsNamed(sharedWith ? keyOf('shared', sharedWith) : keyOf('says', says)),
  });

/** Two whom nothing of these records keeps apart are kept apart by others. */
function stopWords(because: string): string {
  const key = keyOf('stop', because);
  return hasWords(key) ? words(key) : words('why_stop_other');
}

const keyOf = (part: string, name: string): string => `why_${part}_${name.replaceAll(' ', '_')}`;
