/** What systems write where there is no day, or none that is known: where their clocks begin and end, and what is quick to type. */
export const NO_DAYS: ReadonlySet<string> = new Set(['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1901-01-01', '1970-01-01', '1111-11-11', '2999-12-31', '9999-12-31', '9999-09-09']);
