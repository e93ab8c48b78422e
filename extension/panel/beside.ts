import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Decision } from '../../src/record/decision.ts';
import { PeopleFound } from '../../src/record/person-found.ts';
import { ask, askUntilAnswered, listen } from '../messages/ask.ts';
import type { Message, ToPages } from '../messages/contract.ts';
import { PanelView, PersonRecords, WhyOne, WhyTwo } from '../messages/panel-view.ts';
import { printing } from '../ui/family/printing.ts';
import { personBy, wordFor } from '../ui/person-in-address.ts';
import { whileUnlocked } from '../ui/lock.ts';

/** What the panel shows; null until the worker has said. */
export const view = signal<PanelView | null>(null);

/** In a tab of its own the panel stays with the tab that it was opened from, and with whoever was the centre there; from the desk, with none. */
const [from = '', word = '', at = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
const pinned = Number(from) || null;
let tab = pinned ?? -1;

/** Whom the reader made the centre; null: the child on the screen beside. */
export const chosen = signal<string | null>(word === '' ? null : await personBy(word));

/** The part to begin with, where one is named. */
export const beginAt = at;

/** Where this panel, as it stands, has a tab of its own. */
export const ownTab = (): string => `panel.html#${tab}/${chosen.value === null ? '' : wordFor(chosen.value)}`;

/** Shows the family on the screen of the tab in front, and goes along when another comes to the front. */
export async function follow(): Promise<void> {
  if (pinned === null) {
    const here = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === here.id) void goTo(tabId);
    });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    tab = front?.id ?? -1;
  }
  listen<ToPages | Message>((told) => {
    if ('tell' in told && told.tell === 'screen-changed' && told.tab === tab) void look();
  });
  whileUnlocked(
    () => void look(),
    () => {
      view.value = null;
      printing.value = null;
    },
  );
}

/** Draws the family around someone; null: around the child on the screen again. */
export async function choose(person: string | null): Promise<void> {
  chosen.value = person;
  await look();
}

/** People by name; null when the worker refuses. */
export const peopleLike = async (text: string): Promise<PeopleFound | null> => PeopleFound.safeParse(await askUntilAnswered('find-people', { text })).data ?? null;

/** Records, field by field, of one person; null when the worker refuses. */
export async function recordsOf(person: string): Promise<PersonRecords | null> {
  const reply = PersonRecords.safeParse(await askUntilAnswered('person-records', { tab, person }));
  return reply.success ? reply.data : null;
}

/** Why two are two, or may be one; null when the worker refuses. */
export const whyTwo = async (one: string, other: string): Promise<WhyTwo | null> => WhyTwo.safeParse(await askUntilAnswered('why-two', { tab, one, other }, LARGE_FAMILY_MS)).data ?? null;

/** Why a person's records are one's; null when the worker refuses. */
export const whyOne = async (person: string): Promise<WhyOne | null> => WhyOne.safeParse(await askUntilAnswered('why-one', { tab, person }, LARGE_FAMILY_MS)).data ?? null;

export const decide = (decisions: Decision[]): Promise<boolean> => said(ask('decide', { tab, person: chosen.value, decisions }));

export const takeBack = (decisions: Decision[]): Promise<boolean> => said(ask('take-back-decisions', { tab, person: chosen.value, decisions }));

/** Has the print logged; who prints, and when, as the log has it. */
export const logPrint = (what: 'family-sheet' | 'full-pack'): Promise<{ at: string; who: string } | null> => ask('printed', { tab, person: chosen.value, what });

async function said(asked: Promise<{ done: boolean } | null>): Promise<boolean> {
  const done = (await asked)?.done ?? false;
  await look();
  return done;
}

async function goTo(front: number): Promise<void> {
  tab = front;
  chosen.value = null;
  view.value = null;
  await look();
}

let looks = 0;

/** Of two answers under way, the one asked for last holds. A person who is no longer to be found gives way to the screen. */
async function look(): Promise<void> {
  looks += 1;
  const turn = looks;
  const reply = PanelView.safeParse(await askUntilAnswered('panel-view', { tab, person: chosen.value }, LARGE_FAMILY_MS));
  if (turn !== looks) return;
  if (reply.success && reply.data.state === 'not for this role' && chosen.value !== null) return choose(null);
  view.value = reply.success ? reply.data : { state: 'failed', system: '', why: 'no answer' };
}

/** Thousands of entries are unsealed one by one. */
const LARGE_FAMILY_MS = 15_000;
