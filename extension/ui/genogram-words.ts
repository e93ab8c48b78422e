import type { PersonToDraw, WhereRead } from '../../src/genogram/family-to-draw.ts';
import type { LineSays, PersonSymbol, PictureLine, Ring } from '../../src/genogram/picture.ts';
import { sourcesOf } from '../../src/genogram/statements.ts';
import { ageWords, diedWords } from './age-words.ts';
import type { FamilyNames } from './family-names.ts';
import { dateWords, keyOf, listWords, words, wordsNamed } from './words.ts';

/** Who a symbol stands for, in words, and where they are read. */
export function symbolWords(symbol: PersonSymbol, person: PersonToDraw | undefined, names: FamilyNames, today: string): string {
  if (!person) return words('genogram_unknown');
  const parts = [
    names.full(person.id),
    symbol.isSubject ? words('genogram_centre') : '',
    sexWords(person),
    person.died ? diedWords(person.died) : ageWords(person.born, today),
  ];
  return words('genogram_said', { what: parts.filter(Boolean).join(', '), where: whereWords(person.records.map(({ source }) => source), names) });
}

const sexWords = ({ kind, sex }: PersonToDraw): string =>
  kind === 'unborn' ? '' : wordsNamed(keyOf(kind === 'adult' ? 'genogram_adult' : 'genogram_child', sex ?? 'unknown'));

/** What a line says, and where that is read. */
export function lineWords({ says, people, sources }: PictureLine, names: FamilyNames): string {
  const known = people.map((id) => (id.startsWith('unknown ') ? words('genogram_unknown') : names.full(id)));
  const child = known.at(-1)!;
  const others = listWords(known.slice(0, -1));
  const what = says.is === 'child' ? childWords(says, child, others) : words(TIES[says.is], { one: known[0]!, other: says.is === 'grandparent' ? child : (known[1] ?? ''), state: 'state' in says ? says.state.replace(' together', '') : '' });
  return sources.length === 0 ? words('genogram_implied', { what }) : words('genogram_said', { what, where: whereWords(sources, names) });
}

const TIES = {
  couple: 'genogram_couple',
  'parents of one child': 'genogram_parents',
  'step-parent of the other’s child': 'genogram_step_parent',
  grandparent: 'genogram_grandparent',
} as const;

function childWords(says: Extract<LineSays, { is: 'child' }>, child: string, others: string): string {
  if (others === '') return words('genogram_sibling_only', { child });
  const what = words('genogram_child_of', { child, by: says.by, parents: others });
  return says.twin ? words('genogram_twin', { what }) : what;
}

export const ringWords = ({ people, sources }: Ring, names: FamilyNames): string =>
  words('genogram_said', { what: words('genogram_home', { people: listWords(people.map((id) => names.full(id))) }), where: whereWords(sources, names) });

/** Each system, with when it last said so. */
const whereWords = (sources: WhereRead[], names: FamilyNames): string =>
  listWords(sourcesOf(sources).map(({ system, lastRead }) => words('genogram_where', { system: names.system(system), day: dateWords(lastRead) })));
