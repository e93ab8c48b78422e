import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { deleteEarlierIndex } from './earlier-index.ts';

test('an index whose key lay beside it goes, and no other', async () => {
  for (const name of ['think-sibling', 'think-sibling-index']) {
    const kept = new Dexie(name);
    kept.version(1).stores({ keys: 'name' });
    await kept.open();
    kept.close();
  }
  const before = await Dexie.getDatabaseNames();
  expect(before).toContain('think-sibling-index');
  await deleteEarlierIndex();
  await deleteEarlierIndex();
  expect(await Dexie.getDatabaseNames()).toEqual(before.filter((name) => name !== 'think-sibling'));
});
