import { isUnborn } from '../record/birth.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import { acrossOf } from './across.ts';
import { arrange } from './arrange.ts';
import { inBirthOrder } from './birth-order.ts';
import type { FamilyToDraw, PersonToDraw } from './family-to-draw.ts';
import { generationsOf } from './generations.ts';
import { householdsOf } from './households.ts';
import { linesOf } from './lines.ts';
import { MARGIN } from './measures.ts';
import type { PersonSymbol, Picture, Shape } from './picture.ts';
import { boxOf, ringsOf } from './rings.ts';
import { inRows } from './rows.ts';
import type { NodeId, Ties, Unknown } from './tie.ts';
import { tiesOf } from './ties.ts';

/** What stands beneath a symbol, line by line; null: someone unknown. */
export type LabelOf = (person: PersonToDraw | null) => string[];

/**
 * A family as a genogram: the same for the same family, in whatever order its people and relationships are given.
 * Source of the conventions: the standard symbols for genograms.
 */
export function drawGenogram(family: FamilyToDraw, labelOf: LabelOf): Picture {
  const told = { ...family, members: inBirthOrder(family.members.map((member) => asOf(member, family.today))) };
  if (told.members.length === 0) return { left: 0, top: 0, width: 0, height: 0, symbols: [], lines: [], rings: [], notDrawn: [] };
  const ties = tiesOf(told);
  const rows = inRows(ties, generationsOf(told, ties));
  const arrangement = arrange(told, rows);
  const people = new Map(told.members.map((member) => [member.id, member]));
  const labels = new Map(arrangement.flat().map((id) => [id, labelOf(people.get(id) ?? null)]));
  const households = householdsOf(told.members, (child) => motherOf(child, ties, people), (one, other) => haveParted(one, other, ties));
  const together = (one: NodeId, other: NodeId) => households.some((home) => home.people.includes(one) === home.people.includes(other) && home.people.includes(one)) || !households.some((home) => home.people.includes(one) || home.people.includes(other));
  const across = acrossOf(arrangement, rows, (id) => labels.get(id)!, together);
  const { lines, middles } = linesOf({ arrangement, rows, across, labelOf: (id) => labels.get(id)!, shapeOf: (id) => shapeOf(id, people, ties), personOf: (id) => people.get(id) });
  const symbols = arrangement.flatMap((row, at) => row.map((id) => symbolOf(id, { x: across.x.get(id)!, y: middles[at]! }, labels.get(id)!)));
  const rings = ringsOf(households, symbols);
  return { ...boundsOf(symbols, lines.flatMap(({ points }) => points).concat(rings.flatMap(({ points }) => points))), symbols, lines, rings: rings.map(({ ring }) => ring), notDrawn: rows.notDrawn };

  function symbolOf(id: NodeId, at: { x: number; y: number }, label: string[]): PersonSymbol {
    const person = people.get(id);
    return { id, ...at, person: person ? id : null, shape: shapeOf(id, people, ties), isSubject: id === told.subject, died: person?.died !== undefined, label };
  }
}

/** Who must be born by now is drawn as a child, whatever is still read of them. */
const asOf = (member: PersonToDraw, today: CalendarDate): PersonToDraw => (member.kind === 'unborn' && !isUnborn(member, today) ? { ...member, kind: 'child' } : member);

const motherOf = (child: NodeId, { unions }: Ties, people: Map<NodeId, PersonToDraw>): NodeId | undefined =>
  unions.filter(({ children }) => children.some((each) => each.child === child && each.by === 'birth')).flatMap(({ parents }) => parents).find((parent) => people.get(parent)?.sex === 'female');

const haveParted = (one: NodeId, other: NodeId, { unions }: Ties): boolean =>
  unions.some(({ parents, bond }) => parents.includes(one) && parents.includes(other) && bond.is === 'partners' && (bond.state === 'separated' || bond.state === 'divorced'));

function shapeOf(id: NodeId, people: Map<NodeId, PersonToDraw>, { unknown }: Ties): Shape {
  const person = people.get(id);
  if (person?.kind === 'unborn') return 'triangle';
  return SHAPES[(person ? person.sex : otherSex(unknown.find((each) => each.id === id), people)) ?? 'unknown'];
}

const SHAPES = { female: 'circle', male: 'square', unknown: 'diamond' } as const;

/** The unknown other parent of a mother's child is drawn as a father. */
function otherSex(unknown: Unknown | undefined, people: Map<NodeId, PersonToDraw>): PersonToDraw['sex'] {
  const known = people.get(unknown?.besides ?? '')?.sex;
  return known === 'female' ? 'male' : known === 'male' ? 'female' : 'unknown';
}

function boundsOf(symbols: PersonSymbol[], points: { x: number; y: number }[]): Pick<Picture, 'left' | 'top' | 'width' | 'height'> {
  const boxes = symbols.map(boxOf);
  const left = Math.min(...boxes.map(({ x }) => x), ...points.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y), ...points.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width), ...points.map(({ x }) => x)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height), ...points.map(({ y }) => y)) + MARGIN;
  return { left, top, width: right - left, height: bottom - top };
}

