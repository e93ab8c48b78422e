import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { StateIcon } from '../ui/icons.tsx';
import { stateWords } from '../ui/warning-card.tsx';
import { dateWords, hasWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { choose, chosen, keyOfNamed, namedOf, standsOnPage } from './chosen.ts';
import { personName, systemName } from './names.ts';
import { OpenWarning } from './open-warning.tsx';
import { rowKeys } from './row-keys.ts';

/** One warning of the list: chosen by its box, opened in place by its button. */
export function WarningRow({ family, warning }: { family: FamilyDigest; warning: WarningDigest }) {
  const open = useSignal(false);
  const named = namedOf(family, warning);
  const key = keyOfNamed(named);
  const isChosen = useComputed(() => chosen.value.has(key));
  useLayoutEffect(() => (isChosen.value ? standsOnPage(key) : undefined), [key, isChosen.value]);
  const what = wordsNamed(keyOf(warning.warning, 'name'));
  const child = personName(family, warning.about);
  return (
    <li class="row">
      <input type="checkbox" aria-label={words('desk_choose', { what, child })} checked={isChosen.value} onChange={({ currentTarget }) => choose(named, currentTarget.checked)} />
      <button class="open-warning" aria-expanded={open.value} onKeyDown={rowKeys} onClick={() => (open.value = !open.value)}>
        <span class={`state ${warning.state}`}>
          <StateIcon state={warning.state} /> {stateWords(warning)}
        </span>
        <span class="what">
          {what} <strong>{child}</strong>
        </span>
        <span class="quiet">{[factWords(warning), warning.back ? words('desk_back') : '', warning.whose ? words('desk_whose', { who: warning.whose }) : ''].filter(Boolean).join(' · ')}</span>
      </button>
      {open.value && <OpenWarning family={family} warning={warning} />}
    </li>
  );
}

/** What it rests on first: `referral of 1 March 2026 in CareWorks`. */
function factWords({ what, on, system }: WarningDigest): string {
  const key = keyOf('kind', what);
  const kind = hasWords(key) ? words(key) : what;
  return words('desk_fact', { what: on ? words('card_of_day', { what: kind, day: dateWords(on) }) : kind, system: systemName(system) });
}
