import type { PersonAsRead } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import { isWhole, normalBirthday } from './normal-birthday.ts';
import { normalFamily, normalGiven } from './normal-name.ts';

/**
 * How the screen of one person names each who stands on it, by ref: whose screen it is, and a name that it gives to
 * nobody else there. Whoever it names so again, when it is read again, is that person, however little it says of them;
 * and so is whomever the rows of one file name by no more than first and family name.
 */
export function namedOnScreen({ source, readAt, subject, people }: Reading): Map<string, string> {
  const own = people.find(({ ref }) => ref === subject);
  const whose = own && whoseScreen(own);
  const called = people.map((person) => [person, nameOnScreen(person)] as const);
  return new Map(
    called.flatMap(([person, name]): [string, string][] => {
      if (name === undefined || called.some(([other, theirs]) => other !== person && theirs === name)) return [];
      const where = person === own ? ownScreen(source, readAt, own) : whose;
      return where === undefined ? [] : [[person.ref, [source.system, where, name].join('|')]];
    }),
  );
}

/**
 * By what else the screen or the file is that somebody's own record stands in, where it has no number. Two files of two
 * families may both be called Chronology.csv: a file is one by the moment at which it was imported, too.
 */
function ownScreen({ url, file }: Reading['source'], readAt: Reading['readAt'], { born, family, number, upn, nhsNumber }: PersonAsRead): string | undefined {
  if (url !== undefined) return isWhole(normalBirthday(born)) ? url : undefined;
  const byNameAlone = born === undefined && number === undefined && upn === undefined && nhsNumber === undefined && family !== undefined;
  return file !== undefined && byNameAlone ? ['file', file, readAt, ...normalFamily(family)].join(' ') : undefined;
}

function whoseScreen(own: PersonAsRead): string | undefined {
  if (own.number !== undefined) return `number ${own.number}`;
  const name = nameOnScreen(own);
  return name !== undefined && isWhole(normalBirthday(own.born)) ? [name, ...normalFamily(own.family ?? ''), own.born].join(' ') : undefined;
}

/** The first name that someone is called by, or that they are not born yet; undefined when nothing names them. */
function nameOnScreen({ kind, given }: PersonAsRead): string | undefined {
  const { first, honorifics, nth = '' } = normalGiven(given ?? '');
  const name = first ?? honorifics[0];
  if (name !== undefined) return `${kind === 'adult' ? 'adult' : 'child'} ${name}`;
  return kind === 'unborn' ? `unborn ${nth}` : undefined;
}
