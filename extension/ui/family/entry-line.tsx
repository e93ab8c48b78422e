import type { EntryShown } from '../../messages/panel-view.ts';
import type { FamilyNames } from '../family-names.ts';
import { dateWords, keyOf, listWords, words, wordsNamed } from '../words.ts';

interface LineShown {
  entry: EntryShown;
  names: FamilyNames;
  marks: Map<string, string>;
  /** On paper nothing leads anywhere, and a heading may name somebody. */
  printed?: 'with names' | 'anonymous';
}

/** One line of the chronology: when, what, about whom, and where it stands. */
export function EntryLine({ entry: { on, kind, about, seen, heading, recordNumber, link, uncertain, gone, source }, names, marks, printed }: LineShown) {
  const what = [wordsNamed(keyOf('kind', kind)), printed === 'anonymous' ? '' : recordNumber].filter(Boolean).join(' ');
  const day = uncertain ? words('entry_uncertain_day', { day: dateWords(on) }) : dateWords(on);
  return (
    <>
      <strong class="mark-of" aria-hidden="true">
        {marks.get(source.system)}
      </strong>{' '}
      <span class="day">{day}</span> {link && !printed ? <Link to={link} text={what} /> : <strong>{what}</strong>}{' '}
      <span>{listWords([...new Set(about)].map((id) => names.full(id)))}</span>
      {seen.length > 0 && <span> {words('entry_seen', { people: listWords(seen.map((id) => names.full(id))) })}</span>}
      {heading && printed !== 'anonymous' && <span class="quiet"> {heading}</span>}
      <span class="quiet"> {words('entry_where', { system: names.system(source.system), day: dateWords(source.lastRead) })}</span>
      {gone && <span class="quiet"> {words('entry_gone')}</span>}
    </>
  );
}

const Link = ({ to, text }: { to: string; text: string }) => (
  <a href={to} target="_blank" rel="noreferrer">
    {text}
  </a>
);
