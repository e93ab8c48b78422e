import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { ask } from '../messages/ask.ts';
import { FamilyCard } from '../messages/desk-view.ts';

/** The whole card of a family, asked for again when what is listed of it has changed; null until it has come. */
export function useCard(family: FamilyDigest): Signal<FamilyCard | 'failed' | null> {
  const card = useSignal<FamilyCard | 'failed' | null>(null);
  const { id } = family;
  const said = JSON.stringify(family);
  useEffect(() => void loadCard(id).then((loaded) => (card.value = loaded)), [card, id, said]);
  return card;
}

async function loadCard(child: string): Promise<FamilyCard | 'failed'> {
  const reply = FamilyCard.safeParse(await ask('desk-family', { child }));
  return reply.success ? reply.data : 'failed';
}
