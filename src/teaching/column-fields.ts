import type { Instant } from '../record/calendar-date.ts';
import type { Column, RowKind } from '../record/teaching.ts';
import { relationOf } from '../values/relationship-words.ts';
import { fieldByForm, fitsField } from './fits-field.ts';
import { ENTRY_LABELS, meaningsOf, type Meaning, PEOPLE_LABELS } from './known-labels.ts';
import { isFullName } from './name-within.ts';

/** What each column of such rows is, null where it is nothing that is read; no field is given twice. */
export function columnFields(kind: RowKind, columns: readonly Column[], readAt: Instant): (string | null)[] {
  return meanings(kind, columns, readAt).map((meaning) => meaning?.field ?? null);
}

/** As `columnFields`, by what the headers say alone. */
export function labelledFields(kind: RowKind, columns: readonly Column[], readAt: Instant): (string | null)[] {
  return meanings(kind, columns, readAt).map((meaning) => (meaning && meaning.rank < BY_FORM ? meaning.field : null));
}

function meanings(kind: RowKind, columns: readonly Column[], readAt: Instant): (Meaning | null)[] {
  const labels = kind === 'people' ? PEOPLE_LABELS : ENTRY_LABELS[kind];
  const meant = columns.map((column) => meaningOf(column, labels, kind, readAt));
  return meant.map((meaning, at) => {
    if (!meaning) return null;
    const better = meant.some((other, there) => other?.field === meaning.field && (other.rank < meaning.rank || (other.rank === meaning.rank && there < at)));
    return better ? null : meaning;
  });
}

/** Behind what any label says: a column that only its values speak for. */
const BY_FORM = 1000;

function meaningOf({ header, texts }: Column, labels: Record<string, string>, kind: RowKind, readAt: Instant): Meaning | undefined {
  const said = texts.filter((text) => text.trim() !== '');
  const fits = (field: string) => said.length === 0 || said.filter((text) => fitsField(field, text, readAt)).length * 2 > said.length;
  const byLabel = meaningsOf(header, labels).find(({ field }) => fits(field));
  return byLabel ?? (said.length > 0 ? byForm(said, kind, readAt) : undefined);
}

function byForm(texts: string[], kind: RowKind, readAt: Instant): Meaning | undefined {
  const all = (is: (text: string) => boolean) => texts.every(is);
  const field =
    kind !== 'people'
      ? all((text) => fitsField('on', text, readAt))
        ? 'on'
        : undefined
      : all((text) => relationOf(text) !== undefined)
        ? 'relationship'
        : all((text) => isFullName(text) || / (?:[A-Z'’-]{2,})$|^[A-Z'’-]{2,},/.test(text))
          ? 'name'
          : all((text) => fitsField('born', text, readAt) && /\d{4}|\/\d\d$/.test(text))
            ? 'born'
            : texts.map(fieldByForm).every((form, _, forms) => form !== undefined && form === forms[0])
              ? fieldByForm(texts[0]!)
              : undefined;
  return field ? { field, rank: BY_FORM } : undefined;
}
