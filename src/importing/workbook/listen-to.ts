import { decoded } from '../text/decoded.ts';
import { type XmlListener, XmlReader } from '../xml/read-xml.ts';
import type { Archive } from './archive.ts';

/** Reads one part of a workbook, and tells after each step how many bytes of it have been read. */
export async function* listenTo(archive: Archive, part: string, most: number, listener: XmlListener): AsyncGenerator<number, void, undefined> {
  const reader = new XmlReader(listener);
  for await (const { text, bytesRead } of decoded(archive.bytesOf(part, most), 'utf-8')) {
    reader.write(text);
    yield bytesRead;
  }
  reader.close();
}

/** Reads a part that is small, or that must be known whole. */
export async function readThrough(archive: Archive, part: string, most: number, listener: XmlListener): Promise<void> {
  for await (const _ of listenTo(archive, part, most, listener));
}
