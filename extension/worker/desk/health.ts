import { daysBetween, londonDay } from '../../../src/record/calendar-date.ts';
import type { SystemDigest } from '../../../src/record/family-digest.ts';
import type { HealthView } from '../../messages/desk-view.ts';
import { keepingView } from '../answers-to/keeping.ts';
import { localIndex } from '../index/local-index.ts';
import { profilesInUse } from '../systems/systems.ts';

type SystemHealth = HealthView['systems'][number];

/** How the index stands, counted: it names no family. */
export async function healthView(): Promise<HealthView> {
  const index = await localIndex();
  const known = await profilesInUse();
  const read = new Map<string, SystemHealth>(known.map(({ system, title, agency }) => [system, { system, title, agency, lastRead: null, families: 0, screens: 0, inPart: 0 }]));
  const matches = new Set<string>();
  for (const page of index.roundStanding.pages.keys())
    for (const family of await index.roundPage(page)) {
      for (const system of family.systems) read.set(system.system, together(read.get(system.system), system));
      for (const pair of family.matches) matches.add(pair);
    }
  const keeping = await keepingView();
  const backUpDays = keeping.lastBackUp === null ? null : daysBetween(londonDay(keeping.lastBackUp), londonDay(new Date().toISOString()));
  const imports = (await index.imports.list()).toReversed();
  return { systems: [...read.values()], matches: matches.size, imports, round: index.roundStanding, keeping, backUpDays };
}

function together(known: SystemHealth | undefined, { system, agency, lastRead, screens, inPart }: SystemDigest): SystemHealth {
  const before = known ?? { system, title: system, agency, lastRead: null, families: 0, screens: 0, inPart: 0 };
  return {
    ...before,
    lastRead: before.lastRead === null || lastRead > before.lastRead ? lastRead : before.lastRead,
    families: before.families + 1,
    screens: before.screens + screens,
    inPart: before.inPart + inPart,
  };
}
