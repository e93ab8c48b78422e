import { computed, signal } from '@preact/signals';
import type { AnswerKind } from '../../src/record/answer.ts';
import type { FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { ask } from '../messages/ask.ts';
import { type AnswerNamed, Given, type WarningNamed } from '../messages/desk-view.ts';
import type { AnswerFields } from '../ui/answer-form.tsx';
import { desk, families, look } from './families.ts';

/** Warnings that are chosen, to be answered or given to somebody together. */
export const chosen = signal<ReadonlyMap<string, WarningNamed>>(new Map());

/** What was done last, and can be undone; null when there is nothing. */
export const lastDone = signal<{ did: 'answered' | 'assigned'; given: AnswerNamed[]; refused: number } | null>(null);

export const namedOf = (family: FamilyDigest, { warning, about, ground }: Pick<WarningDigest, 'warning' | 'about' | 'ground'>): WarningNamed => ({ children: childrenOf(family), warning, about, ground });

export const childrenOf = ({ children }: FamilyDigest): string[] => children.map(({ person }) => person.id);

export const keyOfNamed = ({ warning, about, ground }: WarningNamed): string => [warning, about, ground].join(' ');

export function forgetChosen(): void {
  chosen.value = new Map();
  lastDone.value = null;
}

export function choose(named: WarningNamed, isChosen: boolean): void {
  const next = new Map(chosen.value);
  if (isChosen) next.set(keyOfNamed(named), named);
  else next.delete(keyOfNamed(named));
  chosen.value = next;
}

/** Those of the chosen that are open still. */
export const stillOpen = computed<WarningNamed[]>(() => {
  const open = new Set(families.value.flatMap((family) => family.warnings.map((warning) => keyOfNamed(namedOf(family, warning)))));
  return [...chosen.value.values()].filter((named) => open.has(keyOfNamed(named)));
});

/** The answers that each of these warnings can be given. */
export function answersInCommon(to: WarningNamed[]): AnswerKind[] {
  const view = desk.value;
  if (view === null || view === 'failed' || view.state !== 'read') return [];
  const each = [...new Set(to.map(({ warning }) => warning))].map((name) => view.rules.find((rule) => rule.name === name)?.answers ?? []);
  return (each[0] ?? []).filter((answer) => each.every((answers) => answers.includes(answer)));
}

export const giveAnswers = (to: WarningNamed[], answer: AnswerKind, fields: AnswerFields): Promise<void> => give('answered', ask('desk-answer', { to, answer, fields }));

export const assign = (to: WarningNamed[], whose: string): Promise<void> => give('assigned', ask('desk-assign', { to, whose }));

/** Undoes what was done last, or takes these back. */
export async function takeBack(answers: AnswerNamed[]): Promise<void> {
  await ask('desk-take-back', { answers });
  lastDone.value = null;
  await look();
}

async function give(did: 'answered' | 'assigned', replied: Promise<unknown>): Promise<void> {
  const reply = Given.safeParse(await replied);
  chosen.value = new Map();
  await look();
  lastDone.value = reply.success ? { did, ...reply.data } : { did, given: [], refused: 0 };
}
