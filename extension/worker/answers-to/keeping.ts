import type { ASKS, Topic } from '../../messages/contract.ts';
import type { KeepingView } from '../../messages/keeping-view.ts';
import { deed } from '../said/deeds.ts';
import { disk, onDisk } from '../keeping/disk.ts';
import type { Handlers } from './handlers.ts';
import { isIndexDamaged, localIndex, repairLocalIndex } from '../index/local-index.ts';
import { dueView, eraseDue, holdDue } from '../keeping/retention.ts';
import { maySeeFamilies } from '../settings/settings.ts';

type KeepingTopic = Extract<keyof (typeof ASKS)['options'] & Topic, 'keeping' | 'repair-index' | `due${string}` | `${string}-due` | `back-up-${string}` | `restore-${string}`>;

/** What the options page asks about how the index is kept. Whole readings go out and in only for who may see families. */
export const keeping: Handlers<KeepingTopic> = {
  keeping: () => keepingView().catch(damagedWhole),

  async 'repair-index'() {
    const repaired = await onDisk(repairLocalIndex);
    await (await localIndex()).log({ ...(await deed('repaired', [])), detail: String(repaired.lost) });
    return repaired;
  },

  due: dueView,
  'hold-due': ({ readings, why, until }) => holdDue(readings, why, until),
  'erase-due': ({ readings }) => eraseDue(readings),

  async 'back-up-head'() {
    await allowed();
    return (await localIndex()).backUp.head(new Date().toISOString());
  },

  async 'back-up-slice'({ cursor }) {
    await allowed();
    return (await localIndex()).backUp.slice(cursor);
  },

  async 'back-up-done'({ at, readings }) {
    await allowed();
    const index = await localIndex();
    await index.log({ ...(await deed('backed up', [])), detail: String(readings) });
    await index.backUp.done(at);
    return keepingView();
  },

  async 'restore-known'({ readings }) {
    await allowed();
    return { known: await (await localIndex()).has(readings) };
  },

  async 'restore-lines'({ lines }) {
    await allowed();
    return onDisk(async () => (await localIndex()).restore(lines));
  },

  async 'restore-done'({ readings }) {
    await allowed();
    await (await localIndex()).log({ ...(await deed('restored', [])), detail: String(readings) });
    return keepingView();
  },
};

/** How the index is kept, which every role may know. */
export async function keepingView(): Promise<KeepingView> {
  const index = await localIndex();
  return { disk: await disk(), ...index.extent, lastBackUp: await index.backUp.last(), maySeeFamilies: await maySeeFamilies() };
}

function damagedWhole(error: unknown): 'damaged' {
  if (isIndexDamaged(error)) return 'damaged';
  throw error;
}

async function allowed(): Promise<void> {
  if (!(await maySeeFamilies())) throw new Error('refused');
}
