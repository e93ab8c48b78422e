import { signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PracticePack } from '../../src/record/practice-pack.ts';
import { ask } from '../messages/ask.ts';
import { type RuleShown, RulesView } from '../messages/rules-view.ts';
import { save } from '../ui/save.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';
import { checked, described, mostOf, PracticeField, Wrong, wrongFields } from './practice-field.tsx';
import { PracticeWays } from './practice-ways.tsx';
import { Problems } from './systems.tsx';

const view = signal<RulesView | null>(null);
const draft = signal<PracticePack | null>(null);
const problems = signal<string[] | null>(null);

export async function loadPractice(): Promise<void> {
  const read = RulesView.safeParse(await ask('rules', {}));
  if (!read.success) return;
  view.value = read.data;
  draft.value = read.data.pack;
}

/** The authority's limits and ways, by form or by file; a wrong one names its lines, and the old one stays. */
export function Practice() {
  const section = useRef<HTMLElement>(null);
  const tries = useSignal(0);
  useLayoutEffect(() => showFirstWrong(section.current), [tries.value]);
  const pack = draft.value;
  if (view.value === null || pack === null) return null;
  const { rules, fromPolicy } = view.value;
  const set = (changed: Partial<PracticePack>) => {
    draft.value = { ...pack, ...changed };
    problems.value = null;
  };
  const keep = () => {
    tries.value += 1;
    if (checked(pack, rules)) void take(JSON.stringify(pack, null, 2));
  };
  return (
    <section ref={section} class="section" aria-labelledby="practice">
      <h2 id="practice">{words('practice_title')}</h2>
      <p class="quiet">{words(fromPolicy ? 'practice_policy' : 'practice_help')}</p>
      <fieldset class="section" disabled={fromPolicy}>
        <PracticeField at="authority" label={words('practice_authority')} value={pack.authority} set={(authority) => set({ authority })} />
        <label class="choice">
          <input
            type="checkbox"
            checked={pack.agreementsUsed}
            onChange={({ currentTarget }) => set({ agreementsUsed: currentTarget.checked })}
          />
          <span>{words('practice_agreements')}</span>
        </label>
        <PracticeWays pack={pack} set={set} />
        <details class="limits">
          <summary>{words('practice_limits')}</summary>
          {rules.map((rule) => (
            <Limits key={rule.name} rule={rule} pack={pack} set={set} />
          ))}
        </details>
        <p class="buttons">
          <button class="first" onClick={keep}>
            {words('practice_save')}
          </button>
          <button onClick={() => exported(pack)}>{words('practice_export')}</button>
        </p>
        <label>
          {words('practice_import')} <input type="file" name="practice" accept=".json,application/json" onChange={imported} />
        </label>
      </fieldset>
      <div role="status">
        {wrongFields.value.size > 0 && <p class="wrong">{words('practice_not_saved')}</p>}
        {problems.value?.length === 0 && <p>{words('practice_saved')}</p>}
        {problems.value !== null && problems.value.length > 0 && (
          <>
            <p>{words('practice_wrong')}</p>
            <Problems problems={problems.value} />
          </>
        )}
      </div>
    </section>
  );
}

/** What is wrong may stand far up, and in a part that is closed. */
function showFirstWrong(section: HTMLElement | null): void {
  const field = section?.querySelector<HTMLElement>('[aria-invalid]');
  const part = field?.closest('details');
  if (part) part.open = true;
  field?.focus();
}

interface LimitsShown {
  rule: RuleShown;
  pack: PracticePack;
  set: (changed: Partial<PracticePack>) => void;
}

function Limits({ rule: { name, limits }, pack, set }: LimitsShown) {
  const change = (limit: string, count: number) =>
    set({ limits: { ...pack.limits, [name]: { ...pack.limits[name], [limit]: count } } });
  return (
    <>
      {limits.map((limit) => (
        <div key={limit.name} class="limit">
          <label>
            {words('practice_limit', { warning: wordsNamed(keyOf(name, 'name')), limit: wordsNamed(keyOf(name, `limit-${limit.name}`)) })}{' '}
            <input
              type="number"
              min={0}
              max={mostOf(limit)}
              value={pack.limits[name]?.[limit.name] ?? limit.usual}
              {...described(`limits.${name}.${limit.name}`)}
              onChange={({ currentTarget }) => change(limit.name, currentTarget.valueAsNumber)}
            />{' '}
            {wordsNamed(keyOf('unit', limit.unit.replaceAll(' ', '-')))}
          </label>
          <Wrong at={`limits.${name}.${limit.name}`} />
          <span class="quiet">{words('practice_usual', { usual: limit.usual, source: limit.source })}</span>
        </div>
      ))}
    </>
  );
}

async function take(text: string): Promise<void> {
  wrongFields.value = new Map();
  const wrong = (await ask('set-practice', { text }))?.problems ?? [words('options_failed')];
  // "Saved" is said of what the form shows.
  if (wrong.length === 0) await loadPractice();
  problems.value = wrong;
}

async function imported(event: Event): Promise<void> {
  const input = event.currentTarget as HTMLInputElement;
  const text = await input.files?.[0]?.text();
  input.value = '';
  if (text !== undefined) await take(text);
}

function exported(pack: PracticePack): void {
  save('practice-pack.json', 'application/json', JSON.stringify(pack, null, 2));
}
