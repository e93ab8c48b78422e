import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Died } from '../../record/person.ts';
import type { Gap, Reading } from '../../record/reading.ts';
import { diedOf } from '../../values/death-words.ts';
import { shortened } from '../../values/shortened.ts';
import { dayOf, isNoDay } from '../../values/uk-date.ts';
import { yesOrNo } from '../../values/yes-or-no.ts';
import type { About } from '../about.ts';
import type { Problem, WhyNotRead } from '../problem.ts';
import type { XmlElement } from '../xml/element.ts';

/** What is read of one child of an XML file. */
export interface ChildRead {
  reading?: Reading;
  problems: Problem[];
}

/** Reads the values of one child, and keeps what could not be read. */
export class XmlValues {
  readonly problems: Problem[] = [];
  readonly gaps: Gap[] = [];

  constructor(
    private readonly row: number,
    private readonly about: About,
  ) {}

  day(of: string, element: XmlElement | undefined, ...path: string[]): CalendarDate | undefined {
    return this.#parsed(of, 'not-a-date', element?.says(...path), (text) => dayOf(text, this.about.readAt));
  }

  /** That somebody has died is known, though the day is not one. */
  died(of: string, element: XmlElement, ...path: string[]): Died | undefined {
    const text = element.says(...path);
    const died = text === undefined ? false : diedOf(text, this.about.readAt);
    if (died === undefined) this.gaps.push({ of: 'died', person: 'child', why: 'not readable' });
    if (died === undefined || died === true) this.problem('not-a-date', of, text);
    return died || undefined;
  }

  yesOrNo(of: string, element: XmlElement | undefined, ...path: string[]): boolean | undefined {
    return this.#parsed(of, 'not-yes-or-no', element?.says(...path), yesOrNo);
  }

  /** The number as it is kept; one that fails its check is kept as it stands. */
  identifier(of: string, text: string | undefined, check: (text: string) => string | null): string | undefined {
    const valid = text === undefined ? undefined : check(text);
    if (valid === null) this.problem('not-an-identifier', of, text);
    return valid ?? (text === undefined ? undefined : shortened(text));
  }

  problem(why: WhyNotRead, column?: string, value?: string): void {
    this.problems.push({ row: this.row, ...(column && { column }), ...(value !== undefined && { value: shortened(value) }), why });
  }

  #parsed<T>(of: string, why: WhyNotRead, text: string | undefined, parse: (text: string) => T | undefined): T | undefined {
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined && !(why === 'not-a-date' && isNoDay(text, this.about.readAt))) {
      this.problem(why, of, text);
      this.gaps.push({ of, person: 'child', why: 'not readable' });
    }
    return value;
  }
}
