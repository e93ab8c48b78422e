import type { CalendarDate, Instant } from '../../record/calendar-date.ts';
import type { Informed } from '../../record/entry.ts';
import { LONGEST_HEADING } from '../../record/entry.ts';
import type { Born, Died } from '../../record/person.ts';
import type { Gap } from '../../record/reading.ts';
import { bornOf } from '../../values/born-text.ts';
import { diedOf } from '../../values/death-words.ts';
import { informedOf } from '../../values/informed-cell.ts';
import { isBlank, saysNothing } from '../../values/nothing-said.ts';
import { personNumber } from '../../values/person-number.ts';
import { shortened } from '../../values/shortened.ts';
import { dayOf, isNoDay } from '../../values/uk-date.ts';
import { yesOrNo } from '../../values/yes-or-no.ts';
import { LONGEST_CELL } from '../limits.ts';
import type { Problem, WhyNotRead } from '../problem.ts';
import { isEither } from './american-days.ts';
import { AROUND, type Around, type Field } from './field.ts';
import { remembered } from './remembered.ts';
import type { Row } from './row.ts';

/** Where each field of a table stands, and how its cells are read. Made once for all its rows. */
export class Columns {
  readonly day: (text: string) => CalendarDate | undefined;
  readonly born: (text: string) => Born | undefined;
  readonly readAt: Instant;
  /** Numbers that stand beside several children in this table. */
  shared: ReadonlySet<string> = new Set();
  /** Columns whose days have the month first. */
  american: ReadonlySet<number> = new Set();
  /** Those around the child of whom some column speaks. */
  readonly around: readonly Around[];

  constructor(
    readonly of: ReadonlyMap<Field, readonly number[]>,
    readonly headers: readonly string[],
    readonly sheet: string | undefined,
    readAt: Instant,
  ) {
    this.readAt = readAt;
    this.around = AROUND.filter((role) => [...of.keys()].some((field) => field.startsWith(`${role}.`)));
    this.day = remembered((text) => dayOf(text, readAt));
    this.born = remembered((text) => bornOf(text, readAt));
  }
}

/** The cells of one row by what they say, with what of them could not be read. */
export class Cells {
  readonly problems: Problem[] = [];
  readonly gaps: Gap[] = [];
  /** What the row says of its entry not to be on record. */
  readonly absent = new Set<string>();
  /** The refs of those whom the row is about, once they are known. */
  about: string[] = ['child'];

  constructor(
    private readonly columns: Columns,
    private readonly row: Row,
  ) {}

  /** What stands in the columns of a field, blanks left out; undefined when nothing does. */
  text(field: Field): string | undefined {
    const columns = this.columns.of.get(field);
    if (columns === undefined) return undefined;
    return columns.length === 1 ? this.#cell(field, columns[0]!) : this.texts(field).join(', ') || undefined;
  }

