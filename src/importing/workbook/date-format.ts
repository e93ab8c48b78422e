/** Whether a number format of a workbook shows a day (ECMA-376, part 1, 18.8.30): its number, and its own code if it has one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The day that a number in such a format is, as `2018-05-04`; undefined when it is none. Excel counts a 29 February
 * 1900 that never was.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days >= 1) || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY).toISOString().slice(0, 10);
}
