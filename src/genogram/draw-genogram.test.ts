import fc from 'fast-check';
import { polygonContains } from 'd3-polygon';
import { describe, expect, test } from 'vitest';
import { DRAWN_FAMILIES, familyToDraw, largeFamily } from '../../tests/builders/drawn-families.ts';
import { inBirthOrder } from './birth-order.ts';
import { drawGenogram, type LabelOf } from './draw-genogram.ts';
import type { FamilyToDraw } from './family-to-draw.ts';
import type { PersonSymbol, Picture, Point } from './picture.ts';
import { boxOf } from './rings.ts';

const labelOf: LabelOf = (person) => (person ? [person.given, person.family].filter((name) => name !== undefined) : []);
const draw = (family: FamilyToDraw): Picture => drawGenogram(family, labelOf);
const symbol = (picture: Picture, id: string): PersonSymbol => picture.symbols.find((each) => each.id === id)!;

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const KINDS = ['parent', 'parent', 'parent', 'partner', 'sibling', 'half-sibling', 'grandparent', 'step-parent', 'foster-carer', 'carer', 'household', 'parent:adoptive', 'partner:separated'];

/** Any records of a family, contradictions and all. */
const anyFamily: fc.Arbitrary<FamilyToDraw> = fc
  .record({
    people: fc.array(fc.record({ sex: fc.constantFrom('female' as const, 'male' as const, undefined), kind: fc.constantFrom('child' as const, 'adult' as const, 'unborn' as const), born: fc.constantFrom('2010-01-02', '2014-05', '2014-05-06', '2018', undefined) }), { minLength: 1, maxLength: PEOPLE.length }),
    ties: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...KINDS), fc.constantFrom(...PEOPLE)), { maxLength: 14 }),
    homes: fc.array(fc.subarray(PEOPLE, { minLength: 2, maxLength: 5 }), { maxLength: 3 }),
  })
  .map(({ people, ties, homes }) => {
    const known = PEOPLE.slice(0, people.length);
    const told = Object.fromEntries(people.map(({ sex, kind, born }, at) => [PEOPLE[at]!, { name: `${PEOPLE[at]} Any`, kind, ...(sex && { sex }), ...(born && { born }) }]));
    const among = homes.map((home) => home.filter((id) => known.includes(id))).filter((home) => home.length > 1);
    return familyToDraw(told, ties.filter(([from, , to]) => from !== to && known.includes(from) && known.includes(to)), among);
  });

/** Two are each other's parent; one of them has a step-child, the other a sister. */
const PARENT_OF_ONES_PARENT = familyToDraw(
  Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, { name: `${id} Any`, sex: 'female' as const, ...(id !== 'c' && { born: '2010-01-02' }) }])),
  [['e', 'step-parent', 'a'], ['c', 'parent', 'e'], ['e', 'parent', 'c'], ['g', 'sibling', 'c']],
);

const everyFamily = (holds: (family: FamilyToDraw, picture: Picture) => void): void => {
  for (const family of [...Object.values(DRAWN_FAMILIES), PARENT_OF_ONES_PARENT, largeFamily(12), largeFamily(40)]) holds(family, draw(family));
  fc.assert(fc.property(anyFamily, (family) => holds(family, draw(family))), { numRuns: 150 });
};

