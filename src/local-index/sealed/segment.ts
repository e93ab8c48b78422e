import type { Bytes } from './seal.ts';

/** Readings that settled together: their number, the end of each, then their bytes. One that was erased has no length. */
const text = new TextEncoder();
const reader = new TextDecoder();

export function inOneSegment(rows: Bytes[]): Bytes {
  const head = new Uint32Array(rows.length + 1);
  head[0] = rows.length;
  let end = 0;
  rows.forEach((row, at) => (head[at + 1] = end += row.length));
  const bytes = new Uint8Array(head.byteLength + end);
  bytes.set(new Uint8Array(head.buffer));
  rows.forEach((row, at) => bytes.set(row, head.byteLength + head[at + 1]! - row.length));
  return bytes;
}

export function rowsOfSegment(segment: Bytes): Bytes[] {
  const words = new DataView(segment.buffer, segment.byteOffset);
  const count = words.getUint32(0, true);
  const start = (count + 1) * 4;
  const end = (at: number) => (at === 0 ? 0 : words.getUint32(at * 4, true));
  return Array.from({ length: count }, (_, at) => segment.subarray(start + end(at), start + end(at + 1)));
}

const ID = text.encode('{"id":"');
const QUOTE = 0x22;

/** The id with which a row begins, without all of it being read; undefined where a row begins otherwise. */
export function idOfRow(row: Bytes): string | undefined {
  if (!ID.every((byte, at) => row[at] === byte)) return undefined;
  return reader.decode(row.subarray(ID.length, row.indexOf(QUOTE, ID.length)));
}

export const asBytes = (value: unknown): Bytes => text.encode(JSON.stringify(value));
export const fromBytes = (bytes: Bytes): unknown => JSON.parse(reader.decode(bytes));
