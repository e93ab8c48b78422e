import type { Instant } from '../record/calendar-date.ts';
import type { PageSeen, RowKind, RowsOffer, SubjectField, Taught, TaughtRows, TaughtValue, TeachAct, ValueOffer } from '../record/teaching.ts';
import { columnFields } from './column-fields.ts';
import { columnChoices } from './known-labels.ts';

/** What was taught, what it was before each act, and what was undone. */
export interface Lesson {
  past: Taught[];
  taught: Taught;
  next: Taught[];
}

const MOST_PAST = 100;

/** A lesson after one more act. What the act names and is not there changes nothing. */
export function afterAct(lesson: Lesson, act: TeachAct, seen: PageSeen | null, readAt: Instant): Lesson {
  if (act.act === 'undo') return undone(lesson);
  if (act.act === 'redo') return redone(lesson);
  const taught = changed(lesson.taught, act, seen, readAt);
  if (JSON.stringify(taught) === JSON.stringify(lesson.taught)) return lesson;
  return { past: [...lesson.past, lesson.taught].slice(-MOST_PAST), taught, next: [] };
}

function undone({ past, taught, next }: Lesson): Lesson {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), taught: before, next: [taught, ...next] } : { past, taught, next };
}

function redone({ past, taught, next }: Lesson): Lesson {
  const [after, ...others] = next;
  return after ? { past: [...past, taught], taught: after, next: others } : { past, taught, next };
}

function changed(taught: Taught, act: Exclude<TeachAct, { act: 'undo' | 'redo' }>, seen: PageSeen | null, readAt: Instant): Taught {
  const { values, rows } = taught;
  switch (act.act) {
    case 'say-kind':
      return { ...taught, kind: act.kind };
    case 'call':
      return { ...taught, [act.what]: act.name };
    case 'take-all':
      return seen ? takenAll(taught, seen, readAt) : taught;
    case 'take-value': {
      const offer = seen?.values.find(({ at }) => at === act.at);
      return seen && offer ? withValue(begun(taught, seen), valueOf(offer, act.field)) : taught;
    }
    case 'take-rows': {
      const offer = seen?.rows.find(({ at }) => at === act.at);
      return seen && offer ? withRows(begun(taught, seen), rowsOf(offer, act.kind, readAt)) : taught;
    }
    case 'call-value':
      return { ...taught, values: values.flatMap((value, at) => (at === act.value ? { ...value, field: act.field } : value.field === act.field && values[act.value] ? [] : value)) };
    case 'call-rows':
      return { ...taught, rows: rows.map((each, at) => (at === act.rows ? calledAnew(each, act.kind, readAt) : each)) };
    case 'call-column':
      return { ...taught, rows: rows.map((each, at) => (at === act.rows ? withColumn(each, act.column, act.field) : each)) };
    case 'remove-value':
      return { ...taught, values: values.filter((_, at) => at !== act.value) };
    case 'remove-rows':
      return { ...taught, rows: rows.filter((_, at) => at !== act.rows) };
    case 'same-screen':
      return seen ? { ...taught, recognise: seen.recognise } : taught;
  }
}

/** The first thing taken says which page is meant. */
function begun(taught: Taught, seen: PageSeen): Taught {
  return { ...taught, kind: taught.kind ?? seen.kind, recognise: taught.recognise ?? seen.recognise };
}

function takenAll(taught: Taught, seen: PageSeen, readAt: Instant): Taught {
  const sure = seen.values.filter((offer) => offer.sure && offer.field !== null);
  const lists = seen.rows.filter((offer) => offer.sure && offer.kind !== null);
  const withValues = sure.reduce((all, offer) => withValue(all, valueOf(offer, offer.field!)), begun(taught, seen));
  return lists.reduce((all, offer) => withRows(all, rowsOf(offer, offer.kind!, readAt)), withValues);
}

const valueOf = ({ label, place }: ValueOffer, field: SubjectField): TaughtValue => ({ label, field, place });

/** A field stands in one place, and a place says one field: what is taken last holds. */
function withValue(taught: Taught, value: TaughtValue): Taught {
  const others = taught.values.filter(({ field, place }) => field !== value.field && !isSame(place, value.place));
  return { ...taught, values: [...others, value] };
}

function withRows(taught: Taught, rows: TaughtRows): Taught {
  return { ...taught, rows: [...taught.rows.filter((each) => !isSameList(each, rows)), rows] };
}

/** Without heading or selector it is the columns that tell a table. */
function isSameList(one: TaughtRows, other: TaughtRows): boolean {
  const headers = ({ columns }: TaughtRows) => columns.map(({ header }) => header);
  return isSame(one.rows, other.rows) && (Object.keys(one.rows).length > 0 || isSame(headers(one), headers(other)));
}

function rowsOf({ heading, rows, columns }: RowsOffer, kind: RowKind, readAt: Instant): TaughtRows {
  const fields = columnFields(kind, columns, readAt);
  return { heading, kind, rows, columns: columns.map(({ header, place }, at) => ({ header, place, field: fields[at] ?? null })) };
}

/** As another kind of rows the same headers mean other things. */
function calledAnew(rows: TaughtRows, kind: RowKind, readAt: Instant): TaughtRows {
  const fields = columnFields(kind, rows.columns.map((column) => ({ ...column, texts: [] })), readAt);
  return { ...rows, kind, columns: rows.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })) };
}

function withColumn(rows: TaughtRows, column: number, field: string | null): TaughtRows {
  if (!rows.columns[column] || (field !== null && !columnChoices(rows.kind).includes(field))) return rows;
  return { ...rows, columns: rows.columns.map((each, at) => (at === column ? { ...each, field } : each.field === field ? { ...each, field: null } : each)) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
