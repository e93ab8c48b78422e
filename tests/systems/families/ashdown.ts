import { ashdownCases } from './ashdown/social-care-records.ts';
import { ashdownsAtSchool } from './ashdown/school-records.ts';
import type { Calendar } from './calendar.ts';
import type { Family } from './family.ts';

/**
 * The family that warns. The school knows Rowan and worries; social care alone knows Finley, at another
 * school, and Wren, on nobody's roll. Their mother's new partner moved in some weeks ago.
 */
export function ashdownFamily(calendar: Calendar): Family {
  const rowanBorn = calendar.born(8, 5, 14);
  return { ...ashdownsAtSchool(calendar, rowanBorn), cases: ashdownCases(calendar, rowanBorn) };
}
