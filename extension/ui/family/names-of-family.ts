import { RECORDED_HERE } from '../../../src/record/recording.ts';
import type { FamilyView } from '../../messages/panel-view.ts';
import { type FamilyNames, familyNames } from '../family-names.ts';
import { words } from '../words.ts';

/** What everyone of a family, and each system, is called where it is shown or printed. */
export function namesOfFamily({ members, systems }: FamilyView, anonymous: boolean): FamilyNames {
  const titles = new Map(systems.map(({ system, title }) => [system, title]));
  return familyNames(members, (system) => (system === RECORDED_HERE ? words('record_here') : (titles.get(system) ?? system)), anonymous);
}
