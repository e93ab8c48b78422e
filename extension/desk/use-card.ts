import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { ask } from '../messages/ask.ts';
import { FamilyCard } from '../messages/desk-view.ts';
import { childrenOf } from './chosen.ts';

/** The whole card of a family, asked for again when what is listed of it has changed; null until it has come. */
export function useCard(family: FamilyDigest): Signal<FamilyCard | 'failed' | null> {
  const card = useSignal<FamilyCard | 'failed' | null>(null);
  const said = JSON.stringify(family);
  useEffect(() => void loadCard(childrenOf(JSON.parse(said))).then((loaded) => (card.value = loaded)), [card, said]);
  return card;
}

async function loadCard(children: string[]): Promise<FamilyCard | 'failed'> {
  const reply = FamilyCard.safeParse(await ask('desk-family', { children }));
  return reply.success ? reply.data : 'failed';
}
