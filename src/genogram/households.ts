import type { PersonToDraw, WhereRead } from './family-to-draw.ts';
import { sourcesOf } from './statements.ts';

export interface Household {
  people: string[];
  sources: WhereRead[];
}

/**
 * Who lives together, as far as it is known: whoever shares a home with one of them, and is not known to live apart
 * from another. A child with two homes is of two households, an unborn child of
 * the mother's.
 */
export function householdsOf(members: PersonToDraw[], motherOf: (unborn: string) => string | undefined): Household[] {
  const sharing = new Map(members.map(({ id, livesWith }) => [id, new Set(livesWith.map((home) => home.with))]));
  const apart = new Map(members.map(({ id, livesApartFrom }) => [id, new Set(livesApartFrom)]));
  const share = (one: string, other: string) => sharing.get(one)?.has(other) || sharing.get(other)?.has(one) || false;
  const differ = (one: string, other: string) => !share(one, other) && (apart.get(one)?.has(other) || apart.get(other)?.has(one) || false);
  const households = new Map<string, string[]>();
  for (const seed of members.map(({ id }) => id).toSorted())
    for (const beside of [...sharing.get(seed)!].filter((id) => sharing.has(id)).toSorted()) {
      const home = grown([seed, beside], members.map(({ id }) => id).toSorted(), share, differ);
      households.set(home.join(' '), home);
    }
  const people = [...households.values()];
  return people
    .map((home) => [...home, ...members.filter(({ id, kind }) => kind === 'unborn' && !home.includes(id) && home.includes(motherOf(id) ?? '')).map(({ id }) => id)])
    .filter((home) => !people.some((other) => other.length > home.length && home.every((id) => other.includes(id))))
    .map((home) => ({ people: home, sources: sourcesOf(members.filter(({ id }) => home.includes(id)).flatMap(({ livesWith }) => livesWith.filter((each) => home.includes(each.with)).map(({ source }) => source))) }));
}

type Two = (one: string, other: string) => boolean;

/** Whoever shares a home with all of them comes first, that two homes of one child stay two. */
function grown(home: string[], everyone: string[], share: Two, differ: Two): string[] {
  let grownUp = home;
  for (const ofAll of [true, false])
    for (let added = true; added; ) {
      const next = everyone.find((id) => !grownUp.includes(id) && !grownUp.some((other) => differ(id, other)) && (ofAll ? grownUp.every((other) => share(id, other)) : grownUp.some((other) => share(id, other))));
      added = next !== undefined;
      if (next !== undefined) grownUp = [...grownUp, next];
    }
  return grownUp.toSorted();
}
