/** Names and addresses repeat: as many as a town has are kept, the oldest half forgotten when they are more. */
const MOST_KEPT = 20_000;

/** The same work, done once for each text that comes again. */
export function keptByText<Result>(work: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (kept.size >= MOST_KEPT) for (const old of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(old);
    kept.set(text, result);
    return result;
  };
}
