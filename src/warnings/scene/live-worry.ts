import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene, Unread } from '../rule.ts';
import { isBlank, isDone } from './entries.ts';
import { livesApartFromAll } from './household.ts';
import { kept } from './kept.ts';
import { unreadOn } from './unread.ts';

/** What is live, nearest to a child. */
export interface LiveWorry {
  entry: FamilyEntry;
  /** The child is known to live apart from everyone whom it concerns. */
  elsewhere: boolean;
}

const NO_FURTHER_ACTION = /\b(nfa|no further action)\b/i;

/** The field that says, for each kind of entry that can be live, whether it still is. */
const ENDS_IN = { concern: 'status', contact: 'closed', referral: 'closed', plan: 'ended', agreement: 'ended' } as const;
type Endable = FamilyEntryOf<keyof typeof ENDS_IN>;

/** A live worry in the child's household, else elsewhere in the family, else one of which nobody can read if it is live. */
export function liveWorryAround(scene: Scene, child: Member): LiveWorry | Unread | undefined {
  const live = liveEntries(scene);
  const near = live.find((entry) => !livesApartFromAll(scene, child, entry.about));
  if (near) return { entry: near, elsewhere: false };
  const [far] = live;
  return far ? { entry: far, elsewhere: true } : unreadWorry(scene, child);
}

const liveEntries = kept(({ family, today }: Scene) => family.entries.filter((entry) => isLive(entry, today)));

/** An open concern, a referral or contact not closed, an active plan, an active agreement. */
export const isLive = (entry: FamilyEntry, today: CalendarDate): entry is Endable & FamilyEntry =>
  canEnd(entry) && !mayHaveEnded(entry) && lasts(entry, today);

export const isOpen = (concern: FamilyEntryOf<'concern'>, today: CalendarDate): boolean => isLive(concern, today);
export const isActive = (entry: FamilyEntryOf<'plan' | 'agreement'>, today: CalendarDate): boolean => isLive(entry, today);

/** Nobody can read here whether it has ended. */
export const mayHaveEnded = (entry: Endable): boolean => entry.unread.includes(ENDS_IN[entry.kind]);

function lasts(entry: Endable, today: CalendarDate): boolean {
  if (entry.on > today) return false;
  switch (entry.kind) {
    case 'concern':
      // Some logs have no status: there, a concern is over when its outcome is written down.
      return entry.status === undefined ? isBlank(entry.outcome) : entry.status !== 'closed';
    case 'contact':
      return !isDone(entry.closed, today);
    case 'referral':
      return !isDone(entry.closed, today) && !NO_FURTHER_ACTION.test(entry.decision?.outcome ?? '');
    case 'plan':
      return (entry.started ?? entry.on) <= today && !isDone(entry.ended, today);
    case 'agreement':
      return !isDone(entry.ended, today) && !isDone(entry.replacedByPlan, today);
  }
}

function unreadWorry(scene: Scene, child: Member): Unread | undefined {
  const entry = scene.family.entries.find((entry) => canEnd(entry) && mayHaveEnded(entry) && lasts(entry, scene.today));
  return entry && canEnd(entry) ? unreadOn(entry, child, ENDS_IN[entry.kind]) : undefined;
}

const canEnd = (entry: FamilyEntry): entry is Endable & FamilyEntry => entry.kind in ENDS_IN;
