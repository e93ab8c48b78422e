import type { WarningShown } from '../../src/record/warning.ts';
import { agencyWords, dateWords, keyOf, listWords, wordsNamed } from './words.ts';

/** What people and systems are called on this page. */
export interface Names {
  person(id: string): string;
  system(id: string): string;
  /** Words as they stand in a record, which may name somebody. */
  text?(said: string): string;
}

/** What is not recorded, about whom, in one sentence. */
export function headline(warning: WarningShown, names: Names): string {
  const [first] = warning.restsOn;
  const told = Object.fromEntries(warning.says.map(({ name, is, value }) => [name, inWords(is, value, names)]));
  return wordsNamed(keyOf(warning.warning, 'says'), {
    child: names.person(warning.about),
    ...(first && { entry: wordsNamed(keyOf('kind', first.what)), system: names.system(first.system) }),
    ...(first?.on && { on: dateWords(first.on) }),
    ...told,
  });
}

function inWords(is: WarningShown['says'][number]['is'], value: string | number, names: Names): string | number {
  if (typeof value === 'number') return value;
  switch (is) {
    case 'person':
      return names.person(value);
    case 'day':
      return dateWords(value);
    case 'system':
      return names.system(value);
    case 'systems':
      return listWords(value.split(' ').map((each) => names.system(each)));
    case 'agency':
      return agencyWords(value);
    case 'words':
      return listWords(value.split(' ').map((key) => wordsNamed(key)));
    default:
      return names.text?.(value) ?? value;
  }
}
