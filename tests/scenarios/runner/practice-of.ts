import { PracticePack } from '../../../src/record/practice-pack.ts';
import type { Scenario } from './scenario.ts';

/** A pack from what a story says differs from the default: `agreementsUsed`, or a warning's limits by its name. */
export function practiceOf({ agreementsUsed, limits, ...byName }: Scenario['practice']): PracticePack {
  const told = { ...(typeof limits === 'object' ? limits : {}), ...byName };
  return PracticePack.parse({
    authority: 'of the story',
    ...(agreementsUsed === undefined ? {} : { agreementsUsed }),
    limits: Object.fromEntries(Object.entries(told).map(([warning, limit]) => [warning, typeof limit === 'number' ? { limit } : limit])),
  });
}
