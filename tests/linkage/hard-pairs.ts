import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { compareRecords } from '../../src/linking/compare-records.ts';
import { likeliestRelation } from '../../src/linking/explain.ts';
import type { RecordToLink } from '../../src/linking/person-record.ts';
import type { ColumnOf } from './columns.ts';
import { recordOf } from './rows.ts';

const Answer = z.enum(['MERGE', 'REVIEW', 'SEPARATE']);
type Answer = z.infer<typeof Answer>;

const Cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Two records and the answers that are right; `relation` says what else two people are to each other. */
export const HardPair = z.object({
  id: z.string(),
  a: Cells,
  b: Cells,
  accept: z.array(Answer),
  relation: z.optional(z.nullable(z.string())),
  why: z.optional(z.string()),
});
export type HardPair = z.infer<typeof HardPair>;

export const hardPairsOf = (file: string): HardPair[] => z.array(HardPair).parse(JSON.parse(readFileSync(file, 'utf8')));

export interface Answered {
  pair: HardPair;
  answer: Answer;
  relation: string;
  passed: boolean;
}

const FIELDS: Partial<Record<ColumnOf, string[]>> = {
  given: ['forename', 'given', 'firstname'],
  middle: ['middle'],
  family: ['surname', 'family', 'lastname'],
  preferred: ['preferred', 'knownAs'],
  former: ['former', 'formerSurname'],
  born: ['dob', 'born'],
  sex: ['sex'],
  houseNumber: ['houseNumber'],
  street: ['street'],
  postcode: ['postcode'],
  upn: ['upn'],
  formerUpn: ['formerUpn'],
  nhsNumber: ['nhs', 'nhsNumber'],
  kind: ['kind'],
  sealed: ['sealed', 'adopted'],
};

const WORDS = { same: 'MERGE', possible: 'REVIEW', apart: 'SEPARATE' } as const;

/** Puts each pair to the linker. A relation is right when the linker, too, holds it likeliest of what is not "the same". */
export function answer(pair: HardPair): Answered {
  const [a, b] = [record(pair.a, `${pair.id}-a`), record(pair.b, `${pair.id}-b`)];
  const said = WORDS[compareRecords(a, b).is];
  const relation = likeliestRelation(a, b).toUpperCase();
  const related = !pair.relation || said !== 'SEPARATE' || relation === pair.relation.toUpperCase();
  return { pair, answer: said, relation, passed: pair.accept.includes(said) && related };
}

function record(cells: z.infer<typeof Cells>, id: string): RecordToLink {
  const all = (field: ColumnOf): string[] => (FIELDS[field] ?? []).map((name) => String(cells[name] ?? '').trim()).filter((text) => text !== '' && text !== 'false');
  return recordOf((field) => all(field)[0], all, id, String(cells.system ?? id));
}
