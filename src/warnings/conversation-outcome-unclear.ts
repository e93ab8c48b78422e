import { rule } from './rule.ts';
import { type Conversation, consultationsByChild } from './scene/conversations.ts';
import { isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: there was a misunderstanding about the actions agreed after a "What If" conversation. */
export const conversationOutcomeUnclear = rule({
  name: 'conversation-outcome-unclear',
  group: 'conversations',
  limits: { recorded: { count: 0, unit: 'working days', source: 'Child H review: the agreed outcome is made clear' } },
  says: { lacks: 'choice' },
  settledBy: ['actions-recorded'],
  *check(scene, { recorded }) {
    for (const { conversation, child } of consultationsByChild(scene)) {
      const lacks = whatIsLacking(conversation);
      if (!lacks) continue;
      yield unreadOn(conversation, child, 'actions') ?? {
        about: child.id,
        ...clock(scene, recorded, conversation.on),
        restsOn: [ofEntry(conversation)],
        says: { lacks },
      };
    }
  },
});

function whatIsLacking({ status, actions = [] }: Conversation): 'action' | 'owner' | 'day' | 'owner and day' | undefined {
  if (status !== 'action agreed') return undefined;
  if (actions.length === 0) return 'action';
  const owner = actions.some(({ who }) => isBlank(who));
  const day = actions.some(({ due }) => due === undefined);
  return owner && day ? 'owner and day' : owner ? 'owner' : day ? 'day' : undefined;
}
