import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type * as z from 'zod/mini';

export type JsonRead<Value> = { value: Value; problems: [] } | { value: null; problems: string[] };

/** What a JSON text says, checked; each problem names the field and its line. */
export function readJson<Schema extends z.ZodMiniType>(text: string, schema: Schema): JsonRead<z.output<Schema>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { value: null, problems: [`This is not JSON: ${(error as Error).message}`] };
  }
  const read = schema.safeParse(data);
  if (read.success) return { value: read.data, problems: [] };
  const problems = read.error.issues.map(({ path, message }) => `line ${lineOf(text, path)}, ${path.join('.') || 'the whole'}: ${message}`);
  return { value: null, problems };
}

/** The line of a field, or of the nearest part of the text that is there. */
function lineOf(text: string, path: PropertyKey[]): number {
  const tree = parseTree(text);
  if (!tree) return 1;
  const parts = path.map((_, at) => findNodeAtLocation(tree, path.slice(0, at + 1) as (string | number)[]));
  const nearest = parts.findLast((node) => node !== undefined) ?? tree;
  return text.slice(0, nearest.offset).split('\n').length;
}
