import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Decision } from '../../src/record/decision.ts';
import type { DecisionShown, FamilyView } from '../messages/panel-view.ts';
import type { FamilyNames } from '../ui/family-names.ts';
import { dateWords, keyOf, listWords, words, wordsNamed } from '../ui/words.ts';
import { type Outcome as CameOf, outcome, outcomeIn, type SaidHere, saidHere, undo, unseen, whomFor } from './said-here.ts';

/** What came of what was just said of this family, and the way back. */
export function Outcome({ family }: { family: FamilyView }) {
  const came = outcomeIn(family);
  const [last] = saidHere.value;
  const at = useFocusOnce(came);
  return (
    <div ref={at}>
      <p role="status" tabIndex={-1}>
        {came?.told}
      </p>
      {came !== null && last && (
        <p>
          <button onClick={() => undo(last.decisions, family)}>{words('say_undo')}</button>
        </p>
      )}
    </div>
  );
}

let focusedFor: CameOf | null = null;

/** What was pressed is gone, or out of sight of what came of it: there the focus goes on, at the way back or at what is said. */
function useFocusOnce(came: CameOf | null) {
  const at = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (came === null || came === focusedFor) return;
    focusedFor = came;
    at.current?.querySelector<HTMLElement>(came.isSaid ? 'button' : '[role=status]')?.focus();
  }, [came]);
  return at;
}

interface SaidShown {
  family: FamilyView;
  names: FamilyNames;
}

/** What was said of this family, each of which can be taken back, and what was said here and hides whom it was about. */
export function Said({ family, names }: SaidShown) {
  const { decisions, mayDecide } = family;
  const hidden = unseen(decisions.map(({ decision }) => decision));
  if (decisions.length + hidden.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h3 id="said">{words('people_said')}</h3>
      <ul class="systems">
        {inOneGo(decisions).map((each) => (
          <li key={JSON.stringify(each.decisions[0])}>
            <OneSaid decisions={each.decisions} whom={listWords(each.people.map((id) => names.full(id)))} family={family} mayTakeBack={mayDecide} />
          </li>
        ))}
        <SaidUnseen hidden={hidden} family={family} />
      </ul>
    </section>
  );
}

/** Where no family is shown, since whose it was has been sealed, it can be taken back all the same. */
export function SaidBefore() {
  const at = useFocusOnce(outcome.value);
  if (saidHere.value.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{words('people_said')}</h2>
      <div ref={at}>
        <p role="status" tabIndex={-1}>
          {outcome.value?.told}
        </p>
        <ul class="systems">
          <SaidUnseen hidden={saidHere.value} family={null} />
        </ul>
      </div>
    </section>
  );
}

const SaidUnseen = ({ hidden, family }: { hidden: SaidHere[]; family: FamilyView | null }) => (
  <>
    {hidden.map((said) => (
      <li key={JSON.stringify(said.decisions[0])}>
        <OneSaid decisions={said.decisions} whom={whomFor(said, family)} family={family} mayTakeBack />
      </li>
    ))}
  </>
);

function OneSaid({ decisions, whom, family, mayTakeBack }: { decisions: Decision[]; whom: string; family: FamilyView | null; mayTakeBack: boolean }) {
  const [{ kind, on }] = decisions as [Decision];
  const said = words('people_said_of', { what: wordsNamed(keyOf('decision', kind)), people: whom, day: dateWords(on) });
  return (
    <>
      {said} {mayTakeBack && <button aria-label={`${words('say_take_back')}: ${said}`} onClick={() => undo(decisions, family)}>{words('say_take_back')}</button>}
    </>
  );
}

/** To part two people took a word for each two of their records: they stand, and go, together. */
function inOneGo(all: DecisionShown[]): { decisions: Decision[]; people: string[] }[] {
  const groups = new Map<string, { decisions: Decision[]; people: string[] }>();
  for (const { decision, people } of all) {
    const key = [decision.kind, decision.on, ...people.toSorted()].join(' ');
    const group = groups.get(key) ?? { decisions: [], people };
    groups.set(key, { ...group, decisions: [...group.decisions, decision] });
  }
  return [...groups.values()];
}
