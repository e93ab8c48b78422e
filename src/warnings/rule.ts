import type { AnswerKind } from '../record/answer.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import type { Family, PersonId } from '../record/family.ts';
import type { PracticePack } from '../record/practice-pack.ts';
import type { Says, Warning } from '../record/warning.ts';

/** What a rule is given: a family, the screen that is open, a day and the authority's practice. Nothing else. */
export interface Scene {
  family: Family;
  open: { system: string; agency: string; subject: PersonId };
  today: CalendarDate;
  practice: PracticePack;
}

export type TimeUnit = 'working days' | 'school days' | 'days' | 'weeks' | 'months';

export interface Limit<Unit extends string = TimeUnit | 'years' | 'conversations'> {
  count: number;
  unit: Unit;
  /** Where the default comes from. */
  source: string;
}

export type Limits = Record<string, Limit>;

/** Something a rule would rest on stands on a screen, but could not be read there: unknown, not absent. */
export interface Unread {
  about: PersonId;
  /** The field, or the kind of entry. */
  unread: string;
  restsOn: Warning['restsOn'];
}

/** `restsOn` holds every fact without which the warning would not be there, the one that its sentence names first. */
export type Finding = Omit<Warning, 'warning'> | Unread;
export type Found = Finding & { warning: string };

export const GROUPS = [
  'think sibling',
  'parents told',
  'conversations',
  'agreements',
  'parallel records',
  'time limits',
  'contact and domestic abuse',
  'honesty of the picture',
] as const;

/**
 * One warning of the catalogue. Its words stand in `_locales` under its name:
 * - `…_says` what is not recorded; may use what the rule lists in `says`, and of every warning `child` (whom it is
 *   about) and of the first fact it rests on `entry` (its kind), `on` and `system`
 * - `…_settles` what would settle it; may use `child`
 * - `…_why` why it matters, with the source; no arguments
 * - `…_rule` the whole rule in one sentence; may use the names of its limits
 * - `…_point` the learning point it comes from; no arguments
 * - `…_name` what it is called in a few words, on the rules page, the desk and in the log; no arguments
 */
export interface Rule<Known extends Limits = Limits> {
  name: string;
  group: (typeof GROUPS)[number];
  /** Each with the default that a practice pack may change, the one that the rule is about first. */
  limits: Known;
  says: Record<string, Says>;
  /** The answers that settle it, beside those that every warning may be given. */
  settledBy: readonly AnswerKind[];
  /** One of them that hides no card but is a fact, by which `check` goes itself: a child thought of or seen on a day. */
  answerIsFact?: AnswerKind;
  /** Entries no longer on their screen are not in the scene, and its entries stand in the order of their days. */
  check(scene: Scene, limits: Known): Iterable<Finding | undefined>;
  /** What it puts in the place of what all rules found. */
  revise?(found: Found[], scene: Scene, limits: Known): Found[];
}

export const rule = <Known extends Limits>(told: Rule<Known>): Rule<Known> => told;
