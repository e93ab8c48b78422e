import { EVERYONE, type LogShown } from '../messages/access-log-view.ts';
import { nameOf } from '../ui/person-name.ts';
import { hasWords, keyOf, listWords, words, wordsNamed } from '../ui/words.ts';

export const deedWords = (did: LogShown['did']): string => wordsNamed(keyOf('deed', did.replaceAll(' ', '-')));

/** What is done about somebody. */
const ABOUT: ReadonlySet<LogShown['did']> = new Set(['looked', 'answered', 'took back', 'recorded', 'decided', 'printed', 'exported', 'gave out']);

/** Whom an entry concerned, and how many can no longer be named; of whoever is sealed, that they are. */
export function peopleWords({ did, people, unnamed, detail }: LogShown): string {
  if (people.length + unnamed === 0) return ABOUT.has(did) && detail !== EVERYONE ? words('log_sealed') : '';
  const named = people.map(nameOf);
  return listWords([...named, ...(unnamed > 0 ? [words('log_unnamed', { count: unnamed })] : [])]);
}

/** What is said of the deed beside, in words: `warning: answer`, a kind of recording, reasons with counts, a count. */
export function detailWords({ did, detail = '' }: LogShown): string {
  switch (did) {
    case 'decided':
      return wordsNamed(keyOf('decision', detail));
    case 'printed':
      return wordsNamed(keyOf('print', detail));
    case 'answered':
    case 'took back': {
      if (hasWords(keyOf('decision', detail))) return wordsNamed(keyOf('decision', detail));
      const [warning, answer] = detail.split(': ');
      if (!warning) return '';
      return [wordsNamed(keyOf(warning, 'name')), ...(answer ? [wordsNamed(keyOf('answer_is', answer))] : [])].join(': ');
    }
    case 'set':
      return wordsNamed(keyOf('setting', detail));
    case 'recorded':
      return wordsNamed(keyOf('record_kind', detail));
    case 'erased':
      return listWords(detail.split(', ').filter(Boolean).map(reasonWords));
    case 'backed up':
    case 'restored':
      return words('log_screens', { count: Number(detail) });
    case 'imported':
    case 'took back an import':
      return wordsNamed(keyOf('file_kind', detail));
    case 'gave out':
      return detail === EVERYONE ? words('log_everyone') : '';
    default:
      return '';
  }
}

function reasonWords(reason: string): string {
  const [why = '', count] = reason.split(' ');
  return `${wordsNamed(keyOf('due_why', why))}: ${words('log_screens', { count: Number(count) })}`;
}
