import type { PersonToDraw, WhereRead } from './family-to-draw.ts';
import { sourcesOf } from './statements.ts';

export interface Household {
  people: string[];
  sources: WhereRead[];
}

/**
 * Who lives together, as far as it is known: whoever shares a home with one of them, and is not known to live apart
 * from another. A couple who have parted share no home unless a record says so: a
 * child with a home with each is of two households. An unborn child is of the mother's.
 */
export function householdsOf(members: PersonToDraw[], motherOf: (unborn: string) => string | undefined, haveParted: (one: string, other: string) => boolean): Household[] {
  const sharing = new Map(members.map(({ id, livesWith }) => [id, new Set(livesWith.map((home) => home.with))]));
  const apart = new Map(members.map(({ id, livesApartFrom }) => [id, new Set(livesApartFrom)]));
  const share = (one: string, other: string) => sharing.get(one)?.has(other) || sharing.get(other)?.has(one) || false;
  const differ = (one: string, other: string) => !share(one, other) && (apart.get(one)?.has(other) || apart.get(other)?.has(one) || haveParted(one, other));
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

/**
 * Whoever shares a home with all of them comes first, that two homes of one child stay two; then who shares it with one,
 * unless they share one with somebody who is known to live elsewhere than these.
 */
function grown(home: string[], everyone: string[], share: Two, differ: Two): string[] {
  const isOfAnother = (id: string, people: string[]) => everyone.some((other) => share(id, other) && people.some((one) => differ(one, other)));
  const joins = [
    (id: string, people: string[]) => people.every((other) => share(id, other)),
    (id: string, people: string[]) => people.some((other) => share(id, other)) && !isOfAnother(id, people),
  ];
  let people = home;
  for (const join of joins)
    for (;;) {
      const next = everyone.find((id) => !people.includes(id) && !people.some((other) => differ(id, other)) && join(id, people));
      if (next === undefined) break;
      people = [...people, next];
    }
  return people.toSorted();
}
