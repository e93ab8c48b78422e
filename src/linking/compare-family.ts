import { MUTE_FAMILY_NAMES } from './names/family-forms.ts';
import { keptByText } from './kept-by-text.ts';
import { familyBits, familyFormsOfOne } from './names/name-tables.ts';
import { similarNames } from './similar-words.ts';
import type { Level } from './weights.ts';

export interface FamilyCompared {
  family: Level<'family'>;
  familyBits: number;
}

const NEARNESS: Record<Level<'family'>, number> = {
  same: 8, variant: 7, swapped: 6, similar: 5, part: 4, mute: 3, 'mute beside another': 2, different: 1, missing: 0,
};

const MISSING: FamilyCompared = { family: 'missing', familyBits: 0 };

/** The family names of two records, now or before: whichever come nearest. */
export function compareFamily(ours: (readonly string[])[], theirs: (readonly string[])[]): FamilyCompared {
  let best = MISSING;
  for (const one of ours)
    for (const other of theirs) {
      const compared = compareOne(one, other);
      if (NEARNESS[compared.family] > NEARNESS[best.family]) best = compared;
    }
  return best;
}

function compareOne(a: readonly string[], b: readonly string[]): FamilyCompared {
  const [ours, theirs] = [spoken(a), spoken(b)];
  if (ours.length === 0 || theirs.length === 0) {
    const agree = ours.length === theirs.length && a.some((name) => b.some((other) => name === other || familyFormsOfOne(name, other)));
    return { family: agree ? 'mute' : 'mute beside another', familyBits: 0 };
  }
  if (ours.length === 1 && theirs.length === 1) return oneName(ours[0]!, theirs[0]!);
  if (ours.join('') === theirs.join('') || (ours.length === theirs.length && ours.every((name) => theirs.includes(name))))
    return { family: 'same', familyBits: rarest(ours) };
  const shared = ours.flatMap((name) => theirs.map((other) => oneName(name, other)).filter(({ family }) => family !== 'different'));
  if (shared.length === 0) return { family: 'different', familyBits: 0 };
  if (shared.length >= Math.max(ours.length, theirs.length)) return { family: 'similar', familyBits: 0 };
  return { family: 'part', familyBits: Math.max(...shared.map((one) => one.familyBits), 6) };
}

/** Of several names the ones that say who; Begum and Singh beside another name do not. */
const spoken = (names: readonly string[]): readonly string[] => (names.some((name) => MUTE_FAMILY_NAMES.has(name)) ? names.filter((name) => !MUTE_FAMILY_NAMES.has(name)) : names);

const rarest = (names: readonly string[]): number => Math.max(...names.map(familyBits));

function oneName(one: string, other: string): FamilyCompared {
  if (one === other) return { family: 'same', familyBits: familyBits(one) };
  if (familyFormsOfOne(one, other) || oneForBothSexes(one) === oneForBothSexes(other)) return { family: 'variant', familyBits: Math.min(familyBits(one), familyBits(other)) };
  return { family: similarNames(one, other) ? 'similar' : 'different', familyBits: 0 };
}

/** Kowalska is the wife or daughter of Kowalski, Ivanova of Ivanov, Kazlauskaitė and Kazlauskienė of Kazlauskas. */
const oneForBothSexes = keptByText((name) =>
  name.replace(/(sk|ck|dzk)(?:a|aya|aja|i|y|iy|ij)$/, '$1').replace(/(ov|ev|in)a$/, '$1').replace(/(....)(?:iene|aite|yte|ute|as|is|ys|us)$/, '$1'),
);
