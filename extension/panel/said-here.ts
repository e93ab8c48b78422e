import { signal } from '@preact/signals';
import type { Decision, RecordName } from '../../src/record/decision.ts';
import type { FamilyView } from '../messages/panel-view.ts';
import { words } from '../ui/words.ts';
import { decide, takeBack } from './beside.ts';

/** A word that was said in this panel, and of whom; null where the name went with a lock. */
export interface SaidHere {
  decisions: Decision[];
  whom: string | null;
}

/** All that was said here and not taken back, the last first: the one way back where it has hidden whom it was about. */
export const saidHere = signal<SaidHere[]>([]);

/** What came of the last word, and the records of whoever was the centre when it was said: by a word they may come by another id. */
export const outcome = signal<{ beside: ReadonlySet<string>; told: string } | null>(null);

export async function say(said: SaidHere, family: FamilyView): Promise<void> {
  const beside = recordsOfCentre(family);
  const done = await decide(said.decisions);
  if (done) saidHere.value = [said, ...saidHere.value];
  outcome.value = { beside, told: words(done ? 'say_done' : 'say_failed') };
}

export async function undo(decisions: Decision[], family: FamilyView | null): Promise<void> {
  const beside = family ? recordsOfCentre(family) : new Set<string>();
  const done = await takeBack(decisions);
  if (done) saidHere.value = saidHere.value.filter((said) => !areOne(said.decisions, decisions));
  outcome.value = { beside, told: words(done ? 'say_undone' : 'say_failed') };
}

/** What came of the last word, where this is the family in which it was said. */
export const outcomeIn = (family: FamilyView): string | null => (outcome.value && [...recordsOfCentre(family)].some((record) => outcome.value!.beside.has(record)) ? outcome.value.told : null);

function recordsOfCentre({ centre, members }: FamilyView): Set<string> {
  const records = members.find(({ id }) => id === centre)?.records ?? [];
  return new Set(records.map(({ name }) => nameOfRecord(name)));
}

export const nameOfRecord = ({ reading, ref }: RecordName): string => `${reading}#${ref}`;

/** What was said here and stands in no list of this family. */
export const unseen = (shown: Decision[]): SaidHere[] => saidHere.value.filter(({ decisions }) => !shown.some((each) => areOne([each], decisions.slice(0, 1))));

/** Under the lock nobody is named; what was said can still be taken back after it. */
export function forgetNames(): void {
  saidHere.value = saidHere.value.map((said) => ({ ...said, whom: null }));
  outcome.value = null;
}

const areOne = (some: Decision[], others: Decision[]): boolean => named(some) === named(others);

const named = (decisions: Decision[]): string =>
  decisions.map(({ kind, records }) => `${kind} ${records.map(nameOfRecord).toSorted().join(' ')}`).toSorted().join(', ');
