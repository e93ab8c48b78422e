/** Without the fields that nothing is known of. */
export function compact<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const known: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) known[field] = value;
  return known as { [K in keyof T]: Exclude<T[K], undefined> };
}