describe('whatever the records say', () => {
  test('everyone has one symbol, and names and symbols do not touch', () => {
    everyFamily(({ members }, { symbols }) => {
      expect(symbols.flatMap(({ person }) => person ?? []).toSorted()).toEqual(members.map(({ id }) => id).toSorted());
      const boxes = symbols.map(boxOf);
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) expect(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    });
  });

  test('a couple stands on one level, and children beneath it', () => {
    everyFamily((_, picture) => {
      for (const { says, people } of picture.lines) {
        const levels = people.map((id) => symbol(picture, id).y);
        if (says.is === 'child') expect(Math.max(...levels.slice(0, -1), -Infinity)).toBeLessThan(levels.at(-1)!);
        else if (says.is !== 'grandparent') expect(new Set(levels).size).toBe(1);
      }
    });
  });

  test('brothers and sisters stand in birth order, the eldest left', () => {
    everyFamily(({ members }, picture) => {
      const order = new Map(inBirthOrder(members).map(({ id }, at) => [id, at]));
      const groups = siblingsIn(picture);
      for (const group of groups) {
        const known = group.filter((id) => order.has(id));
        expect(known.toSorted((a, b) => symbol(picture, a).x - symbol(picture, b).x)).toEqual(known.toSorted((a, b) => order.get(a)! - order.get(b)!));
      }
    });
  });

  test('the picture is the same in whatever order the records come', () => {
    fc.assert(
      fc.property(
        anyFamily.chain((family) => fc.tuple(fc.constant(family), fc.shuffledSubarray(family.members, { minLength: family.members.length }), fc.shuffledSubarray(family.relationships, { minLength: family.relationships.length }))),
        ([family, members, relationships]) => {
          expect(draw({ ...family, members, relationships })).toEqual(draw(family));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('all lies within the picture', () => {
    everyFamily((_, picture) => {
      for (const { x, y } of [...picture.symbols, ...picture.lines.flatMap(({ points }) => points)]) {
        expect(x).toBeGreaterThanOrEqual(picture.left);
        expect(x).toBeLessThanOrEqual(picture.left + picture.width);
        expect(y).toBeGreaterThanOrEqual(picture.top);
        expect(y).toBeLessThanOrEqual(picture.top + picture.height);
      }
    });
  });
});

function siblingsIn({ lines }: Picture): string[][] {
  const groups = new Map<string, string[]>();
  for (const { says, people } of lines) {
    if (says.is !== 'child') continue;
    const parents = people.slice(0, -1).join(' ');
    groups.set(parents, [...(groups.get(parents) ?? []), people.at(-1)!]);
  }
  return [...groups].filter(([parents]) => parents !== '').map(([, children]) => children);
}

describe('families that are hard to draw', () => {
  test.each(Object.keys(DRAWN_FAMILIES))('%s: no line crosses another that need not, and all that is recorded is drawn', (name) => {
    const picture = draw(DRAWN_FAMILIES[name]!);
    expect(picture.notDrawn).toEqual([]);
    // Two children, each with a line to the same two couples: one crossing cannot be avoided.
    expect(crossingsIn(picture)).toHaveLength(name === 'a foster home' ? 1 : 0);
  });

  test.each(Object.keys(DRAWN_FAMILIES))('%s: each ring is round its household and nobody else', (name) => {
    const picture = draw(DRAWN_FAMILIES[name]!);
    for (const ring of picture.rings) {
      const outline = ring.outline.match(/-?[\d.]+/g)!.map(Number);
      const points = outline.flatMap((x, at): [number, number][] => (at % 2 === 0 ? [[x, outline[at + 1]!]] : []));
      const inside = picture.symbols.filter(({ x, y }) => polygonContains(points, [x, y])).map(({ id }) => id);
      expect(inside.toSorted()).toEqual(ring.people.toSorted());
    }
  });

  test('former and present partner stand either side of her, the former left, each with their own children', () => {
    const picture = draw(DRAWN_FAMILIES['two partners in turn']!);
    expect(inRow(picture, 'dawn')).toEqual(['lee', 'dawn', 'sam']);
    expect(inRow(picture, 'jack')).toEqual(['jack', 'ella', 'tom', 'baby']);
    expect(picture.lines.filter(({ says }) => says.is === 'couple').map(({ people, says }) => [...people, (says as { state: string }).state])).toEqual([['dawn', 'lee', 'separated'], ['dawn', 'sam', 'living together']]);
    expect(symbol(picture, 'baby').shape).toBe('triangle');
  });

  test('an unborn child is in the ring of the mother', () => {
    expect(draw(DRAWN_FAMILIES['two partners in turn']!).rings.map(({ people }) => people.toSorted())).toEqual([['baby', 'dawn', 'ella', 'jack', 'sam', 'tom']]);
  });

  test('a child whose day has long passed is drawn as a child, in no ring that nothing tells of', () => {
    const family = DRAWN_FAMILIES['two partners in turn']!;
    const picture = draw({ ...family, today: '2027-12-01' });
    expect(symbol(picture, 'baby').shape).toBe('diamond');
    expect(picture.rings.map(({ people }) => people.toSorted())).toEqual([['dawn', 'ella', 'jack', 'sam', 'tom']]);
  });

  test('parents who have parted are not put in one ring by the child who lives with each', () => {
    const family = DRAWN_FAMILIES['two homes of one child']!;
    const notSaid = { ...family, members: family.members.map((member) => ({ ...member, livesApartFrom: [] })) };
    expect(draw(notSaid).rings.map(({ people }) => people.toSorted().join(' ')).toSorted()).toEqual(['ben jack lee nia', 'dawn jack']);
  });

  test('half-siblings with one mother on record have an unknown father each', () => {
    const { symbols } = draw(DRAWN_FAMILIES['fathers not recorded']!);
    expect(symbols.filter(({ person }) => person === null).map(({ shape }) => shape)).toEqual(['square', 'square']);
  });

  test('brothers and sisters with one mother on record share one unknown father', () => {
    const { symbols } = draw(familyToDraw({ jack: { name: 'Jack' }, ella: { name: 'Ella' }, dawn: { name: 'Dawn', kind: 'adult', sex: 'female' } }, [['dawn', 'parent', 'jack', 'ella']]));
    expect(symbols.filter(({ person }) => person === null)).toHaveLength(1);
  });

  test('between a grandmother and children without parents on record stands an unknown parent', () => {
    const picture = draw(DRAWN_FAMILIES['a grandmother and no parents']!);
    const unknown = picture.symbols.find(({ person }) => person === null)!;
    expect([symbol(picture, 'joan').y < unknown.y, unknown.y < symbol(picture, 'jack').y]).toEqual([true, true]);
  });

  test('twins fork from one point', () => {
    const picture = draw(DRAWN_FAMILIES['twins']!);
    const [one, other] = ['hanna', 'zofia'].map((id) => picture.lines.find(({ people }) => people.at(-1) === id)!.points.at(-2));
    expect(one).toEqual(other);
    expect(picture.lines.filter(({ says }) => says.is === 'child' && says.twin)).toHaveLength(2);
  });

  test('a foster child hangs from both couples, from the foster home by a line of its own kind', () => {
    const picture = draw(DRAWN_FAMILIES['a foster home']!);
    const of = (child: string) => picture.lines.filter(({ people, says }) => says.is === 'child' && people.at(-1) === child).map(({ people, says }) => `${(says as { by: string }).by} ${people.slice(0, -1).join(' ')}`);
    expect(of('jack').toSorted()).toEqual(['birth dawn lee', 'foster fay gus']);
    expect(of('ada')).toEqual(['adoption fay gus']);
  });

  test('who adopted a child and is recorded as a step-parent, too, has one line to the child', () => {
    const picture = draw(familyToDraw({ jack: { name: 'Jack' }, fay: { name: 'Fay', kind: 'adult' } }, [['fay', 'parent:adoptive', 'jack'], ['fay', 'step-parent', 'jack']]));
    expect(picture.lines.map(({ says }) => (says as { by?: string }).by)).toEqual(['adoption']);
  });

  test('records that contradict each other are told, not drawn', () => {
    const picture = draw(familyToDraw({ jack: { name: 'Jack' }, dawn: { name: 'Dawn', kind: 'adult' } }, [['dawn', 'parent', 'jack'], ['jack', 'parent', 'dawn']]));
    expect(picture.notDrawn.map(({ people }) => people.toSorted())).toEqual([['dawn', 'jack']]);
  });
});

const inRow = (picture: Picture, of: string): string[] => picture.symbols.filter(({ y }) => y === symbol(picture, of).y).map(({ id }) => id);

/** Where lines of different unions cross, as a reader sees it. */
function crossingsIn({ lines }: Picture): string[] {
  const pieces = lines.flatMap(({ id, points, people, says }) => points.slice(1).map((to, at) => ({ id, from: points[at]!, to, family: says.is === 'child' ? people.slice(0, -1).join(' ') : people.join(' ') })));
  return pieces.flatMap((one, at) => pieces.slice(at + 1).flatMap((other) => (one.family !== other.family && cross(one.from, one.to, other.from, other.to) ? [`${one.id} × ${other.id}`] : [])));
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign(Math.round(((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)) * 1000));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
