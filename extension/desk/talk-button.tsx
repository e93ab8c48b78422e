import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { words } from '../ui/words.ts';
import { childrenOf } from './chosen.ts';
import { kept, talkAbout, talkNoMore } from './kept.ts';
import { familyName } from './names.ts';

/** Puts a family on the list to talk about, or takes it off. */
export function TalkButton({ family }: { family: FamilyDigest }) {
  const children = childrenOf(family);
  const isListed = kept.value?.talk.some((child) => children.includes(child)) ?? false;
  return (
    <button class="small" aria-pressed={isListed} onClick={() => (isListed ? talkNoMore(children) : talkAbout([family.id]))}>
      {isListed && <span aria-hidden="true">✓ </span>}
      {words('desk_talk_add')}
      <span class="unseen"> {familyName(family)}</span>
    </button>
  );
}
