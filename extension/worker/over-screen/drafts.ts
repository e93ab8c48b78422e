import { base64 } from '@scure/base';
import browser from 'webextension-polyfill';
import { closeLetter, openLetter } from '../../../src/local-index/key-ring/letterbox.ts';
import type { Member, PersonId } from '../../../src/record/family.ts';
import { Recording } from '../../../src/record/recording.ts';
import { indexKey } from '../index/index-key.ts';
import { keyRing } from '../index/key-ring.ts';

/**
 * Forms that were begun: kept in memory for the session, closed so that a lock closes them too, and never on the disk.
 * A person's id is that of one of their records, and may be that of another one once more is read of them.
 */
export async function draftAbout(person: Member): Promise<Recording | null> {
  const [first] = Object.entries(await browser.storage.session.get(namesOf(person)));
  const key = first && (await indexKey());
  const privateKey = key && (await (await keyRing()).privateKey(key));
  if (!first || !privateKey) return null;
  const [place, kept] = first;
  const letter = new Uint8Array(base64.decode(String(kept)));
  return Recording.safeParse(await openLetter(letter, privateKey, place).catch(() => null)).data ?? null;
}

export const dropDraft = (person: Member): Promise<void> => browser.storage.session.remove(namesOf(person));

export async function keepDraft(person: Member, draft: Recording): Promise<void> {
  const place = name(person.id);
  const letter = await closeLetter(draft, await (await keyRing()).publicKey(), place);
  await browser.storage.session.set({ [place]: base64.encode(letter) });
}

const namesOf = ({ records }: Member): string[] => records.map(({ source, ref }) => name(`${source.reading}#${ref}`));

const name = (person: PersonId): string => `draft ${person}`;
