import browser from 'webextension-polyfill';
import { childrenOf, type Looked } from '../../../src/desk/around.ts';
import { digestOfFamily } from '../../../src/desk/digest-of-family.ts';
import { figureFacts } from '../../../src/desk/figure-facts.ts';
import type { RoundWork } from '../../../src/local-index/desk/round.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import { localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { practiceHere } from '../settings/practice.ts';
import { maySeeFamilies } from '../settings/settings.ts';

/** Goes on with a round that was cut short, because the worker was stopped in the middle of it. */
export const ROUND = 'round';
const EVERY_MINUTE = { periodInMinutes: 1 };

/** What is written together, as a screen and its answer, is worked out once. */
const SOON_MS = 400;

let going: Promise<void> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Works out whatever of the desk's round is due, until nothing is. */
export function goRound(): Promise<void> {
  going ??= round().finally(() => (going = undefined));
  return going;
}

/** As `goRound`, while nobody waits for it. */
export function goRoundAside(): void {
  // A lock in between ends it: it goes on after the unlock.
  void goRound().catch(async (error: unknown) => {
    if ((await lockState()) === 'unlocked') console.error('The round of the desk stopped', (error as Error).name);
  });
}

/** Works out the families of what was just written, so that who wrote it sees what came of it; the rest follows later. */
export async function followWhatWasWritten(): Promise<void> {
  if (!(await mayGoRound())) return;
  const index = await localIndex();
  const work = await workToday();
  do await index.goRound(work);
  while (index.roundStanding.due > 0);
  goRoundSoon();
}

/**
 * Something was written: its families follow in a moment. As long as more is written moment
 * by moment, as by an import, the round stands still: it would begin anew with each.
 */
export function goRoundSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = undefined;
    goRoundAside();
  }, SOON_MS);
}

/** How families are looked at today, here. */
export async function lookedToday(): Promise<Looked> {
  return { today: londonDay(new Date().toISOString()), practice: await practiceHere() };
}

async function round(): Promise<void> {
  if (!(await mayGoRound())) return;
  const index = await localIndex();
  const work = await workToday();
  if (!(await index.goRound(work))) return;
  await browser.alarms.create(ROUND, EVERY_MINUTE);
  while (await index.goRound(work)) {
    await othersTurn();
    if (waiting !== undefined) return;
  }
  await browser.alarms.clear(ROUND);
}

const mayGoRound = async (): Promise<boolean> => (await maySeeFamilies()) && (await lockState()) === 'unlocked';

async function workToday(): Promise<RoundWork> {
  const looked = await lookedToday();
  return {
    basis: [looked.today, browser.runtime.getManifest().version, JSON.stringify(looked.practice)].join(' '),
    today: looked.today,
    now: new Date().toISOString(),
    childrenOf: (family) => childrenOf(family, looked),
    workOut: (around) => ({ digest: digestOfFamily(around, looked), facts: figureFacts(around, looked) }),
  };
}

const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
