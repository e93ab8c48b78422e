import { computed, signal } from '@preact/signals';
import type { AnswerKind } from '../../src/record/answer.ts';
import type { FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { ask } from '../messages/ask.ts';
import { type AnswerNamed, Given, TakenBack, type WarningNamed } from '../messages/desk-view.ts';
import type { AnswerFields } from '../ui/answer-form.tsx';
import { desk, families, look } from './families.ts';
import { notDone } from './not-done.ts';

/** Warnings that are chosen, to be answered or given to somebody together. */
export const chosen = signal<ReadonlyMap<string, WarningNamed>>(new Map());

interface Done {
  did: 'answered' | 'assigned' | 'took back';
  count: number;
  /** Those that had changed meanwhile. */
  refused: number;
  undo: AnswerNamed[];
}

/** What was done last; null when there is nothing. */
export const lastDone = signal<Done | null>(null);

export const namedOf = (family: FamilyDigest, { warning, about, ground }: Pick<WarningDigest, 'warning' | 'about' | 'ground'>): WarningNamed => ({ children: childrenOf(family), warning, about, ground });

export const childrenOf = ({ children }: FamilyDigest): string[] => children.map(({ person }) => person.id);

export const keyOfNamed = ({ warning, about, ground }: WarningNamed): string => [warning, about, ground].join(' ');

export function forgetChosen(): void {
  chosen.value = new Map();
  lastDone.value = null;
}

/** What cannot be undone gives way to what is begun. */
export function choose(named: WarningNamed, isChosen: boolean): void {
  if (lastDone.value?.undo.length === 0) lastDone.value = null;
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

/** The rows on the page of what is chosen; one stands in two parts of the day's list where it belongs to both. */
const rows = signal<readonly string[]>([]);

/** Says that a row of something chosen stands on the page, until what is returned takes it off. */
export function standsOnPage(key: string): () => void {
  rows.value = [...rows.value, key];
  return () => (rows.value = rows.value.toSpliced(rows.value.indexOf(key), 1));
}

/** How many of the chosen the list does not show as it is cut now: what is done with all of them is done with these, too. */
export const notShown = computed(() => stillOpen.value.filter((named) => !rows.value.includes(keyOfNamed(named))).length);

/** The answers that each of these warnings can be given. */
export function answersInCommon(to: WarningNamed[]): AnswerKind[] {
  const view = desk.value;
  if (view === null || view === 'failed' || view.state !== 'read') return [];
  const each = [...new Set(to.map(({ warning }) => warning))].map((name) => view.rules.find((rule) => rule.name === name)?.answers ?? []);
  return (each[0] ?? []).filter((answer) => each.every((answers) => answers.includes(answer)));
}

export const giveAnswers = (to: WarningNamed[], answer: AnswerKind, fields: AnswerFields): Promise<void> => give('answered', to, ask('desk-answer', { to, answer, fields }));

export const assign = (to: WarningNamed[], whose: string): Promise<void> => give('assigned', to, ask('desk-assign', { to, whose }));

/** Undoes what was done last, or takes these back. */
export async function takeBack(answers: AnswerNamed[]): Promise<void> {
  notDone.value = null;
  const reply = TakenBack.safeParse(await ask('desk-take-back', { answers }));
  if (!reply.success) notDone.value = 'taken-back';
  else lastDone.value = { did: 'took back', count: reply.data.takenBack, refused: answers.length - reply.data.takenBack, undo: [] };
  await look();
}

/** What got no answer stays chosen, and so does what was typed of it: part of it may have been taken, and is then open no longer. */
async function give(did: 'answered' | 'assigned', to: WarningNamed[], replied: Promise<unknown>): Promise<void> {
  notDone.value = null;
  const reply = Given.safeParse(await replied);
  if (reply.success) chooseNoMore(to, reply.data);
  await look();
  lastDone.value = reply.success ? { did, count: reply.data.given.length, refused: reply.data.refused.length, undo: reply.data.given } : null;
  if (!reply.success) notDone.value = 'taken';
}

function chooseNoMore(to: WarningNamed[], { refused }: Given): void {
  const left = new Set(refused.map(keyOfNamed));
  const given = new Set(to.map(keyOfNamed).filter((key) => !left.has(key)));
  chosen.value = new Map([...chosen.value].filter(([key]) => !given.has(key)));
}
