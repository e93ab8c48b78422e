import { computed, signal } from '@preact/signals';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { ask, askUntilAnswered } from '../messages/ask.ts';
import { DeskPage, DeskView } from '../messages/desk-view.ts';

/** While the round is under way, and while nothing is. */
const SOON_MS = 1500;
const LATER_MS = 5000;
/** Pages that are asked for and shown at a time, once the first has been. */
const ASKED_AT_ONCE = 8;

/** What the desk was told; null until the worker has said. */
export const desk = signal<DeskView | 'failed' | null>(null);

interface PageKept {
  version: number;
  families: FamilyDigest[];
}

const pages = signal<ReadonlyMap<number, PageKept>>(new Map());

/** Every family of the round, as far as its pages have come. */
export const families = computed<FamilyDigest[]>(() => [...pages.value.values()].flatMap((page) => page.families));

/** Whether a page is still to come, so that the list is not the whole yet. */
export const loading = signal(true);

/** The family of which a person is a child. */
export const familyOf = (child: string): FamilyDigest | undefined => families.value.find(({ children }) => children.some(({ person }) => person.id === child));

let following = false;
let next: ReturnType<typeof setTimeout> | undefined;
let looking: Promise<void> = Promise.resolve();

/** Follows the round until it is let go of. */
export function follow(): void {
  following = true;
  void look(true);
}

document.addEventListener('visibilitychange', () => void (document.hidden || look()));

/** Nothing of any family stays on the page. */
export function letGo(): void {
  following = false;
  clearTimeout(next);
  desk.value = null;
  forgetPages();
}

/** Asks how far the round has come, and for the pages that are new. */
export function look(opened = false): Promise<void> {
  looking = looking.then(() => lookOnce(opened));
  return looking;
}

async function lookOnce(opened: boolean): Promise<void> {
  clearTimeout(next);
  if (!following) return;
  const view = DeskView.safeParse(await askUntilAnswered('desk', { opened }));
  if (!following) return;
  desk.value = view.success ? view.data : 'failed';
  if (!view.success || view.data.state !== 'read') forgetPages();
  else await takePages(view.data.round.pages);
  next = setTimeout(() => void (document.hidden || look()), view.success && view.data.state === 'read' && !isDone(view.data) ? SOON_MS : LATER_MS);
}

const isDone = ({ round }: Extract<DeskView, { state: 'read' }>): boolean => round.done !== null && round.due === 0;

function forgetPages(): void {
  pages.value = new Map();
  loading.value = false;
}

async function takePages(versions: number[]): Promise<void> {
  const kept = new Map([...pages.value].filter(([page, { version }]) => versions[page] === version));
  const wanted = versions.flatMap((version, page) => (kept.has(page) ? [] : [{ version, page }]));
  for (let at = 0; at < wanted.length; at += at === 0 ? 1 : ASKED_AT_ONCE) {
    const some = wanted.slice(at, at === 0 ? 1 : at + ASKED_AT_ONCE);
    const replies = await Promise.all(some.map(async ({ page }) => DeskPage.safeParse(await ask('desk-page', { page }))));
    if (!following) return;
    for (const [nth, reply] of replies.entries()) if (reply.success) kept.set(some[nth]!.page, { version: some[nth]!.version, families: reply.data.families });
    pages.value = inOrder(new Map([...pages.value, ...kept]));
  }
  pages.value = inOrder(kept);
  loading.value = false;
}

const inOrder = (kept: ReadonlyMap<number, PageKept>): ReadonlyMap<number, PageKept> => new Map([...kept].toSorted(([a], [b]) => a - b));