  /** The same, column by column. */
  texts(field: Field): string[] {
    return (this.columns.of.get(field) ?? []).flatMap((column) => this.#cell(field, column) ?? []);
  }

  /** The child's number, unless the table gives it to several; where nobody is named it is all there is. */
  childNumber(isNamed: boolean): string | undefined {
    const number = this.parsed('child.number', personNumber);
    return isNamed && number !== undefined && this.columns.shared.has(number) ? undefined : number;
  }

  /** As its parser reads it; what the parser cannot read is a problem and a gap. */
  parsed<T>(field: Field, parse: (text: string) => T | undefined, why?: WhyNotRead): T | undefined {
    const text = this.text(field);
    if (text === undefined || saysNothing(text)) return undefined;
    const value = parse(text);
    if (value === undefined && why && !(why === 'not-a-date' && isNoDay(text, this.columns.readAt))) {
      this.problem(why, field, text);
      this.#gap(field);
    }
    return value;
  }

  day(field: Field): CalendarDate | undefined {
    return this.parsed(field, this.#unlessEither(field, this.columns.day), 'not-a-date');
  }

  /** That somebody has died is known, though the day is not one. */
  died(field: Field): Died | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const died = this.#unlessEither(field, (said) => diedOf(said, this.columns.readAt))(text);
    if (died === undefined) this.#gap(field);
    if (died === undefined || (died === true && /\d/.test(text))) this.problem('not-a-date', field, text);
    return died || undefined;
  }

  /** Without a complaint when it is less than a day. */
  dayIfSaid(field: Field): CalendarDate | undefined {
    return this.parsed(field, this.#unlessEither(field, this.columns.day));
  }

  born(field: Field): Born | undefined {
    return this.parsed(field, this.#unlessEither(field, this.columns.born), 'not-a-date');
  }

  yesOrNo(field: Field): boolean | undefined {
    return this.parsed(field, (text) => yesOrNo(withoutLetter(text)), 'not-yes-or-no');
  }

  /** That they are still to be told is said, and no gap. */
  informed(field: Field): Informed | undefined {
    const said = this.parsed(field, (text) => informedOf(text, this.columns.readAt), 'not-yes-or-no');
    if (said !== 'absent') return said;
    this.absent.add('informed');
    return undefined;
  }

  /** The beginning of a text: what is longer than a heading would be narrative. */
  heading(field: Field): string | undefined {
    const [column] = this.columns.of.get(field) ?? [];
    if (column === undefined || this.#isFaulty(field, column)) return undefined;
    const said = shortened(unguarded(this.row.cells[column] ?? '').slice(0, LONGEST_HEADING * 4));
    return said === '' || saysNothing(said) || isBlank(said, NO_OWN_BLANKS) ? undefined : said;
  }

  problem(why: WhyNotRead, field?: Field, value?: string): void {
    const [column] = field === undefined ? [] : (this.columns.of.get(field) ?? []);
    const { sheet, headers } = this.columns;
    this.problems.push({
      row: this.row.at,
      ...(sheet !== undefined && { sheet }),
      ...(column !== undefined && { column: headers[column]! }),
      ...(value !== undefined && { value: shortened(value) }),
      why,
    });
  }

  /** 04/05 in a column of American days is one of two, and nobody knows which. */
  #unlessEither<T>(field: Field, parse: (text: string) => T | undefined): (text: string) => T | undefined {
    const isAmerican = this.columns.american.size > 0 && (this.columns.of.get(field) ?? []).some((column) => this.columns.american.has(column));
    return isAmerican ? (text) => (isEither(text) ? undefined : parse(text)) : parse;
  }

  #cell(field: Field, column: number): string | undefined {
    if (this.#isFaulty(field, column)) return undefined;
    const text = unguarded(this.row.cells[column] ?? '').trim();
    if (!text) return undefined;
    if (text.length > LONGEST_CELL || text.includes('\ufffd')) {
      this.problem(text.length > LONGEST_CELL ? 'too-long' : 'encoding-broken', field, text);
      this.#gap(field);
      return undefined;
    }
    return isBlank(text, NO_OWN_BLANKS) ? undefined : text;
  }

  #isFaulty(field: Field, column: number): boolean {
    const fault = this.row.faults?.find(({ cell }) => cell === column);
    if (!fault) return false;
    this.problem(fault.why, field);
    this.#gap(field);
    return true;
  }

  #gap(field: Field): void {
    const [role, of] = field.split('.') as [string, string];
    this.gaps.push({ of, person: role === 'entry' ? 'child' : role, why: 'not readable' });
  }
}

const NO_OWN_BLANKS = { blankWords: [] };

/** Annex A writes its choices as "a) Yes". */
export const withoutLetter = (text: string): string => text.replace(/^[a-z]{1,2}\)\s*/, '');

/** `="0012"` keeps a spreadsheet from making a number of it. Exports put an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string => /^="([^"]*)"$/.exec(text.trim())?.[1] ?? (/^'[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text);
