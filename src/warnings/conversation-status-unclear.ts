import { rule } from './rule.ts';
import { consultationsByChild } from './scene/conversations.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: agencies need to clarify the status of conversations. Merton: a consultation is no referral unless that is agreed. */
export const conversationStatusUnclear = rule({
  name: 'conversation-status-unclear',
  group: 'conversations',
  limits: { stated: { count: 0, unit: 'working days', source: 'Child H review: the status of a conversation is made clear' } },
  says: {},
  settledBy: ['status-recorded'],
  *check(scene, { stated }) {
    for (const { conversation, child } of consultationsByChild(scene))
      if (conversation.status === undefined)
        yield unreadOn(conversation, child, 'status') ?? {
          about: child.id,
          ...clock(scene, stated, conversation.on),
          restsOn: [ofEntry(conversation)],
          says: {},
        };
  },
});
