import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PassphraseMinimum } from '../messages/lock-view.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { generatedPassphrase, strengthOf } from './passphrase-strength.ts';
import { words, wordsNamed } from './words.ts';

interface New {
  id: string;
  label?: string;
  minimum: PassphraseMinimum;
  value: string;
  /** `enough`: long and strong enough to be taken. */
  change: (value: string, enough: boolean) => void;
}

/** A passphrase of one's own, with how strong it is, or one that is made of words. */
export function NewPassphrase({ id, label = words('passphrase_new'), minimum, value, change }: New) {
  const score = useSignal<number | null>(null);
  const generated = useSignal(false);
  /** What was typed last: of two strengths under way, its own holds. */
  const latest = useRef('');
  const enough = (of: string, strength: number): boolean => [...of].length >= minimum.length && strength >= minimum.score;
  const typed = async (next: string) => {
    generated.value = false;
    change(next, false);
    await weigh(next);
  };
  const weigh = async (next: string) => {
    latest.current = next;
    const strength = await strengthOf(next);
    if (latest.current !== next) return;
    score.value = next === '' ? null : strength;
    change(next, enough(next, strength));
  };
  const generate = async () => {
    const next = await generatedPassphrase();
    generated.value = true;
    await weigh(next);
  };
  return (
    <>
      <PassphraseField id={id} label={label} kind="new-password" value={value} change={typed} shown={generated.value} describedBy={`${id}-help`} />
      <p id={`${id}-help`} class="quiet">
        {words('passphrase_help', { length: minimum.length })}
      </p>
      <p role="status">
        {score.value !== null &&
          words(enough(value, score.value) ? 'passphrase_enough' : 'passphrase_not_enough', { strength: wordsNamed(`strength_${score.value}`) })}
      </p>
      <p class="buttons">
        <button type="button" onClick={generate}>
          {words('passphrase_generate')}
        </button>
      </p>
    </>
  );
}
