import { computed } from '@preact/signals';
import MiniSearch from 'minisearch';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { families } from './families.ts';

/** Of five letters one may be wrong, missing or too many. */
const WRONG = 0.2;
const SHORT = 3;

const index = computed(() => {
  const names = new MiniSearch<{ id: string; names: string }>({ fields: ['names'], processTerm: (term) => plain(term) || null });
  names.addAll(families.value.map((family) => ({ id: family.id, names: namesIn(family) })));
  return names;
});

/** The families with anyone of this name, typing mistakes allowed for; null when nothing was typed. */
export function namedLike(text: string): ReadonlySet<string> | null {
  if (plain(text) === '') return null;
  const found = index.value.search(text, { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > SHORT ? WRONG : false) });
  return new Set(found.map(({ id }) => id as string));
}

const namesIn = ({ children, others }: FamilyDigest): string =>
  [...children.map(({ person }) => person), ...others].flatMap(({ given, preferred, family }) => [given, preferred, family].filter(Boolean)).join(' ');

const plain = (text: string): string => text.normalize('NFD').replaceAll(/[\p{M}’']/gu, '').toLowerCase().trim();
