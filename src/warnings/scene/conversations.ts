import { daysBetween } from '../../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { childrenAmong } from './people.ts';

export type Conversation = FamilyEntryOf<'conversation'>;

/** Each consultation with another agency. */
export const consultations = (scene: Scene): Conversation[] =>
  entriesOf(scene, 'conversation').filter((conversation) => conversation.with !== conversation.source.agency);

/** Each with each child it is about. */
export function* consultationsByChild(scene: Scene): Iterable<{ conversation: Conversation; child: Member }> {
  for (const conversation of consultations(scene))
    for (const child of childrenAmong(scene, conversation.about)) yield { conversation, child };
}

/** One side's record of something between two agencies. */
export type Account = FamilyEntryOf<'conversation' | 'referral'>;

/** Two agencies, each naming the other, about the same child, at most one day apart. */
export const areOfTheSame = (one: Account, other: Account): boolean =>
  areBetweenTheSame(one, other) && Math.abs(daysBetween(one.on, other.on)) <= 1;

/** Two agencies, each naming the other, about the same child. */
export const areBetweenTheSame = (one: Account, other: Account): boolean =>
  one.source.agency !== other.source.agency &&
  partnerOf(one) === other.source.agency &&
  partnerOf(other) === one.source.agency &&
  one.about.some((id) => other.about.includes(id));

/** The agency on the other side. */
function partnerOf(account: Account): string | undefined {
  if (account.kind === 'conversation') return account.with;
  return account.to === account.source.agency ? account.from : (account.to ?? account.from);
}
