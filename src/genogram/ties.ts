import { grouped } from '../record/grouped.ts';
import type { FamilyToDraw, PersonToDraw, WhereRead } from './family-to-draw.ts';
import { inBirthOrder } from './birth-order.ts';
import { type Statement, sourcesOf, statementsOf } from './statements.ts';
import type { Bond, ChildOf, Descent, GrandparentOf, NodeId, Ties, Union, Unknown } from './tie.ts';

/**
 * What holds a family together, as a genogram shows it. Nobody is made up: someone unknown stands only where a record
 * implies them, as the other parent of a child with one parent on record.
 */
export function tiesOf(family: FamilyToDraw): Ties {
  return new Tying(family).ties();
}

/** A record names more than two parents of one kind: two by two, so that none of them is left out. */
const PARENTS_OF_UNION = 2;

const KIN: ReadonlySet<string> = new Set(['parent', 'step-parent', 'grandparent', 'sibling', 'half-sibling', 'step-sibling']);

class Tying {
  readonly #members: Map<string, PersonToDraw>;
  readonly #statements: Statement[];
  readonly #unions = new Map<string, Union>();
  readonly #unknown: Unknown[] = [];

  constructor(family: FamilyToDraw) {
    this.#members = new Map(inBirthOrder(family.members).map((member) => [member.id, member]));
    this.#statements = statementsOf(family);
  }

