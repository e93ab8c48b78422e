import type { BackedUpRow } from '../../record/back-up.ts';
import { answersInOne, type JournalRow, newRow, readAgain } from './journal-row.ts';

/** A row of a back-up as one that has just arrived. */
export const arriving = ({ id, reading, firstRead, lastRead, decisions, answers }: BackedUpRow): JournalRow => ({
  ...newRow(id, reading),
  firstRead,
  lastRead,
  decisions,
  answers,
});

/** What is here with what the back-up has beside: every moment, every decision, every answer, and what was taken back stays so. */
export function together(here: JournalRow, { firstRead, lastRead, decisions, answers }: Pick<BackedUpRow, 'firstRead' | 'lastRead' | 'decisions' | 'answers'>): JournalRow {
  return {
    ...readAgain(readAgain(here, firstRead), lastRead),
    decisions: byRef(here.decisions, decisions, (ours, theirs) => [...new Map([...ours, ...theirs].map((decision) => [JSON.stringify(decision), decision])).values()]),
    answers: byRef(here.answers, answers, (ours, theirs) => answersInOne([...ours, ...theirs])),
  };
}

function byRef<Said>(ours: Record<string, Said[]>, theirs: Record<string, Said[]>, inOne: (ours: Said[], theirs: Said[]) => Said[]): Record<string, Said[]> {
  const refs = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return Object.fromEntries([...refs].map((ref) => [ref, inOne(ours[ref] ?? [], theirs[ref] ?? [])]));
}
