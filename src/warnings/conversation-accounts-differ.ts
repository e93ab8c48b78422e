import { daysAfter } from '../record/calendar-date.ts';
import { rule, type Scene } from './rule.ts';
import { type Account, areBetweenTheSame, consultations, type Conversation, othersOfTheSame } from './scene/conversations.ts';
import { entriesOf } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries } from './scene/unread.ts';

/** Child H review: clarify when there is an apparent misunderstanding about what was agreed in a "What If" conversation. */
export const conversationAccountsDiffer = rule({
  name: 'conversation-accounts-differ',
  group: 'conversations',
  limits: { reconciled: { count: 0, unit: 'working days', source: 'Child H review: the status of a conversation is made clear' } },
  says: { one: 'agency', other: 'agency' },
  settledBy: ['reconciled'],
  *check(scene, { reconciled }) {
    for (const { one, other } of accountsThatDiffer(scene))
      for (const child of childrenAmong(scene, one.about.filter((id) => other.about.includes(id))))
        yield unreadEntries(scene, child, 'referral') ?? {
          about: child.id,
          ...clock(scene, reconciled, other.on),
          restsOn: [ofEntry(one), ofEntry(other)],
          says: { one: one.source.agency, other: other.source.agency },
        };
  },
});

interface Pair {
  one: Conversation;
  other: Account;
}

/** Each account at most once; the conversation of the other side comes before its referral. */
function accountsThatDiffer(scene: Scene): Pair[] {
  const asked = new Set<Account>();
  const told = new Set<Account>();
  const pairs: Pair[] = [];
  for (const one of consultations(scene)) {
    asked.add(one);
    const others = othersOfTheSame(scene, one).filter((other) => !asked.has(other) && differ(scene, one, other));
    const other = others.find(({ kind }) => kind === 'conversation') ?? others[0];
    if (!other || told.has(one) || told.has(other)) continue;
    told.add(one).add(other);
    pairs.push({ one, other });
  }
  return pairs;
}

function differ(scene: Scene, one: Conversation, other: Account): boolean {
  if (other.kind === 'referral') return !hasReferral(scene, one, other);
  return one.status !== undefined && other.status !== undefined && one.status !== other.status;
}

/** Whether the side of this conversation has a referral of its own to set beside that of the other side. */
const hasReferral = (scene: Scene, { source, on }: Conversation, theirs: Account): boolean =>
  entriesOf(scene, 'referral').some(
    (own) => own.source.agency === source.agency && own.on >= daysAfter(on, -1) && areBetweenTheSame(own, theirs),
  );
