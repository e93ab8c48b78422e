const NO_NAMES = new Set(['unborn', 'baby', 'infant', 'unknown', 'nk', 'n/k']);

/** A name as it is compared: no accents, apostrophes, hyphens or case; null when it names nobody. */
export function normalName(name: string | undefined): string | null {
  if (name === undefined) return null;
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
  return letters === '' || NO_NAMES.has(letters) ? null : letters;
}
