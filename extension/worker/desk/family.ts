import { type Around, childrenOf } from '../../../src/desk/around.ts';
import { openWarnings } from '../../../src/desk/open-warnings.ts';
import type { Answer } from '../../../src/record/answer.ts';
import type { Member, PersonId } from '../../../src/record/family.ts';
import { once } from '../../../src/record/once.ts';
import { personShown } from '../../../src/record/person.ts';
import type { Warning } from '../../../src/record/warning.ts';
import type { FamilyCard } from '../../messages/desk-view.ts';
import { deed } from '../said/deeds.ts';
import { silentAgencies, systemsShown, warningShown } from '../families/family-shown.ts';
import { localIndex } from '../index/local-index.ts';
import { lookedToday } from './round.ts';
import { maySeeFamilies } from '../settings/settings.ts';
import { profilesInUse } from '../systems/systems.ts';

/** A family as it stands now, for a role that may see any. */
export interface DeskFamily {
  around: Around[];
  /** Those of the children first. */
  members: Member[];
  warnings: Warning[];
  answers: Answer[];
}

/** The family of these children, as the desk lists them; null for a role that may not see it, and when there is none. */
export async function deskFamily(listed: PersonId[]): Promise<DeskFamily | null> {
  if (!(await maySeeFamilies())) return null;
  const looked = await lookedToday();
  const around = await (await localIndex()).familiesTogether(listed, looked.today, (family) => childrenOf(family, looked));
  if (around.length === 0) return null;
  const children = new Set(around.map((each) => each.child));
  const members = once(around.flatMap(({ family }) => family.members), ({ id }) => id).toSorted((a, b) => Number(children.has(b.id)) - Number(children.has(a.id)));
  return { around, members, warnings: openWarnings(around, looked), answers: once(around.flatMap(({ family }) => family.answers), ({ id }) => id) };
}

/** All that is open about a family, logged as looked at. */
export async function familyCard(listed: PersonId[]): Promise<FamilyCard | null> {
  const found = await deskFamily(listed);
  if (!found) return null;
  const { around, members, warnings, answers } = found;
  const known = await profilesInUse();
  const screens = once(around.flatMap(({ family }) => family.screens), ({ source }) => source.reading);
  const index = await localIndex();
  await index.log(await deed('looked', members));
  await index.count(warnings.map(({ warning }) => warning), 'shown');
  return {
    people: members.map(personShown),
    warnings: warnings.map(warningShown),
    answered: answers,
    systems: systemsShown({ screens }, known, null),
    silentAgencies: silentAgencies({ screens }),
  };
}
