import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import { aReading } from '../builders/a-reading.ts';
import { inText, type KeptIndex, takenFrom } from './kept-index.ts';

/** Keeps an index as today's code leaves it: `npx tsx tests/kept/keep.ts tests/kept/index-N.json`, once for each version. */
const NAME = 'kept';
const TODAY = '2026-03-12';
const indexKey = crypto.getRandomValues(new Uint8Array(32));
const index = await LocalIndex.open(NAME, indexKey);

const home = { line: '4 Mill Lane', postcode: 'CB4 1ZZ' };
const jack: PersonAsRead = { ref: 'jack', kind: 'child', given: 'Jack', family: 'Marlow', born: '2018-05-04', addresses: [home] };
const ella: PersonAsRead = { ref: 'ella', kind: 'child', given: 'Ella', family: 'Marlow', born: '2023-09-01', addresses: [home] };
const dawn: PersonAsRead = { ref: 'dawn', kind: 'adult', given: 'Dawn', family: 'Marlow', addresses: [home] };
const nth = (at: number) => aReading({ source: { system: 'log', screen: `log ${at}` }, subject: 'p', people: [{ ref: 'p', kind: 'child', given: `Pupil${at}`, family: `Of${at}`, born: `2015-01-${10 + (at % 20)}` }] });

await index.append(aReading({ source: { system: 'health', agency: 'health', screen: 'list' }, people: [{ ...ella }, { ...dawn }], relationships: [{ from: 'dawn', to: 'ella', kind: 'parent' }] }));
const reading = await index.append(aReading({ subject: 'jack', people: [{ ...jack }, { ...dawn }], relationships: [{ from: 'dawn', to: 'jack', kind: 'parent' }] }));
await index.appendAll(Array.from({ length: 100 }, (_, at) => nth(at)));
await index.tidy();
const recent = await index.append(aReading({ source: { system: 'log', screen: 'log' }, subject: 'j', people: [{ ...jack, ref: 'j' }] }));
await index.decide({ kind: 'same-person', records: [{ reading, ref: 'jack' }, { reading: recent, ref: 'j' }], on: TODAY });
const about = (await index.personOf(reading, 'jack'))!;
const at = '2026-03-12T09:00:00Z';
await index.answer({ id: '1', warning: 'sibling-not-considered', about, answer: 'considered', on: TODAY }, { at, who: 'A. Lead', did: 'answered', of: [{ person: about, records: [about] }] });
await index.count(['sibling-not-considered'], 'shown');
const family = (await index.family(about, TODAY))!;
index.close();

const kept: KeptIndex = {
  indexKey: inText(indexKey),
  child: { reading, ref: 'jack' },
  members: family.members.map(({ given }) => given!).toSorted(),
  ...(await takenFrom(NAME)),
};
writeFileSync(process.argv[2]!, `${JSON.stringify(kept, null, 1)}\n`);
console.log(`${kept.members.join(', ')}: ${Object.values(kept.stores).flat().length} pieces`);
