import * as z from 'zod/mini';
import { ANSWER_FIELDS, AnswerKind } from '../../src/record/answer.ts';
import { BackUpCursor, type BackUpHead, BackUpLine } from '../../src/record/back-up.ts';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import type { PeopleFound } from '../../src/record/person-found.ts';
import { Reading } from '../../src/record/reading.ts';
import { Recording } from '../../src/record/recording.ts';
import { Role } from '../../src/record/role.ts';
import { PageSeen, TeachAct } from '../../src/record/teaching.ts';
import type { SystemProfile } from '../../src/record/system-profile.ts';
import { type AccessLogView, type LogCheckView, LogFilter, type PersonLog } from './access-log-view.ts';
import { Decision } from '../../src/record/decision.ts';
import { Edge } from './edge.ts';
import type { PanelView, PersonRecords, WhyOne, WhyTwo } from './panel-view.ts';
import type { PopupView } from './popup-view.ts';
import { AnswerNamed, DeskChange, type DeskFacts, type DeskKept, type DeskPage, type DeskSheets, type DeskView, type FamilyCard, type Given, type HealthView, type TakenBack, WarningNamed } from './desk-view.ts';
import { FILES_ASKS, type FilesReplies } from './files-contract.ts';
import type { DueView, KeepingReply, KeepingView, Repaired } from './keeping-view.ts';
import { LockAfter, type LockView, type PassphraseReply, type RecoveryKeyReply } from './lock-view.ts';
import type { OverlayReply } from './overlay-view.ts';
import type { RulesView } from './rules-view.ts';
import type { SettingsView } from './settings-view.ts';
import { Site } from './site.ts';
import { type PointingState, Side, TeachingTrouble, type TeachingView } from './teaching-view.ts';

const nothing = z.strictObject({});
const visit = z.string();
const key = z.string();
const passphrase = z.string().check(z.minLength(1), z.maxLength(1000));
const readings = z.array(z.string());
/** What a person says in one go: to part two people, each record of the one is told from each of the other. */
const decisions = z.array(Decision).check(z.minLength(1), z.maxLength(5000));

/** What can be printed of a family. */
export const PRINTS = ['family-sheet', 'full-pack'] as const;
const fields = z.partialRecord(z.enum(ANSWER_FIELDS), z.string().check(z.maxLength(300)));
/** By name, as it is typed. */
const findPeople = z.strictObject({ text: z.string().check(z.maxLength(200)) });

