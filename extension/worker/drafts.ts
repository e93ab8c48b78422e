import browser from 'webextension-polyfill';
import type { PersonId } from '../../src/record/family.ts';
import { Recording } from '../../src/record/recording.ts';

/** Forms that were begun: kept in memory for the session, and never on the disk. */
export async function draftAbout(person: PersonId): Promise<Recording | null> {
  const kept = await browser.storage.session.get(name(person));
  return Recording.safeParse(kept[name(person)]).data ?? null;
}

export const keepDraft = (person: PersonId, draft: Recording | null): Promise<void> =>
  draft ? browser.storage.session.set({ [name(person)]: draft }) : browser.storage.session.remove(name(person));

const name = (person: PersonId): string => `draft ${person}`;
