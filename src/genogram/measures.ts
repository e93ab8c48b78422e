/** The measures of a genogram, in the units of its picture. */
export const SYMBOL = 44;
export const LINE_OF_TEXT = 15;
/** A letter of a name is about so wide; what stands beside it must not touch it. */
const LETTER = 6.9;
export const BETWEEN_LABELS = 18;
export const BETWEEN_TRACKS = 12;
export const ABOVE_ROW = 26;
export const BELOW_LABEL = 16;
export const MARGIN = 34;
export const BESIDE_LABEL = 9;

export const widthOfLabel = (lines: string[]): number => Math.max(SYMBOL, ...lines.map((line) => line.length * LETTER));
