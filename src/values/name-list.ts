import { isParticle } from './name-casing.ts';
import { relationOf } from './relationship-words.ts';

/**
 * The people named in one place: "Rowan, Wren and Kerry Ashdown", or one a line. `ASHDOWN, Rowan; ASHDOWN, Wren` keeps
 * its commas where semicolons or lines part the people.
 */
export function namesIn(text: string): string[] {
  return namesParted(text, false);
}

/** The same in a cell of a file, which mostly names one: `Ashdown, Rowan` is the form in which school systems export. */
export function namesInCell(text: string): string[] {
  return namesParted(text, true);
}

function namesParted(text: string, inCell: boolean): string[] {
  const lines = text.split(/[;\n]/);
  const pieces = lines.flatMap((line) => (inCell ? withSurnameShared(line.replace(/ with .*$/i, '')) : line).split(/ (?:and|&|\+|\/) /i));
  const areNames = pieces.every((piece) => !piece.includes(',') || isInCapitals(piece)) || (inCell && pieces.every(isSurnameFirst));
  return pieces
    .flatMap((piece) => (lines.length === 1 && !areNames ? piece.split(',') : [piece]))
    .map((name) => name.replace(/\s+/g, ' ').trim().replace(/^(?:and|&) /i, '').replace(/[.,]$/, '').trim())
    .filter((name) => name !== '' && name !== '-');
}

/** `Lee, Mia & Jack` are two of one surname. */
function withSurnameShared(line: string): string {
  const [, family, first, others] = /^([^,&+]+),\s*([^\s,&+]+) ?((?:[&+] ?[^\s,&+]+ ?)+)$/.exec(line.trim()) ?? [];
  if (family === undefined || !isSurnameFirst(`${family}, ${first}`)) return line;
  const given = others!.split(/[&+]/).map((name) => name.trim()).filter(Boolean);
  return [first!, ...given].map((name) => `${family}, ${name}`).join(' & ');
}

/** `ASHDOWN, Rowan` is one person. */
function isInCapitals(text: string): boolean {
  const [family = '', given, ...more] = text.split(',');
  return given !== undefined && more.length === 0 && /\p{Lu}{2}/u.test(family) && family === family.toUpperCase() && / ?\p{Lu}\p{Ll}/u.test(given);
}

/**
 * `Ashdown, Rowan` and `van der Berg, Lucia`: one word, and what belongs before it. "Jack, Mia" looks the same: one name
 * that nobody bears does less harm than two people without a surname, of whom nothing else in the row holds.
 */
function isSurnameFirst(text: string): boolean {
  const [family = '', given = '', ...more] = text.split(',').map((part) => part.trim());
  const isOneSurname = /\p{L}/u.test(family) && family.split(/\s+/).slice(0, -1).every(isParticle);
  return isOneSurname && /\p{L}/u.test(given) && more.length === 0 && [family, given].every((word) => relationOf(word) === undefined);
}
