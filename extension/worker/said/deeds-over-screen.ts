import type { Deed } from '../../../src/record/access-entry.ts';
import type { PersonId } from '../../../src/record/family.ts';
import { deed } from './deeds.ts';
import { familyOpen } from '../over-screen/family-on-screen.ts';
import { screenOf } from '../over-screen/looks.ts';
import { screenInTab } from '../over-screen/open-screens.ts';
import { roleHere } from '../settings/settings.ts';

/** Something done over the screen of a tab, about some of the family there. */
export async function deedOverScreen(tab: number, did: Deed['did'], people: PersonId[], more: Pick<Deed, 'detail'> = {}): Promise<Deed> {
  const [screen, role] = [await screenInTab(tab), await roleHere()];
  const open = screen && role && (await familyOpen(screen, role));
  const about = open?.family.members.filter(({ id }) => people.includes(id)) ?? [];
  return deed(did, about, { ...more, ...(open ? screenOf(screen, open) : {}) });
}
