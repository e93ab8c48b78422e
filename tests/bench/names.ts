import MiniSearch from 'minisearch';
import { formsOfName } from '../../src/linking/names/forms-of-name.ts';
import { readingOf, type RecordId, refOf } from '../../src/linking/person-record.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import { type Backend, BACKENDS, BenchChromium } from './browser/bench-chromium.ts';
import { buildForBench } from './browser/build.ts';
import { chance } from './chance.ts';
import { linkedRows, PEOPLE_OF_A_FAMILY } from './invented-families.ts';
import { measured, megabytes, ms, times } from './median.ts';

const SIZES = [1000, 100_000, 1_000_000];
const ASKED = 101;
const SHOWN = 20;

interface Known {
  id: RecordId;
  given: string;
  family: string;
}

/** Of a crowd only the first in the alphabet are shown: whoever is looked for may well not be among them. */
const CROWD = 'family name alone';

/** How a name is typed; undefined where there is no other form of it. */
const KINDS: Record<string, (known: Known, seed: number) => string | undefined> = {
  exact: ({ given, family }) => `${given} ${family}`,
  beginning: ({ given, family }) => `${given} ${family.slice(0, Math.max(3, family.length - 3))}`,
  'one error': ({ given, family }, seed) => `${given} ${mistyped(family, seed)}`,
  'another form': ({ given, family }) => {
    const [form] = [...formsOfName(given.toLowerCase())].filter((other) => !other.startsWith(given.toLowerCase()));
    return form && `${form} ${family}`;
  },
  [CROWD]: ({ family }) => family,
};

/** Search by name in the extension's own worker, beside ten raw gets, and beside whom MiniSearch finds among the same people. */
export async function benchNames(): Promise<void> {
  const extension = await buildForBench('chromium');
  for (const backend of Object.keys(BACKENDS) as Backend[]) {
    const browser = await BenchChromium.start(extension, backend);
    console.log(`\nsearch by name, Chromium with ${backend}`);
    for (const people of SIZES) await search(browser, people, backend === 'LevelDB');
    await browser.close();
  }
}

async function search(browser: BenchChromium, people: number, besideOthers: boolean): Promise<void> {
  const name = `laid-${people}`;
  await browser.ask('ten raw gets', { at: 0 });
  await browser.ask('lay', { name, people });
  const { segments, shards, names } = (await browser.ask('size', { name })).answer;
  await browser.ask('search', { name, text: 'nobody' });
  const gets = await measured(ASKED, async (at) => (await browser.ask('ten raw gets', { at })).ms);
  console.log(`${people.toLocaleString('en')} people: names ${megabytes(names)} of ${megabytes(segments + shards + names)} on the disk; ten raw gets ${ms(gets.median)} from message to reply`);
  const other = besideOthers ? miniSearchOf(people) : undefined;
  for (const [kind, typed] of Object.entries(KINDS)) {
    const asked = someone(people).map((known, seed) => ({ known, text: typed(known, seed) })).filter((each): each is { known: Known; text: string } => each.text !== undefined);
    let [found, foundByOther] = [0, 0];
    const took = await measured(asked.length, async (nth) => {
      const { known, text } = asked[nth]!;
      const { answer, ms } = await browser.ask('search', { name, text });
      if (answer.people.some(({ id }: { id: string }) => id === known.id)) found += 1;
      if (other?.search(text).slice(0, SHOWN).some(({ id }) => id === known.id)) foundByOther += 1;
      return ms;
    });
    const whom = kind === CROWD ? '' : `; ${found} of ${asked.length} on the first page${other ? `, ${foundByOther} among as many of MiniSearch's` : ''}`;
    console.log(`  ${kind}: ${ms(took.median)}, ${times(took.median, gets.median)} ten raw gets; worst ${ms(took.worst)}${whom}`);
  }
  console.log(`  held in the worker: ${megabytes(await browser.held())}`);
}

function miniSearchOf(people: number): MiniSearch<{ id: string; name: string }> {
  const index = new MiniSearch<{ id: string; name: string }>({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } });
  for (let family = 0; family < people / PEOPLE_OF_A_FAMILY; family += 1) index.addAll(peopleOf(family).map(({ id, given, family }) => ({ id, name: `${given} ${family}` })));
  return index;
}

/** People from all over the index, the same at every run. */
function someone(people: number): Known[] {
  return Array.from({ length: ASKED }, (_, nth) => {
    const all = peopleOf(chance(nth) % (people / PEOPLE_OF_A_FAMILY));
    return all[nth % all.length]!;
  });
}

function peopleOf(family: number): Known[] {
  const rows = linkedRows(family);
  const as = (id: RecordId): PersonAsRead => rows.find((row) => row.id === readingOf(id))!.reading.people.find(({ ref }) => ref === refOf(id))!;
  const ids = [...new Set(rows.flatMap(({ who }) => Object.values(who)))] as RecordId[];
  return ids.map((id) => ({ id, given: as(id).given!, family: as(id).family! }));
}

/** With one letter left out, put in, changed, or changed about with the next. */
function mistyped(name: string, seed: number): string {
  const at = 1 + (chance(seed) % Math.max(1, name.length - 2));
  const letter = String.fromCodePoint(97 + (chance(seed + 1) % 26));
  const errors = [name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + letter + name.slice(at), name.slice(0, at) + letter + name.slice(at + 1), name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2)];
  return errors[seed % errors.length]!;
}
