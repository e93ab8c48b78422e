import type { Action } from '../record/entry.ts';
import { grouped } from '../record/grouped.ts';
import type { Ground } from '../record/warning.ts';
import { rule, type Scene } from './rule.ts';
import { type Conversation, consultationsByChild } from './scene/conversations.ts';
import { isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { inTextOrder } from './scene/people.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review, recommendation 3: compliance with the actions agreed in "What If" discussions is checked. */
export const agreedActionOverdue = rule({
  name: 'agreed-action-overdue',
  group: 'conversations',
  limits: {},
  says: { what: 'text', due: 'day' },
  settledBy: ['done', 'moved'],
  *check(scene) {
    for (const { conversation, child } of consultationsByChild(scene)) {
      // One card a day on which something was due: what is done by one day says nothing of the rest.
      for (const [due, [action]] of grouped(lateActions(conversation, scene), ({ due }) => due))
        yield unreadOn(conversation, child, 'actions.done') ?? {
          about: child.id,
          state: 'overdue',
          until: due,
          restsOn: [ofAction(conversation, due)],
          says: { what: action.what, due },
        };
    }
  },
});

/** What was agreed for a day, in the entry that says so. */
export const ofAction = (conversation: Conversation, due: string): Ground => ({ ...ofEntry(conversation), id: `${due} ${conversation.id}` });

const lateActions = ({ actions = [] }: Conversation, { today }: Scene): (Action & { due: string })[] =>
  actions
    .filter((action): action is Action & { due: string } => action.due !== undefined && action.due < today && !isDone(action.done, today))
    .toSorted((one, other) => inTextOrder(one.due, other.due));
