import { doubleMetaphone } from 'double-metaphone';

/** Names repeat: as many as a town bears are kept, the oldest half forgotten when they are more. */
const MOST_KEPT = 20_000;

const kept = new Map<string, readonly string[]>();

/** The one or two ways a name may sound, as Double Metaphone codes. */
export function soundsOf(name: string): readonly string[] {
  const known = kept.get(name);
  if (known) return known;
  const [first, second] = doubleMetaphone(name);
  const sounds = first === second ? [first] : [first, second];
  if (kept.size >= MOST_KEPT) forgetHalf();
  kept.set(name, sounds);
  return sounds;
}

function forgetHalf(): void {
  let left = MOST_KEPT / 2;
  for (const name of kept.keys()) {
    kept.delete(name);
    if (--left === 0) return;
  }
}
