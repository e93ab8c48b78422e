import browser from 'webextension-polyfill';
import type { Member, PersonId } from '../../src/record/family.ts';
import { Recording } from '../../src/record/recording.ts';

/**
 * Forms that were begun: kept in memory for the session, and never on the disk. A person's id is that of one of their
 * records, and may be that of another one once more is read of them.
 */
export async function draftAbout({ records }: Member): Promise<Recording | null> {
  const names = records.map(({ source, ref }) => name(`${source.reading}#${ref}`));
  const kept = await browser.storage.session.get(names);
  return names.map((each) => Recording.safeParse(kept[each]).data).find((draft) => draft !== undefined) ?? null;
}

export async function dropDraft({ records }: Member): Promise<void> {
  await browser.storage.session.remove(records.map(({ source, ref }) => name(`${source.reading}#${ref}`)));
}

export const keepDraft = ({ id }: Member, draft: Recording): Promise<void> => browser.storage.session.set({ [name(id)]: draft });

const name = (person: PersonId): string => `draft ${person}`;
