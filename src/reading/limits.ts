/** What a screen may hold. Beyond it a profile or a page is not what it says, and reading stops rather than the page. */
export const MOST_ELEMENTS = 5_000;
export const MOST_NODES = 400_000;
/** The rows of a table, and its cells where a span would multiply them. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 200;
/** Values end long before; what is longer is narrative. */
export const LONGEST_TEXT = 2_000;
/** No text longer than this, markup's blanks included, is looked at as a label. */
export const LONGEST_LABEL = 400;
