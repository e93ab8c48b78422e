import type { PeopleFound } from '../../../src/record/person-found.ts';
import { localIndex } from '../index/local-index.ts';
import { maySeeFamilies } from '../settings/settings.ts';
import { titlesOfSystems } from '../systems/systems.ts';

/** People by name, and which systems know them; null for a role that sees no families. Nobody who is sealed is found. */
export async function findPeople(text: string): Promise<PeopleFound | null> {
  if (!(await maySeeFamilies())) return null;
  const found = await (await localIndex()).search(text);
  const titles = await titlesOfSystems();
  return { ...found, people: found.people.map((person) => ({ ...person, systems: person.systems.map((system) => titles.get(system) ?? system) })) };
}
