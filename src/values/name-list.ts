/**
 * The people named in one place: "Rowan, Wren and Kerry Ashdown", or one a line. `ASHDOWN, Rowan; ASHDOWN, Wren` keeps
 * its commas where semicolons or lines part the people.
 */
export function namesIn(text: string): string[] {
  const lines = text.split(/[;\n]/);
  const commasPart = lines.length === 1 && !isOneName(text);
  return lines
    .flatMap((line) => (commasPart ? line.split(',') : [line]))
    .flatMap((name) => name.split(/ (?:and|&) /i))
    .map((name) => name.replace(/\s+/g, ' ').replace(/^(?:and|&) /i, '').replace(/[.,]$/, '').trim())
    .filter((name) => name !== '' && name !== '-');
}

/** `ASHDOWN, Rowan` is one person. */
function isOneName(text: string): boolean {
  const [family = '', given, ...more] = text.split(',');
  return given !== undefined && more.length === 0 && /\p{Lu}{2}/u.test(family) && family === family.toUpperCase() && / ?\p{Lu}\p{Ll}/u.test(given);
}