/** What each kind of context may ask of the worker; anything else is refused. */
export const ASKS = {
  /** A content script, which is told how to read its own page and never anything about people. */
  content: {
    'page-opened': nothing,
    'case-screen-open': z.strictObject({ visit }),
    'case-screen-read': z.strictObject({ visit, reading: Reading }),
    'case-screen-unreadable': z.strictObject({ visit, why: z.string() }),
    'case-screen-left': z.strictObject({ visit }),
    /** The script in a page that is taught; `pointed` names the offer that was clicked. */
    'teaching-arrived': nothing,
    'teaching-seen': z.strictObject({ seen: PageSeen, pointed: z.nullable(z.string()) }),
    'teaching-trouble': z.strictObject({ trouble: TeachingTrouble }),
    'teaching-stop-pointing': nothing,
  },
  /** Our frame on a page; `key` proves that the content script placed it there. */
  overlay: {
    'overlay-view': z.strictObject({ key }),
    'overlay-opened': z.strictObject({ key, open: z.boolean() }),
    'overlay-moved': z.strictObject({ key, edge: Edge }),
    'overlay-read-again': z.strictObject({ key }),
    'open-options': z.strictObject({ key }),
    'open-unlock': z.strictObject({ key }),
    'answer-warning': z.strictObject({
      key,
      warning: z.string(),
      about: z.string(),
      /** The first fact that the warning rests on: what tells two warnings of one name about one child apart. */
      ground: z.string(),
      answer: AnswerKind,
      fields,
    }),
    /** `about`: the child over whose screen the form was filled in, which may be another than is open by now. */
    'record-here': z.strictObject({ key, about: z.string(), recording: Recording }),
    /** A form that is not yet saved, so that closing the page loses nothing. */
    'keep-draft': z.strictObject({ key, about: z.string(), draft: z.nullable(Recording) }),
    'take-back-recording': z.strictObject({ key, reading: z.string() }),
    'take-back-answer': z.strictObject({ key, about: z.string(), id: z.string() }),
  },
  /** The bar on a page that is taught; `key` proves that our script placed it there. */
  teaching: {
    'teaching-view': z.strictObject({ key }),
    teach: z.strictObject({ key, act: TeachAct }),
    'point-at-page': z.strictObject({ key, isPointing: z.boolean() }),
    'outline-offer': z.strictObject({ key, at: z.nullable(z.string()) }),
    'move-bar': z.strictObject({ key, side: Side }),
    'taught-profile': z.strictObject({ key }),
    'save-taught': z.strictObject({ key }),
    'end-lesson': z.strictObject({ key }),
  },
  /** Pages of ours in a tab of their own. */
  options: {
    settings: nothing,
    /** Another role than the one that was chosen needs the passphrase, once there is one. */
    'choose-role': z.strictObject({ role: Role, lead: z.optional(z.string()), passphrase: z.optional(passphrase) }),
    'set-user': z.strictObject({ user: z.string().check(z.maxLength(100)) }),
    'add-profile': z.strictObject({ text: z.string() }),
    /** Forgets what was added or changed here; what came with the extension is there again. */
    'remove-profile': z.strictObject({ system: z.string() }),
    /** Keeps what was changed here over the version that came with the extension. */
    'keep-profile': z.strictObject({ system: z.string(), over: z.number() }),
    'turn-system': z.strictObject({ system: z.string(), off: z.boolean() }),
    /** Where a system lives that has no address of its own, or one more place. */
    'name-site': z.strictObject({ system: z.string(), site: Site }),
    'forget-site': z.strictObject({ system: z.string(), site: Site }),
    'give-profile': z.strictObject({ system: z.string() }),
    'access-changed': nothing,
    'teach-at': z.strictObject({ address: z.url({ protocol: /^https?$/ }) }),
    'set-practice': z.strictObject({ text: z.string() }),
    rules: nothing,
    'lock-view': nothing,
    'create-passphrase': z.strictObject({ next: passphrase }),
    'change-passphrase': z.strictObject({ passphrase, next: passphrase }),
    'renew-recovery-key': z.strictObject({ passphrase }),
    'lock-now': nothing,
    'lock-after': z.strictObject({ minutes: LockAfter }),
    keeping: nothing,
    'repair-index': nothing,
    due: nothing,
    'hold-due': z.strictObject({ readings, why: z.string().check(z.minLength(1), z.maxLength(300)), until: CalendarDate }),
    'erase-due': z.strictObject({ readings: z.nullable(readings) }),
    'back-up-head': nothing,
    'back-up-slice': z.strictObject({ cursor: BackUpCursor }),
    'back-up-done': z.strictObject({ at: Instant, readings: z.number() }),
    'restore-known': z.strictObject({ readings }),
    'restore-lines': z.strictObject({ lines: z.array(BackUpLine) }),
    'restore-done': z.strictObject({ readings: z.number() }),
    ...FILES_ASKS,
  },
  /** The one page that unlocks; it leaves for the tab that its reader came from. */
  unlock: {
    'lock-view': nothing,
    unlock: z.strictObject({ passphrase }),
    recover: z.strictObject({ code: z.string().check(z.maxLength(200)), next: passphrase }),
    'lock-now': nothing,
    'leave-unlock': z.strictObject({ tab: z.number() }),
  },
  /** Who looked at whom. */
  'access-log': {
    'lock-view': nothing,
    'access-log': LogFilter,
    'check-access-log': nothing,
    'person-log': z.strictObject({ person: z.string() }),
    'find-people': findPeople,
  },
  /** The lead's desk. */
  desk: {
    /** `opened`: the page has just been opened, rather than asking how far the round has come. */
    desk: z.strictObject({ opened: z.boolean() }),
    'desk-page': z.strictObject({ page: z.number() }),
    'desk-facts': z.strictObject({ page: z.number() }),
    'desk-family': z.strictObject({ children: z.array(z.string()) }),
    'desk-answer': z.strictObject({ to: z.array(WarningNamed), answer: AnswerKind, fields }),
    'desk-assign': z.strictObject({ to: z.array(WarningNamed), whose: z.string().check(z.maxLength(100)) }),
    'desk-take-back': z.strictObject({ answers: z.array(AnswerNamed) }),
    'desk-kept': nothing,
    'keep-desk': DeskChange,
    /** A family to be printed, by the children by whom the desk lists it. */
    'desk-sheets': z.strictObject({ children: z.array(z.string()) }),
    'figures-given-out': nothing,
    'desk-health': nothing,
    'lock-view': nothing,
    rules: nothing,
  },
  /** The side panel. `tab` is the one beside which it stands; `person`, whom its reader made the centre. */
  panel: {
    'lock-view': nothing,
    'panel-view': z.strictObject({ tab: z.number(), person: z.nullable(z.string()) }),
    'person-records': z.strictObject({ tab: z.number(), person: z.string() }),
    'why-two': z.strictObject({ tab: z.number(), one: z.string(), other: z.string() }),
    'why-one': z.strictObject({ tab: z.number(), person: z.string() }),
    decide: z.strictObject({ tab: z.number(), person: z.nullable(z.string()), decisions }),
    'take-back-decisions': z.strictObject({ tab: z.number(), person: z.nullable(z.string()), decisions }),
    'find-people': findPeople,
    printed: z.strictObject({ tab: z.number(), person: z.nullable(z.string()), what: z.enum(PRINTS) }),
  },
  /** What the toolbar's button opens. `tab` is the one that it was opened over. */
  popup: {
    'lock-view': nothing,
    'lock-now': nothing,
    'popup-view': z.strictObject({ tab: z.number() }),
    'show-overlay': z.strictObject({ tab: z.number() }),
    'unlock-for': z.strictObject({ tab: z.number() }),
    'teach-screen': z.strictObject({ tab: z.number() }),
  },
  /** The rules page, which anyone may read. */
  rules: { rules: nothing },
} as const;

