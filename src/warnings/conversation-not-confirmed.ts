import { rule } from './rule.ts';
import { consultationsByChild } from './scene/conversations.ts';
import { isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: partners understand the mechanism of "What If" discussions; a written word shows that both heard the same. */
export const conversationNotConfirmed = rule({
  name: 'conversation-not-confirmed',
  group: 'conversations',
  limits: { confirmed: { count: 1, unit: 'working days', source: 'this project, after the limit for a referral by telephone' } },
  says: {},
  settledBy: ['confirmed'],
  *check(scene, { confirmed }) {
    for (const { conversation, child } of consultationsByChild(scene))
      if (!isDone(conversation.confirmedInWriting, scene.today))
        yield unreadOn(conversation, child, 'confirmedInWriting') ?? {
          about: child.id,
          ...clock(scene, confirmed, conversation.on),
          restsOn: [ofEntry(conversation)],
          says: {},
        };
  },
});
