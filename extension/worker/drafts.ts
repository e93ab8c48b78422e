import { base64 } from '@scure/base';
import browser from 'webextension-polyfill';
import { closeLetter, openLetter } from '../../src/local-index/key-ring/letterbox.ts';
import type { PersonId } from '../../src/record/family.ts';
import { Recording } from '../../src/record/recording.ts';
import { indexKey } from './index-key.ts';
import { keyRing } from './key-ring.ts';

/** Forms that were begun: kept in memory for the session, closed so that a lock closes them too, and never on the disk. */
export async function draftAbout(person: PersonId): Promise<Recording | null> {
  const place = name(person);
  const kept: unknown = (await browser.storage.session.get(place))[place];
  const key = typeof kept === 'string' ? await indexKey() : null;
  const privateKey = key && (await (await keyRing()).privateKey(key));
  if (!privateKey) return null;
  const letter = new Uint8Array(base64.decode(kept as string));
  return Recording.safeParse(await openLetter(letter, privateKey, place).catch(() => null)).data ?? null;
}

export async function keepDraft(person: PersonId, draft: Recording | null): Promise<void> {
  const place = name(person);
  if (draft === null) return browser.storage.session.remove(place);
  const letter = await closeLetter(draft, await (await keyRing()).publicKey(), place);
  await browser.storage.session.set({ [place]: base64.encode(letter) });
}

const name = (person: PersonId): string => `draft ${person}`;