export type Speaker = keyof typeof ASKS;
export type Topic = { [S in Speaker]: keyof (typeof ASKS)[S] & string }[Speaker];
type SchemaOf<T extends Topic> = { [S in Speaker]: T extends keyof (typeof ASKS)[S] ? (typeof ASKS)[S][T] : never }[Speaker];
export type Ask<T extends Topic> = z.infer<SchemaOf<T> & z.ZodMiniType>;

/** What the worker answers. */
export interface Replies extends FilesReplies {
  'page-opened': SystemProfile | null;
  'case-screen-open': null;
  /** What became of it is for the overlay alone; null, as from everyone, where the worker never came to it. */
  'case-screen-read': { settled: true };
  'case-screen-unreadable': null;
  'case-screen-left': null;
  'overlay-view': OverlayReply;
  'overlay-opened': null;
  'overlay-moved': null;
  'overlay-read-again': null;
  'open-options': null;
  'open-unlock': null;
  'answer-warning': { taken: boolean };
  'take-back-answer': null;
  /** The reading it became, the fields that are wrong, or what else kept it from being saved. */
  'record-here': { reading: string } | { wrong: string[] } | { notSaved: string };
  'take-back-recording': null;
  'keep-draft': null;
  /** Null where nothing is taught. `key` is for the outermost page alone. */
  'teaching-arrived': { frame: number; key: string | null; state: PointingState } | null;
  'teaching-seen': null;
  'teaching-trouble': null;
  'teaching-stop-pointing': null;
  'teaching-view': TeachingView | null;
  teach: TeachingView | null;
  'point-at-page': TeachingView | null;
  'outline-offer': TeachingView | null;
  'move-bar': TeachingView | null;
  'taught-profile': { profile: SystemProfile | null };
  'save-taught': { problems: string[] };
  'end-lesson': null;
  'teach-at': null;
  settings: SettingsView;
  'choose-role': PassphraseReply;
  'set-user': SettingsView;
  'add-profile': { problems: string[] };
  'remove-profile': SettingsView;
  'keep-profile': SettingsView;
  'turn-system': SettingsView;
  'name-site': SettingsView;
  'forget-site': SettingsView;
  'give-profile': { profile: SystemProfile | null };
  'access-changed': SettingsView;
  'set-practice': { problems: string[] };
  rules: RulesView;
  'lock-view': LockView;
  'create-passphrase': RecoveryKeyReply;
  'change-passphrase': PassphraseReply;
  'renew-recovery-key': RecoveryKeyReply;
  'lock-now': null;
  'lock-after': null;
  unlock: PassphraseReply;
  recover: PassphraseReply;
  'leave-unlock': null;
  keeping: KeepingReply;
  'repair-index': Repaired;
  due: DueView;
  'hold-due': DueView;
  'erase-due': DueView;
  'back-up-head': { head: BackUpHead; from: BackUpCursor };
  'back-up-slice': { lines: BackUpLine[]; next: BackUpCursor | null };
  'back-up-done': KeepingView;
  'restore-known': { known: number };
  'restore-lines': { added: number; changed: number; entries: number };
  'restore-done': KeepingView;
  'access-log': AccessLogView;
  'check-access-log': LogCheckView;
  'person-log': PersonLog | null;
  'panel-view': PanelView;
  'person-records': PersonRecords | null;
  'why-two': WhyTwo | null;
  'why-one': WhyOne | null;
  decide: { done: boolean };
  'take-back-decisions': { done: boolean };
  printed: { at: string; who: string } | null;
  'popup-view': PopupView;
  'show-overlay': null;
  'unlock-for': null;
  'teach-screen': null;
  desk: DeskView;
  'desk-page': DeskPage;
  'desk-facts': DeskFacts;
  'desk-family': FamilyCard | null;
  'desk-answer': Given;
  'desk-assign': Given;
  'desk-take-back': TakenBack;
  'desk-kept': DeskKept;
  /** All that is kept now; null for a role that may see no family. */
  'keep-desk': DeskKept | null;
  /** Null for a role that may see no family. */
  'desk-sheets': DeskSheets | null;
  'figures-given-out': null;
  'desk-health': HealthView | null;
  /** With what each system is called; null for who may not see families. */
  'find-people': PeopleFound | null;
}

export interface Message<T extends Topic = Topic> {
  topic: T;
  ask: Ask<T>;
}

/** What the worker tells the content script of a tab: the frame's place and size, and when to nudge it. */
export type ToContent =
  | { tell: 'place-overlay'; key: string; edge: Edge; open: boolean }
  | { tell: 'remove-overlay' }
  | { tell: 'look-again' }
  | { tell: 'read-again' }
  /** What was taught so far; null when the lesson is over. */
  | { tell: 'teaching'; state: PointingState | null }
  | { tell: 'teaching-look-again' };

/** What the worker tells every page of ours that is open. */
export type ToPages = { tell: 'lock-changed' } | { tell: 'screen-changed'; tab: number };
