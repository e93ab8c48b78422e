/** Names repeat: as many as a town bears are kept, the oldest half forgotten when they are more. */
const MOST_KEPT = 20_000;

/** The same work, done once for each name that comes again. */
export function keptByName<Result>(work: (name: string) => Result): (name: string) => Result {
  const kept = new Map<string, Result>();
  return (name) => {
    const before = kept.get(name);
    if (before !== undefined) return before;
    const result = work(name);
    if (kept.size >= MOST_KEPT) for (const old of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(old);
    kept.set(name, result);
    return result;
  };
}
