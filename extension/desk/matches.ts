import type { ChildDigest, FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { yearGroup } from '../../src/record/year-group.ts';
import type { Filters } from '../messages/desk-view.ts';

export const EVERYTHING: Filters = { warning: '', state: '', year: '', schoolClass: '', agency: '', plan: '', whose: '' };

/** A family with those of its warnings that the list is cut to. */
export interface FamilyListed {
  family: FamilyDigest;
  warnings: WarningDigest[];
}

export const ORDERS = ['oldest', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The families with a warning that fits, by date and by nothing else. Found by name, a family stands there with no
 * warning, too.
 *
 * @param named ids of the families whose names fit what was typed; null when nothing was.
 */
export function listed(families: FamilyDigest[], filters: Filters, named: ReadonlySet<string> | null, order: Order, today: string): FamilyListed[] {
  const found = families
    .filter(({ id }) => named === null || named.has(id))
    .map((family) => ({ family, warnings: inDateOrder(family.warnings.filter((warning) => fits(family, warning, filters, today)), order) }))
    .filter(({ warnings }) => warnings.length > 0 || (named !== null && isEverything(filters)));
  const dated = found.map((each) => ({ each, day: each.warnings[0] ? dayOf(each.warnings[0]) : '' }));
  return dated.toSorted((a, b) => byDay(a.day, b.day, order) || (a.each.family.id < b.each.family.id ? -1 : 1)).map(({ each }) => each);
}

/** The day by which a warning stands in the list: the last one of its limit, else that of what it rests on. */
export const dayOf = ({ until, on }: WarningDigest): string => until ?? on ?? '';

const isEverything = (filters: Filters): boolean => Object.values(filters).every((filter) => filter === '');

const inDateOrder = (warnings: WarningDigest[], order: Order): WarningDigest[] => warnings.toSorted((a, b) => byDay(dayOf(a), dayOf(b), order));

/** What has no day stands last, whichever way. */
function byDay(one: string, other: string, order: Order): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return (one < other ? -1 : 1) * (order === 'oldest' ? 1 : -1);
}

function fits(family: FamilyDigest, warning: WarningDigest, { warning: name, state, year, schoolClass, agency, plan, whose }: Filters, today: string): boolean {
  const children = concerned(family, warning);
  return (
    (name === '' || warning.warning === name) &&
    (state === '' || warning.state === state) &&
    (year === '' || children.some(({ person }) => String(yearGroup(person.born, today)) === year)) &&
    (schoolClass === '' || children.some((child) => child.schoolClass === schoolClass)) &&
    (agency === '' || warning.agency === agency) &&
    (plan === '' || children.some(({ plans }) => (plan === 'none' ? plans.length === 0 : plans.includes(plan)))) &&
    (whose === '' || (whose === 'nobody' ? warning.whose === undefined : warning.whose === whose))
  );
}

/** The child it is about; every child of the family where it is about a grown-up. */
function concerned({ children }: FamilyDigest, { about }: WarningDigest): ChildDigest[] {
  const child = children.find(({ person }) => person.id === about);
  return child ? [child] : children;
}
