import type { EntryKind } from '../../record/entry.ts';
import type { FamilyEntry, Member, ScreenRead } from '../../record/family.ts';
import type { Scene, Unread } from '../rule.ts';
import { ofEntry, ofScreen } from './ground.ts';

/** The first of these fields that stood on the entry and could not be read, or is hidden from this user. */
export function unreadOn(entry: FamilyEntry, child: Member, ...fields: string[]): Unread | undefined {
  const field = fields.find((field) => entry.unread.some((unread) => isPartOf(unread, field) || isPartOf(field, unread)));
  return field === undefined ? undefined : { about: child.id, unread: field, restsOn: [ofEntry(entry)] };
}

/** Entries of these kinds about the child stood on a screen and could not be read, or are hidden from this user. */
export function unreadEntries(scene: Scene, child: Member, ...kinds: (EntryKind | 'people')[]): Unread | undefined {
  for (const screen of scene.family.screens) {
    const gap = screen.gaps.find(
      ({ of, person, entry, why }) =>
        why !== 'not found' &&
        entry === undefined &&
        (of === 'entries' || (kinds as string[]).includes(of)) &&
        (person ?? screen.subject ?? child.id) === child.id,
    );
    if (gap) return { about: child.id, unread: gap.of, restsOn: [groundFor(screen, child)] };
  }
  return undefined;
}

const groundFor = (screen: ScreenRead, child: Member) => ({ ...ofScreen(screen), about: [screen.subject ?? child.id] });

const isPartOf = (part: string, whole: string): boolean => part === whole || part.startsWith(`${whole}.`);
