import { computed } from '@preact/signals';
import MiniSearch, { type Query } from 'minisearch';
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
  const found = index.value.search({ combineWith: 'AND', queries: wordsIn(text).map(asTypedOrSwapped) }, { prefix: true, fuzzy: (term) => (term.length > SHORT ? WRONG : false) });
  return new Set(found.map(({ id }) => id as string));
}

const wordsIn = (text: string): string[] => (MiniSearch.getDefault('tokenize') as (text: string) => string[])(text).map(plain).filter((word) => word !== '');

/** Two neighbours changed about are one slip of a typist, and two wrong letters to the index. */
const asTypedOrSwapped = (word: string): Query => ({ combineWith: 'OR', queries: [word, ...(word.length > SHORT ? [{ combineWith: 'OR' as const, fuzzy: false, queries: swapped(word) }] : [])] });

const swapped = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

const namesIn = ({ children, others }: FamilyDigest): string =>
  [...children.map(({ person }) => person), ...others].flatMap(({ given, preferred, family }) => [given, preferred, family].filter(Boolean)).join(' ');

const plain = (text: string): string => text.normalize('NFD').replaceAll(/[\p{M}’']/gu, '').toLowerCase().trim();
