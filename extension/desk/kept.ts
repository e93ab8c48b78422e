import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { DeskKept, type Filters } from '../messages/desk-view.ts';

const NOTHING: DeskKept = { views: [], talk: [] };

/** What the user keeps on the desk. */
export const kept = signal<DeskKept>(NOTHING);

export const forgetKept = (): void => void (kept.value = NOTHING);

export async function loadKept(): Promise<void> {
  const reply = DeskKept.safeParse(await ask('desk-kept', {}));
  if (reply.success) kept.value = reply.data;
}

/** A view of the same name is put in its place. */
export const keepView = (name: string, filters: Filters): void => keep({ ...kept.value, views: [...kept.value.views.filter((view) => view.name !== name), { name, filters }] });

export const dropView = (name: string): void => keep({ ...kept.value, views: kept.value.views.filter((view) => view.name !== name) });

/** Puts families on the list to talk about, or takes them off it, each by the children by whom it may be listed. */
export function talkAbout(children: string[]): void {
  keep({ ...kept.value, talk: [...new Set([...kept.value.talk, ...children])] });
}

export function talkNoMore(children: string[]): void {
  keep({ ...kept.value, talk: kept.value.talk.filter((child) => !children.includes(child)) });
}

function keep(next: DeskKept): void {
  kept.value = next;
  void ask('keep-desk', { kept: next });
}