  ties(): Ties {
    for (const child of this.#members.keys()) this.#bornTo(child);
    this.#onlySiblings();
    for (const child of this.#members.keys()) this.#broughtUpBy(child);
    this.#partners();
    this.#stepParents();
    const grandparents = this.#grandparents();
    return { people: [...this.#members.keys()], unknown: this.#unknown, unions: [...this.#unions.values()], grandparents };
  }

  #bornTo(child: NodeId): void {
    const birth = this.#stated('parent', { to: child }).filter(({ adoptive }) => !adoptive);
    if (birth.length === 1) this.#bornToOne(child, birth[0]!);
    else for (const parents of inPairs(birth)) this.#tie(this.#union(parents.map(({ from }) => from)), child, 'birth', parents);
  }

  /** With brothers and sisters, unless a record says that they are half-brothers or half-sisters. */
  #bornToOne(child: NodeId, statement: Statement): void {
    const { from: parent } = statement;
    const full = this.#siblings(child, 'sibling').map((sibling) => this.#birthOf(sibling)).find((union) => union?.parents.includes(parent) && union.parents.every((each) => this.#members.has(each)));
    if (full) return this.#tie(full, child, 'sibling', [statement, ...this.#stated('sibling', { of: child })]);
    const halves = new Set(this.#siblings(child, 'half-sibling'));
    const withUnknown = [...this.#unions.values()].filter(({ parents }) => parents.includes(parent) && this.#unknown.some(({ id }) => parents.includes(id)));
    const open = withUnknown.find(({ children }) => children.every((other) => !halves.has(other.child)));
    this.#tie(open ?? this.#union([parent, this.#somebody(parent)]), child, 'birth', [statement]);
  }

  /** Those without a parent on record hang beside the brothers and sisters whom a record gives them. */
  #onlySiblings(): void {
    for (const statement of this.#statements) {
      if (!['sibling', 'half-sibling', 'step-sibling'].includes(statement.kind)) continue;
      const { from, to, kind } = statement;
      const [one, other] = [this.#birthOf(from), this.#birthOf(to)];
      if (one && other) {
        if (one !== other && kind === 'sibling' && one.parents.length === 0 && other.parents.length === 0) this.#join(one, other);
        continue;
      }
      const union = (kind === 'sibling' && (one ?? other)) || (!one && !other ? this.#union([], from, kind) : null);
      if (!union) continue;
      for (const child of [from, to]) if (!union.children.some((each) => each.child === child)) this.#tie(union, child, 'sibling', [statement]);
    }
  }

  #join(one: Union, other: Union): void {
    one.children.push(...other.children.filter(({ child }) => !one.children.some((each) => each.child === child)));
    this.#unions.delete(other.id);
  }

  #broughtUpBy(child: NodeId): void {
    const adoptive = this.#stated('parent', { to: child }).filter((each) => each.adoptive);
    const foster = this.#stated('foster-carer', { to: child });
    const carers = this.#stated('carer', { to: child }).filter(({ from }) => !this.#isKin(from, child) && !foster.some((each) => each.from === from));
    for (const [by, all] of [['adoption', adoptive], ['foster', foster], ['carer', carers]] as const)
      for (const parents of inPairs(all)) this.#tie(this.#union(parents.map(({ from }) => from)), child, by, parents);
  }

  #partners(): void {
    for (const { from, to, couple, sources } of this.#stated('partner', {})) this.#union([from, to]).bond = { is: 'partners', state: couple, sources };
  }

  #stepParents(): void {
    for (const statement of this.#stated('step-parent', {})) {
      const { from, to, sources } = statement;
      const parents = this.#birthOf(to)?.parents.filter((parent) => this.#members.has(parent)) ?? [];
      if (parents.length === 0) this.#tie(this.#union([from]), to, 'step', [statement]);
      else if (!parents.includes(from) && !parents.some((parent) => this.#unions.has(unionId([from, parent])))) {
        const lives = this.#members.get(from)!.livesWith.map((home) => home.with);
        this.#union([parents.find((parent) => lives.includes(parent)) ?? parents[0]!, from]).bond = { is: 'step-parent', sources };
      }
    }
  }

  /** A grandparent whose own child is on record needs no line of their own; of a child without parents, a parent is implied. */
  #grandparents(): GrandparentOf[] {
    const found: GrandparentOf[] = [];
    const missing = this.#stated('grandparent', {}).filter(({ from, to }) => !this.#birthOf(to)?.parents.some((parent) => this.#birthOf(parent)?.parents.includes(from)));
    for (const [to, statements] of grouped(missing, ({ to }) => (this.#birthOf(to) ?? this.#impliedParent(to)).id)) {
      const union = this.#unions.get(to)!;
      if (union.parents.length === 0) union.parents.push(this.#somebody(null, to));
      for (const from of this.#couplesAmong([...new Set(statements.map((each) => each.from))])) {
        const theirs = statements.filter((each) => from.includes(each.from));
        const [parent] = union.parents;
        if (union.parents.length === 1 && !this.#members.has(parent!)) this.#tie(this.#union(from), parent!, 'birth', theirs);
        else found.push({ from, union: to, sources: sourcesOf(theirs.flatMap(({ sources }) => sources)) });
      }
    }
    return found;
  }

  #couplesAmong(people: NodeId[]): NodeId[][] {
    const couples = [...this.#unions.values()].filter(({ parents }) => parents.length === 2 && parents.every((parent) => people.includes(parent))).map(({ parents }) => parents);
    const taken = new Set<NodeId>();
    const apart = couples.filter((couple) => couple.every((each) => !taken.has(each)) && couple.forEach((each) => taken.add(each)) === undefined);
    return [...apart, ...people.filter((each) => !taken.has(each)).map((each) => [each])];
  }

  #impliedParent(child: NodeId): Union {
    const union = this.#union([this.#somebody(null, child)]);
    this.#tie(union, child, 'birth', []);
    return union;
  }

  #birthOf(child: NodeId): Union | undefined {
    return [...this.#unions.values()].find(({ children }) => children.some((each) => each.child === child && (each.by === 'birth' || each.by === 'sibling')));
  }

  /** Kin need no line as carers: their own lines and the ring of the household show them. */
  #isKin(carer: NodeId, child: NodeId): boolean {
    const stated = this.#statements.some(({ from, to, kind }) => KIN.has(kind) && [from, to].includes(carer) && [from, to].includes(child));
    const parents = (of: NodeId) => this.#stated('parent', { to: of }).map(({ from }) => from);
    const isGrandparent = parents(child).some((parent) => parents(parent).includes(carer));
    const isOfParents = parents(child).some((parent) => parents(parent).some((grandparent) => parents(carer).includes(grandparent)));
    return stated || isGrandparent || isOfParents;
  }

  #siblings(child: NodeId, kind: Statement['kind']): NodeId[] {
    return this.#stated(kind, { of: child }).map(({ from, to }) => (from === child ? to : from));
  }

  #stated(kind: Statement['kind'], { to, of }: { to?: NodeId; of?: NodeId }): Statement[] {
    return this.#statements.filter((each) => each.kind === kind && (to === undefined || each.to === to) && (of === undefined || each.to === of || each.from === of));
  }

  #union(parents: NodeId[], ...more: string[]): Union {
    const id = unionId([...parents, ...more]);
    const union = this.#unions.get(id) ?? { id, parents: parents.toSorted(), bond: { is: 'parents' } satisfies Bond, children: [] };
    this.#unions.set(id, union);
    return union;
  }

  #somebody(besides: NodeId | null, of = ''): NodeId {
    const id = `unknown ${this.#unknown.length + 1} ${besides ?? of}`;
    this.#unknown.push({ id, besides });
    return id;
  }

  #tie(union: Union, child: NodeId, by: Descent, statements: { sources: WhereRead[] }[]): void {
    const tie: ChildOf = { child, by, sources: sourcesOf(statements.flatMap(({ sources }) => sources)) };
    if (!union.parents.includes(child) && !union.children.some((each) => each.child === child)) union.children.push(tie);
  }
}

const unionId = (of: NodeId[]): string => of.toSorted().join(' + ');

function inPairs(statements: Statement[]): Statement[][] {
  const pairs: Statement[][] = [];
  for (let at = 0; at < statements.length; at += PARENTS_OF_UNION) pairs.push(statements.slice(at, at + PARENTS_OF_UNION));
  return pairs;
}
