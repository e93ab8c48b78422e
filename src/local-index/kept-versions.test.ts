import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import { inBytes, type KeptIndex, laidDown } from '../../tests/kept/kept-index.ts';
import { LocalIndex } from './local-index.ts';

const TODAY = '2026-03-12';
const KEPT = 'tests/kept';

const files = readdirSync(KEPT).filter((file) => file.endsWith('.json'));

test('an index of every version is kept', () => expect(files).toEqual(['index-1.json', 'index-2.json', 'index-3.json']));

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
  // By the keys of today it is found as well.
  await index.tidy();
  const again = aReading({ source: { system: 'clinic', agency: 'health', screen: 'child' }, people: [{ ref: 'c', kind: 'child', given: 'Jack', family: 'Marlow', born: '2018-05-04', addresses: [{ line: '4 Mill Lane', postcode: 'CB4 1ZZ' }] }] });
  expect(await index.personOf(await index.append(again), 'c')).toBe(await index.personOf(reading, ref));
  expect(index.extent).toMatchObject({ readings: 104, damaged: 0 });
  await index.takeBackAnswer((await index.personOf(reading, ref))!, '1');
  expect((await index.familyOf(reading, ref, TODAY))!.family.answers).toEqual([]);
  index.close();
});
