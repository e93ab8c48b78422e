import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inBytes, type KeptIndex, laidDown } from '../../tests/kept/kept-index.ts';
import { LocalIndex } from './local-index.ts';

const TODAY = '2026-03-12';
const KEPT = 'tests/kept';

const files = readdirSync(KEPT).filter((file) => file.endsWith('.json'));

test('an index of the first version is kept', () => expect(files).toContain('index-1.json'));

test.each(files)('%s opens with all that it held, and takes in more', async (file) => {
  const kept = JSON.parse(readFileSync(`${KEPT}/${file}`, 'utf8')) as KeptIndex;
  await laidDown(file, kept);
  const index = await LocalIndex.open(file, inBytes(kept.indexKey));
  const { reading, ref } = kept.child;
  const found = (await index.familyOf(reading, ref, TODAY))!;
  expect(found.family.members.map(({ given }) => given).toSorted()).toEqual(kept.members);
  expect(found.family.answers).toMatchObject([{ warning: 'sibling-not-considered', answer: 'considered' }]);
  expect(await index.counted('sibling-not-considered')).toMatchObject({ shown: 1 });
  expect(await index.verifyLog()).toEqual({ whole: true, length: 1 });
  expect(index.extent).toMatchObject({ readings: 103, damaged: 0 });
  await index.takeBackAnswer(found.subject, '1');
  expect((await index.family(found.subject, TODAY))!.answers).toEqual([]);
  index.close();
});
