import * as z from 'zod/mini';
import { Answer, AnswerKind } from '../../src/record/answer.ts';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import { FamilyDigest } from '../../src/record/family-digest.ts';
import { FileImport } from '../../src/record/file-import.ts';
import { FigureFact } from '../../src/record/figure-fact.ts';
import { PersonShown } from '../../src/record/person.ts';
import { WarningShown } from '../../src/record/warning.ts';
import { KeepingView } from './keeping-view.ts';
import { SystemShown } from './overlay-view.ts';
import { FamilyView } from './panel-view.ts';

/** How far the round of all families has come. */
export const RoundShown = z.strictObject({
  /** Each page's version: one that has another than before is to be asked for again. */
  pages: z.array(z.number()),
  families: z.number(),
  /** Those worked out since the round began. */
  current: z.number(),
  /** How much of what was read has been looked through, from 0 to 1. */
  looked: z.number(),
  begun: z.nullable(Instant),
  /** Null while it is under way. */
  done: z.nullable(Instant),
  due: z.number(),
});
export type RoundShown = z.infer<typeof RoundShown>;

/** What the desk is told before any family. */
export const DeskView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('no role') }),
  z.strictObject({ state: z.literal('not for this role') }),
  /** An administrator sees how the index stands, and no family. */
  z.strictObject({ state: z.literal('health alone') }),
  z.strictObject({
    state: z.literal('read'),
    today: CalendarDate,
    user: z.string(),
    round: RoundShown,
    /** Every warning of the catalogue, in its order, with the answers it can be given. */
    rules: z.array(z.strictObject({ name: z.string(), answers: z.array(AnswerKind) })),
    /** What each known system is called, and of which agency it is. */
    systems: z.array(z.strictObject({ system: z.string(), title: z.string(), agency: z.string() })),
  }),
]);
export type DeskView = z.infer<typeof DeskView>;

export const DeskPage = z.strictObject({ families: z.array(FamilyDigest) });
export type DeskPage = z.infer<typeof DeskPage>;
export const DeskFacts = z.strictObject({ facts: z.array(FigureFact) });
export type DeskFacts = z.infer<typeof DeskFacts>;

/** The children by whom the desk lists a family. */
const children = z.array(z.string());

/** Names a warning of a family. */
export const WarningNamed = z.strictObject({ children, warning: z.string(), about: z.string(), ground: z.string() });
export type WarningNamed = z.infer<typeof WarningNamed>;

/** Names an answer, so that it can be taken back. */
export const AnswerNamed = z.strictObject({ children, about: z.string(), id: z.string() });
export type AnswerNamed = z.infer<typeof AnswerNamed>;

/** All that is open about a family, and what is known of it. */
export const FamilyCard = z.strictObject({
  people: z.array(PersonShown),
  warnings: z.array(WarningShown),
  answered: z.array(Answer),
  systems: z.array(SystemShown),
  silentAgencies: z.array(z.string()),
});
export type FamilyCard = z.infer<typeof FamilyCard>;

/** A family of the list as it is to be printed: one sheet, or several where its children have families apart. `at` and `who` as the access log has it. */
export const DeskSheets = z.strictObject({ sheets: z.array(FamilyView), at: Instant, who: z.string() });
export type DeskSheets = z.infer<typeof DeskSheets>;

/** What became of answers that were given: each that was taken, and the warnings whose were not, because they had changed. */
export const Given = z.strictObject({ given: z.array(AnswerNamed), refused: z.array(WarningNamed) });
export type Given = z.infer<typeof Given>;

/** How many answers were taken back: one that no longer held was not. */
export const TakenBack = z.strictObject({ takenBack: z.number() });
export type TakenBack = z.infer<typeof TakenBack>;

/** What a list is cut to; empty means all. */
export const Filters = z.strictObject({
  warning: z.string(),
  state: z.string(),
  /** `0` to `13`, `pre-school`, `unborn` or `unknown`. */
  year: z.string(),
  /** Views that were kept before there was such a filter have none. */
  schoolClass: z._default(z.string(), ''),
  agency: z.string(),
  /** A type of plan, or `none`. */
  plan: z.string(),
  /** A colleague's name, or `nobody`. */
  whose: z.string(),
});
export type Filters = z.infer<typeof Filters>;

const View = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(60)), filters: Filters });

/** What the user keeps on the desk: views by name, and the families to talk about, each by any child of it. */
export const DeskKept = z.strictObject({ views: z.array(View), talk: z.array(z.string()) });
export type DeskKept = z.infer<typeof DeskKept>;

/** What one tab changes of it, rather than all of it: another tab may have changed it, too. */
export const DeskChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.enum(['talk about', 'talk no more']), children }),
  z.strictObject({ change: z.literal('keep view'), view: View }),
  z.strictObject({ change: z.literal('drop view'), name: z.string() }),
]);
export type DeskChange = z.infer<typeof DeskChange>;

export const HealthView = z.strictObject({
  systems: z.array(
    z.strictObject({ system: z.string(), title: z.string(), agency: z.string(), lastRead: z.nullable(Instant), families: z.number(), screens: z.number(), inPart: z.number() }),
  ),
  /** Pairs of records that may be one person, for somebody to decide. */
  matches: z.number(),
  /** Files that were taken in, or are being, the newest first. */
  imports: z.array(FileImport),
  round: RoundShown,
  keeping: KeepingView,
  /** How old the last back-up is; null when there never was one. */
  backUpDays: z.nullable(z.number()),
});
export type HealthView = z.infer<typeof HealthView>;
