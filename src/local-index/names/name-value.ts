import type { PersonId } from '../../record/family.ts';
import type { PersonFound } from '../../record/person-found.ts';
import type { Born } from '../../record/person.ts';

const KINDS = ['adult', 'child', 'unborn'] as const;

/** What an entry says of a person, in as few characters as will do: everyone has two entries or more. */
export function writtenPerson(words: string[], { kind, given, family, preferred, born, systems }: Omit<PersonFound, 'id'>): string {
  const names = [given, family, preferred].map((name) => writtenName(words, name));
  return [KINDS.indexOf(kind), ...names, typeof born === 'object' ? `due${born.due}` : (born ?? ''), ...systems.map(inOneLine)].join('\t');
}

export function personOf(id: PersonId, words: string[], value: string): PersonFound {
  const [kind, given, family, preferred, born, ...systems] = value.split('\t') as [string, string, string, string, string, ...string[]];
  return { id, kind: KINDS[Number(kind)]!, given: readName(words, given), family: readName(words, family), preferred: readName(words, preferred), born: readBorn(born), systems };
}

/** Mostly a name is a word of the key with a capital, and the word's number is enough. */
function writtenName(words: string[], name: string | undefined): string {
  if (name === undefined) return '';
  const at = words.findIndex((word) => capital(word) === name);
  return at === -1 ? `=${inOneLine(name)}` : String(at);
}

function readName(words: string[], written: string): string | undefined {
  if (written === '') return undefined;
  return written.startsWith('=') ? written.slice(1) : capital(words[Number(written)]!);
}

const readBorn = (written: string): Born | undefined => (written === '' ? undefined : written.startsWith('due') ? { due: written.slice(3) } : written);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const inOneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
