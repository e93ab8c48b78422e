import type { EntryShown } from '../../messages/panel-view.ts';

/** A letter for each system, so that it is told apart without its colour. */
export function marksOf(entries: EntryShown[]): Map<string, string> {
  const systems = [...new Set(entries.map(({ source }) => source.system))].toSorted();
  return new Map(systems.map((system, at) => [system, letter(at)]));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const letter = (at: number): string => (at < ALPHABET.length ? ALPHABET[at]! : `${letter(Math.floor(at / ALPHABET.length) - 1)}${ALPHABET[at % ALPHABET.length]!}`);
