import { CHILDRENS_SOCIAL_CARE } from '../../record/agency.ts';
import { daysAfter } from '../../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { namesAgency } from './agencies.ts';
import { entriesOf } from './entries.ts';
import { inGroups } from './groups.ts';
import { livesApartFromAll } from './household.ts';
import { kept } from './kept.ts';
import { childrenAmong, childrenOf } from './people.ts';

export type Conversation = FamilyEntryOf<'conversation'>;

/** Each consultation with another agency. */
export const consultations = kept((scene: Scene): Conversation[] =>
  entriesOf(scene, 'conversation').filter((conversation) => !isAmongThemselves(conversation)),
);

/** Social care is one agency however it is called; of schools and surgeries there are many, and another's name is another's. */
const isAmongThemselves = ({ with: partner, source: { agency } }: Conversation): boolean => partner === agency || (agency === CHILDRENS_SOCIAL_CARE && namesAgency(partner, agency));

/** Each with each child it is about. */
export function* consultationsByChild(scene: Scene): Iterable<{ conversation: Conversation; child: Member }> {
  for (const conversation of consultations(scene))
    for (const child of childrenTalkedOf(scene, conversation)) yield { conversation, child };
}

/** Where it is about grown-ups alone, the children of their household. */
export function childrenTalkedOf(scene: Scene, { about }: Conversation): Member[] {
  const named = childrenAmong(scene, about);
  return named.length > 0 ? named : childrenOf(scene).filter((child) => !livesApartFromAll(scene, child, about));
}

/** One side's record of something between two agencies. */
export type Account = FamilyEntryOf<'conversation' | 'referral'>;

/** What else is told of the same: two agencies, each naming the other, about the same child, at most one day apart. */
export function othersOfTheSame(scene: Scene, one: Account): Account[] {
  const days = [-1, 0, 1].map((days) => daysAfter(one.on, days));
  const near = days.flatMap((day) => one.about.flatMap((child) => accountsByDay(scene).get(`${child} ${day}`) ?? []));
  return [...new Set(near)].filter((other) => areBetweenTheSame(one, other));
}

const accountsByDay = kept((scene: Scene) => {
  const accounts: Account[] = [...consultations(scene), ...entriesOf(scene, 'referral')];
  const told = accounts.flatMap((account) => account.about.map((child) => ({ account, at: `${child} ${account.on}` })));
  return new Map(inGroups(told, ({ at }) => at).map((group) => [group[0].at, group.map(({ account }) => account)]));
});

/** Two agencies, each naming the other, about the same child. */
export const areBetweenTheSame = (one: Account, other: Account): boolean =>
  one.source.agency !== other.source.agency &&
  namesAgency(partnerOf(one), other.source.agency) &&
  namesAgency(partnerOf(other), one.source.agency) &&
  one.about.some((id) => other.about.includes(id));

/** The agency on the other side. */
function partnerOf(account: Account): string | undefined {
  if (account.kind === 'conversation') return account.with;
  return namesAgency(account.to, account.source.agency) ? account.from : (account.to ?? account.from);
}
