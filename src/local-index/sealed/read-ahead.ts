/** What is read of each part, in order; the next part is read while one is being dealt with. */
export async function* readAhead<Part, Read>(parts: Part[], read: (part: Part) => Promise<Read>): AsyncIterable<[Part, Read]> {
  let ahead = parts.length > 0 ? begun(read, parts[0]!) : undefined;
  for (const [at, part] of parts.entries()) {
    const now = await ahead!;
    if (at + 1 < parts.length) ahead = begun(read, parts[at + 1]!);
    yield [part, now];
  }
}

/** What fails is told to who comes to it, and to nobody when nobody does. */
function begun<Part, Read>(read: (part: Part) => Promise<Read>, part: Part): Promise<Read> {
  const reading = read(part);
  reading.catch(() => {});
  return reading;
}

export const inParts = <Each>(all: Each[], size: number): Each[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
