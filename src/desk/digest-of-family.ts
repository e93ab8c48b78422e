import type { Family } from '../record/family.ts';
import type { ChildDigest, FamilyDigest, SystemDigest, WarningDigest } from '../record/family-digest.ts';
import { once } from '../record/once.ts';
import { personShown } from '../record/person.ts';
import type { Warning } from '../record/warning.ts';
import { activePlansOf } from '../warnings/scene/plans.ts';
import type { Scene } from '../warnings/rule.ts';
import type { Around, Looked } from './around.ts';
import { comingDays } from './coming-days.ts';
import { nameOfWarning, openWarnings } from './open-warnings.ts';

/** What a list of all families needs of the family of these children. */
export function digestOfFamily(around: Around[], looked: Looked): FamilyDigest {
  const members = once(around.flatMap(({ family }) => family.members), ({ id }) => id);
  const children = around.map(({ child }) => child);
  return {
    id: children.toSorted()[0]!,
    children: around.flatMap((each) => childDigest(each, looked)).toSorted(eldestFirst),
    others: members.filter(({ id }) => !children.includes(id)).map(personShown),
    warnings: openWarnings(around, looked).map((warning) => warningDigest(warning, around)),
    days: once(around.flatMap(({ family }) => comingDays(family, looked.today)), (day) => JSON.stringify(day)),
    systems: systemsOf(around),
    matches: once(around.flatMap(({ family }) => family.possibleMatches.map(({ people }) => people.join(' '))), (pair) => pair),
  };
}

function childDigest({ child, family }: Around, { today, practice }: Looked): ChildDigest[] {
  const member = family.members.find(({ id }) => id === child);
  if (!member) return [];
  const scene: Scene = { family: stillOnRecord(family), today, practice, open: { system: '', agency: '', subject: child } };
  const sources = member.records.map(({ source }) => source);
  return [
    {
      person: personShown(member),
      systems: once(sources.map(({ system }) => system), String),
      agencies: once(sources.map(({ agency }) => agency), String),
      ...(member.schoolClass ? { schoolClass: member.schoolClass } : {}),
      plans: once(activePlansOf(scene, member).map(({ type }) => type), String),
    },
  ];
}

/** In birth order; then the unborn, and those whose birthday nobody knows. */
function eldestFirst(one: ChildDigest, other: ChildDigest): number {
  const [a, b] = [one, other].map(({ person: { born, id } }) => `${typeof born === 'string' ? born : typeof born === 'object' ? `a${born.due}` : 'b'} ${id}`) as [string, string];
  return a < b ? -1 : 1;
}

const stillOnRecord = (family: Family): Family => ({ ...family, entries: family.entries.filter(({ gone }) => !gone) });

function warningDigest(warning: Warning, around: Around[]): WarningDigest {
  const [first] = warning.restsOn;
  const { ground } = nameOfWarning(warning);
  const whose = around
    .flatMap(({ family }) => family.assigned ?? [])
    .findLast((each) => each.warning === warning.warning && each.about === warning.about && each.ground === ground)?.to;
  return {
    warning: warning.warning,
    state: warning.state,
    about: warning.about,
    ...(warning.until ? { until: warning.until } : {}),
    ground,
    what: first?.what ?? '',
    ...(first?.on ? { on: first.on } : {}),
    system: first?.system ?? '',
    agency: first?.agency ?? '',
    back: warning.back !== undefined,
    ...(whose ? { whose } : {}),
  };
}

function systemsOf(around: Around[]): SystemDigest[] {
  const screens = once(around.flatMap(({ family }) => family.screens), ({ source }) => source.reading);
  const systems = new Map<string, SystemDigest>();
  for (const { source, gaps, partial } of screens) {
    const known = systems.get(source.system) ?? { system: source.system, agency: source.agency, lastRead: source.lastRead, screens: 0, inPart: 0 };
    systems.set(source.system, {
      ...known,
      lastRead: source.lastRead > known.lastRead ? source.lastRead : known.lastRead,
      screens: known.screens + 1,
      inPart: known.inPart + Number(gaps.length > 0 || partial),
    });
  }
  return [...systems.values()];
}
