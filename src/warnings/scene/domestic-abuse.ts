import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { livesApartFromAll } from './household.ts';
import { kept } from './kept.ts';
import { isChild } from './people.ts';

export type AbuseRecorded = FamilyEntryOf<'concern' | 'assessment'>;

const ABUSE = /domestic|intimate partner|\b(IPV|DV|DVA|DA)\b/i;
const COERCIVE_OR_SITUATIONAL = /coerciv|controlling|situational/i;
const ANOTHER_KIND =
  /physical|sexual|emotional|psychological|economic|financial|honour|stalking|\bother (kind|type|form)\b|[:(–-]\s*other\s*\)?$/i;

/** Children in need census, factors: 3A the child, 3B a parent or carer, 3C another person is a victim of domestic abuse. */
const FACTOR = /^3[ABC]$/i;

/** Where domestic abuse is on record about a child, or about adults of the child's household alone; the earliest first. */
export const abuseRecordedAround = (scene: Scene, child: Member): AbuseRecorded[] =>
  abuseRecorded(scene).filter((entry) => concerns(scene, entry, child));

const abuseRecorded = kept((scene: Scene): AbuseRecorded[] =>
  entriesOf(scene, 'concern', 'assessment').filter((entry) => wordsOf(entry).some((words) => namesAbuse(words) || COERCIVE_OR_SITUATIONAL.test(words))),
);

export const statesKind = (entry: AbuseRecorded): boolean =>
  wordsOf(entry).some((words) => COERCIVE_OR_SITUATIONAL.test(words) || (namesAbuse(words) && ANOTHER_KIND.test(words)));

function concerns(scene: Scene, { about }: AbuseRecorded, child: Member): boolean {
  const namesChildren = scene.family.members.some((member) => about.includes(member.id) && isChild(member, scene.today));
  return namesChildren ? about.includes(child.id) : !livesApartFromAll(scene, child, about);
}

/** Each category or factor by itself: emotional abuse beside domestic abuse is not the kind of it. */
const wordsOf = (entry: AbuseRecorded): string[] =>
  (entry.kind === 'concern' ? [entry.category ?? ''] : (entry.factors ?? [])).flatMap((words) => words.split(/[,;]/));

const namesAbuse = (words: string): boolean => ABUSE.test(words) || FACTOR.test(words.trim());
