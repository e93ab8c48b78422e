import type { LocalIndex } from '../../../src/local-index/local-index.ts';
import { type DeskChange, DeskKept } from '../../messages/desk-view.ts';

export const NOTHING_KEPT: DeskKept = { views: [], talk: [] };

/** What the user keeps on the desk, its children by the names that they bear now. */
export const deskKept = async (index: LocalIndex): Promise<DeskKept> => knownNow(index, await index.desk.read());

/** Changes it, and says what it is then, with what every other tab has changed. */
export function changeDeskKept(index: LocalIndex, change: DeskChange): Promise<DeskKept> {
  return index.desk.change(async (before) => {
    const kept = await knownNow(index, before);
    switch (change.change) {
      case 'talk about':
        return { ...kept, talk: [...new Set([...kept.talk, ...(await index.nowKnownAs(change.children))])] };
      case 'talk no more': {
        const gone = new Set(await index.nowKnownAs(change.children));
        return { ...kept, talk: kept.talk.filter((child) => !gone.has(child)) };
      }
      case 'keep view':
        return { ...kept, views: [...without(change.view.name, kept), change.view] };
      case 'drop view':
        return { ...kept, views: without(change.name, kept) };
    }
  });
}

/** A page may have read a child's name before more was read of them. */
async function knownNow(index: LocalIndex, read: unknown): Promise<DeskKept> {
  const { views, talk } = DeskKept.safeParse(read).data ?? NOTHING_KEPT;
  return { views, talk: await index.nowKnownAs(talk) };
}

const without = (name: string, { views }: DeskKept): DeskKept['views'] => views.filter((view) => view.name !== name);
