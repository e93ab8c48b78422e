/** As `LONGEST_HEADING` of the record's language; said again here, where its schemas are not carried along. */
const LONGEST = 120;

/** One line, cut where it would begin to be narrative. */
export function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
}
