import { signal } from '@preact/signals';
import type { Family } from '../../../src/record/family.ts';
import type { PersonAsRead, PersonShown } from '../../../src/record/person.ts';
import type { Reading } from '../../../src/record/reading.ts';
import { targetFor } from '../target.ts';
import { asked } from './asked.ts';
import { files } from './worker.ts';

export const FORMS = ['people', 'chronology', 'readings'] as const;
export type Form = (typeof FORMS)[number];

export type Exporting = { is: 'not begun' } | { is: 'finding' } | { is: 'found'; people: PersonShown[] } | { is: 'under way'; count: number } | { is: 'done'; count: number } | { is: 'failed' };
export const exporting = signal<Exporting>({ is: 'not begun' });

/** Families that are asked for at once. */
const AT_ONCE = 25;

/** Finds a person by a number, or by name and birthday. */
export async function find(like: Omit<PersonAsRead, 'ref' | 'kind'>): Promise<void> {
  exporting.value = { is: 'finding' };
  try {
    exporting.value = { is: 'found', ...(await asked('export-find', { like: { ref: 'asked', kind: 'child', ...like } })) };
  } catch {
    exporting.value = { is: 'failed' };
  }
}

/** Writes everyone, or one person's family, to a file. To be called from a click, which the file dialogue needs. */
export async function giveOut(form: Form, person: PersonShown | null): Promise<void> {
  const target = await targetFor(`think-sibling-${form}.${form === 'readings' ? 'json' : 'csv'}`, form === 'readings' ? 'application/json' : 'text/csv');
  if (target === null) return;
  exporting.value = { is: 'under way', count: 0 };
  const to = target.to.getWriter();
  try {
    const count = form === 'readings' ? await writeReadings(to, person) : await writeFamilies(form, to, person);
    await to.close();
    target.finish();
    exporting.value = { is: 'done', count };
  } catch {
    await to.abort().catch(() => {});
    exporting.value = { is: 'failed' };
  }
}

type Writer = WritableStreamDefaultWriter<string>;

async function writeReadings(to: Writer, person: PersonShown | null): Promise<number> {
  let count = 0;
  for await (const readings of person ? readingsOf(person) : allReadings()) {
    await to.write(await files().readings(readings, count));
    count += readings.length;
    exporting.value = { is: 'under way', count };
  }
  await to.write(await files().endOfReadings(count));
  return count;
}

async function* readingsOf({ id }: PersonShown): AsyncGenerator<Reading[]> {
  yield (await asked('export-readings-of', { person: id })).readings;
}

async function* allReadings(): AsyncGenerator<Reading[]> {
  for (let piece: number | null = 0; piece !== null; ) {
    const { given, next }: { given: Reading[]; next: number | null } = await asked('export-readings', { piece });
    yield given;
    piece = next;
  }
}

async function writeFamilies(form: 'people' | 'chronology', to: Writer, person: PersonShown | null): Promise<number> {
  let count = 0;
  for await (const families of person ? familyOf(person) : allFamilies()) {
    await to.write(form === 'people' ? await files().people(families, count) : await files().chronology(families, count, person?.id));
    count += families.length;
    exporting.value = { is: 'under way', count };
  }
  return count;
}

async function* familyOf({ id }: PersonShown): AsyncGenerator<Family[]> {
  const { family } = await asked('export-family-of', { person: id });
  if (family) yield [family];
}

/** Every family once: whoever stood in one is not asked for again. */
async function* allFamilies(): AsyncGenerator<Family[]> {
  const covered = new Set<string>();
  for (let piece: number | null = 0; piece !== null; ) {
    const { given, next }: { given: string[]; next: number | null } = await asked('export-people', { piece });
    for (let waiting = given; waiting.length > 0; ) {
      const people = waiting.filter((each) => !covered.has(each)).slice(0, AT_ONCE);
      const { families } = people.length > 0 ? await asked('export-families', { people }) : { families: [] };
      for (const each of people) covered.add(each);
      for (const { members } of families) for (const { id } of members) covered.add(id);
      yield families;
      waiting = waiting.filter((each) => !covered.has(each));
    }
    piece = next;
  }
}
