import { signal } from '@preact/signals';
import type { Decision, RecordName } from '../../src/record/decision.ts';
import type { FamilyView, MemberShown } from '../messages/panel-view.ts';
import { words } from '../ui/words.ts';
import { decide, takeBack } from './beside.ts';

/** A word that was said in this panel, of whom, null where the name went with a lock, and in which family: the records of all of it. */
export interface SaidHere {
  decisions: Decision[];
  whom: string | null;
  within: ReadonlySet<string>;
}

/** All that was said here and not taken back, the last first: the one way back where it has hidden whom it was about. */
export const saidHere = signal<SaidHere[]>([]);

/** What came of the last word, and the records of whoever was the centre when it was said: by a word they may come by another id. */
export const outcome = signal<Outcome | null>(null);
export interface Outcome {
  beside: ReadonlySet<string>;
  told: string;
  /** It was done, and can be undone at once. */
  isSaid: boolean;
}

export async function say({ decisions, whom }: Omit<SaidHere, 'within'>, family: FamilyView): Promise<void> {
  const beside = recordsOfCentre(family);
  const isSaid = await decide(decisions);
  if (isSaid) saidHere.value = [{ decisions, whom, within: recordsIn(family.members) }, ...saidHere.value];
  outcome.value = { beside, told: words(isSaid ? 'say_done' : 'say_failed'), isSaid };
}

export async function undo(decisions: Decision[], family: FamilyView | null): Promise<void> {
  const beside = family ? recordsOfCentre(family) : new Set<string>();
  const done = await takeBack(decisions);
  if (done) saidHere.value = saidHere.value.filter((said) => !areOne(said.decisions, decisions));
  outcome.value = { beside, told: words(done ? 'say_undone' : 'say_failed'), isSaid: false };
}

/** What came of the last word, where this is the family in which it was said. */
export const outcomeIn = (family: FamilyView): Outcome | null => (outcome.value && isAnyOf(recordsOfCentre(family), outcome.value.beside) ? outcome.value : null);

/** Of whom a word was said, for who looks at this family, or at none: under another, nobody is named who was hidden by it. */
export function whomFor({ whom, within }: SaidHere, family: FamilyView | null): string {
  if (whom === null) return words('say_of_someone');
  return family === null || isAnyOf(recordsIn(family.members), within) ? whom : words('say_of_another_family');
}

const recordsOfCentre = ({ centre, members }: FamilyView): Set<string> => recordsIn(members.filter(({ id }) => id === centre));

const recordsIn = (members: MemberShown[]): Set<string> => new Set(members.flatMap(({ records }) => records.map(({ name }) => nameOfRecord(name))));

const isAnyOf = (records: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...records].some((record) => others.has(record));

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
