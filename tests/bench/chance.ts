/** A number that looks like chance and is the same at every run. */
export function chance(seed: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export const pick = <Each>(from: readonly Each[], seed: number): Each => from[chance(seed) % from.length]!;
