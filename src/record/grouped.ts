/** What belongs together by a key, in the order in which it stands. Node 20 has no `Map.groupBy`. */
export function grouped<Each, Key>(all: Iterable<Each>, keyOf: (each: Each) => Key): Map<Key, [Each, ...Each[]]> {
  const groups = new Map<Key, [Each, ...Each[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
