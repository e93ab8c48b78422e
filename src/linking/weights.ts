/** The version of the figures below, and of the rules beside them: what is on file by earlier ones is linked anew. */
export const LINKING_VERSION = 5;

/**
 * How often each way two records can compare is met, under each of four hypotheses about the two people. Fixed and
 * published: nothing here is learned from a user's records.
 *
 * Sources. Names: how common a name is comes from the tables in names/. Birthdays: 365 days over some thirty years of
 * age in the records of children's services; a slip of one digit meets about one in seven hundred. Twins: 1 maternity
 * in 65 (ONS birth characteristics). Moves: one family with children in ten in a year (English Housing Survey). Records
 * of one person in two systems differ in a given name, a birthday or a family name by a few in a hundred each (ONS
 * Census to NHS register matching reports; Hagger-Johnson et al. 2017 on missed matches in hospital records). Numbers
 * written on the wrong twin or sibling: a few in a thousand (Harron et al., GUILD, 2017). The rest is judgement.
 */

/** What two records can be to each other. `family` is anyone of one household or kin. */
export type Hypothesis = 'same' | 'twin' | 'family' | 'unrelated';

/** In the order of the columns below. */
export const HYPOTHESES: readonly Hypothesis[] = ['same', 'twin', 'family', 'unrelated'];

/** A region of half a million people, in which a person has four of the family and three in a hundred have a twin. */
const REGION = 500_000;
export const BEFOREHAND: readonly number[] = [1 / REGION, 0.03 / REGION, 4 / REGION, 1].map(Math.log2);

/** In place of a figure: as many as bear the name. */
export const SHARE = 'share of people who bear the name';

type Row = readonly [same: number, twin: number, family: number, unrelated: number | typeof SHARE];

const ONE: Row = [1, 1, 1, 1];

export const WEIGHTS = {
  given: {
    same: [0.85, 0.002, 0.006, SHARE],
    variant: [0.06, 0.002, 0.003, SHARE],
    similar: [0.03, 0.004, 0.003, 0.002],
    /** Two names that both are well known, a letter apart: Jayden and Hayden. */
    alike: [0.003, 0.03, 0.012, 0.004],
    /** More than a slip apart, or a letter apart where neither is well known: Harjit and Harjot are two, Samuek is not. */
    distant: [0.008, 0.015, 0.006, 0.01],
    initial: [0.02, 0.08, 0.07, 0.07],
    /** One is called by what the other has for a second name. */
    'second name': [0.025, 0.003, 0.01, 0.006],
    /** "Mohammed" and "Mohammed Yusuf". */
    'honorific alone': [0.08, 0.004, 0.02, 0.02],
    swapped: [0.01, 0.00001, 0.00001, 0.00001],
    /** What one is called by is the other's family name, and no more agrees. */
    'half swapped': [0.003, 0.01, 0.01, 0.0005],
    different: [0.006, 0.96, 0.95, 0.97],
    missing: ONE,
  },
  middle: {
    same: [0.9, 0.03, 0.05, SHARE],
    initial: [0.9, 0.08, 0.08, 0.07],
    different: [0.06, 0.95, 0.93, 0.98],
    missing: ONE,
  },
  family: {
    same: [0.83, 0.95, 0.72, SHARE],
    variant: [0.03, 0.01, 0.05, SHARE],
    similar: [0.03, 0.01, 0.008, 0.002],
    part: [0.05, 0.015, 0.06, SHARE],
    swapped: [0.83, 0.95, 0.72, 0.01],
    mute: [0.5, 0.5, 0.45, 0.2],
    'mute beside another': [0.3, 0.3, 0.4, 0.7],
    different: [0.06, 0.03, 0.2, 0.99],
    missing: ONE,
  },
  born: {
    same: [0.91, 0.97, 0.0005, 1 / 8000],
    swapped: [0.01, 0.0005, 0.0003, 1 / 8000],
    slip: [0.025, 0.015, 0.002, 1 / 700],
    'other year': [0.008, 0.0005, 0.003, 1 / 365],
    'same month': [0.95, 0.97, 0.003, 1 / 360],
    'same year': [0.95, 0.97, 0.04, 1 / 30],
    due: [0.9, 0.9, 0.004, 1 / 200],
    near: [0.008, 0.004, 0.0005, 1 / 150],
    /** Most digits agree, in their places. */
    roughly: [0.008, 0.0005, 0.2, 0.1],
    different: [0.002, 0.003, 0.79, 0.89],
    missing: ONE,
  },
  sex: {
    same: [0.985, 0.62, 0.5, 0.5],
    different: [0.008, 0.38, 0.5, 0.5],
    missing: ONE,
  },
  age: {
    same: [0.98, 1, 0.75, 0.85],
    /** Of the pairs of a family that services know, the fewest are two grown-ups. */
    'both grown up': [0.98, 1, 0.4, 0.85],
    different: [0.02, 0.001, 0.5, 0.5],
  },
  home: {
    same: [0.7, 0.96, 0.82, 1 / 80_000],
    'same street': [0.03, 0.01, 0.03, 1 / 3000],
    'same postcode': [0.7, 0.96, 0.82, 1 / 4000],
    /** Of one of them no more than a town is known. */
    'same town': [0.8, 0.97, 0.85, 0.05],
    'same district': [0.08, 0.01, 0.06, 0.06],
    different: [0.18, 0.02, 0.12, 0.94],
    missing: ONE,
  },
  'NHS number': {
    same: [0.98, 0.004, 0.001, 1e-7],
    different: [0.004, 1, 1, 1],
    missing: ONE,
  },
  UPN: {
    same: [0.97, 0.004, 0.001, 1e-7],
    different: [0.04, 1, 1, 1],
    missing: ONE,
  },
  /** A system gives a number to one person, and seldom holds one twice. */
  row: {
    same: [0.9, 0.003, 0.001, 1e-7],
    'two of one system': [0.1, 1, 1, 1],
    missing: ONE,
  },
  kin: {
    same: [0.9, 0.98, 0.4, 1 / 20_000],
    /** Both are parents, of children that are not known to be the same. */
    'same role': [0.9, 0.3, 0.25, 0.4],
    missing: ONE,
  },
  contact: {
    same: [0.7, 0.1, 0.3, 1e-5],
    similar: [0.1, 0.02, 0.02, 1e-4],
    different: [0.25, 0.85, 0.65, 1],
    missing: ONE,
  },
} as const satisfies Record<string, Record<string, Row>>;

export type Field = keyof typeof WEIGHTS;
export type Level<F extends Field> = keyof (typeof WEIGHTS)[F];

/** A row of the table in bits; NaN where the share of a name stands in. */
export const BITS = Object.fromEntries(
  Object.entries(WEIGHTS).map(([field, levels]) => [
    field,
    Object.fromEntries(Object.entries(levels as Record<string, Row>).map(([level, row]) => [level, row.map((figure) => (figure === SHARE ? Number.NaN : Math.log2(figure)))])),
  ]),
) as unknown as { readonly [F in Field]: { readonly [L in Level<F>]: readonly number[] } };

/** From this likelihood on records are joined, if the evidence rule allows it. */
export const LIKELY_ENOUGH_TO_JOIN = 0.99;
/** From this likelihood on a person is asked. */
export const LIKELY_ENOUGH_TO_ASK = 0.05;
