/** Beyond these a file is not what it says, and reading it stops with a fault rather than with the memory. */

/** As much of a file as is looked at to tell what it is. */
export const SAMPLE_BYTES = 256 * 1024;
export const MOST_COLUMNS = 1_000;
/** A row of a delimited file, in characters: an unclosed quote would make all that follows one row. */
export const LONGEST_ROW = 1_000_000;
/** A cell that means something to us, in characters; what is longer is narrative. */
export const LONGEST_CELL = 2_000;
/** A workbook as it lies on the disk. The tables of its texts are held in memory while it is read. */
export const LARGEST_WORKBOOK = 200 * 1024 * 1024;
export const MOST_PARTS = 2_000;
/** One sheet, unpacked. It is read as it is unpacked and never held. */
export const LARGEST_SHEET = 4 * 1024 * 1024 * 1024;
/** The texts and the styles of a workbook, unpacked. */
export const LARGEST_TEXTS = 256 * 1024 * 1024;
export const DEEPEST_XML = 64;
/** XML in which nothing begins or ends, in characters. */
export const LONGEST_XML_RUN = 4_000_000;
/** The elements of one child in a file of children. */
export const MOST_ELEMENTS_OF_ONE = 20_000;
/** Rows that are given on at once. */
export const ROWS_OF_A_BATCH = 500;
