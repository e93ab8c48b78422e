import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { FileFault } from '../file-fault.ts';
import { LARGEST_WORKBOOK, MOST_PARTS } from '../limits.ts';
import { chunksOf } from '../text/chunks.ts';

/** The parts of a workbook's archive, unpacked only as they are read. */
export class Archive {
  private constructor(private readonly parts: Map<string, FileEntry>) {}

  /** @throws FileFault when it is too large, or no archive. */
  static async open(file: Blob): Promise<Archive> {
    if (file.size > LARGEST_WORKBOOK) throw new FileFault({ why: 'workbook-too-large', bytes: file.size, most: LARGEST_WORKBOOK });
    const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false });
    const parts = new Map<string, FileEntry>();
    try {
      for await (const entry of reader.getEntriesGenerator()) {
        if (parts.size === MOST_PARTS) throw new FileFault({ why: 'unpacks-too-large', most: MOST_PARTS });
        if (!entry.directory) parts.set(entry.filename, entry);
      }
    } catch (error) {
      throw asFault(error);
    }
    return new Archive(parts);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** How many bytes the part says it has, unpacked. */
  sizeOf(part: string): number {
    return this.parts.get(part)?.uncompressedSize ?? 0;
  }

  /** The bytes of a part, as they are unpacked; no more than so many, whatever the part says of itself. */
  async *bytesOf(part: string, most: number): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = this.parts.get(part);
    if (!entry) throw new FileFault({ why: 'not-a-workbook' });
    if (entry.uncompressedSize > most) throw new FileFault({ why: 'unpacks-too-large', most });
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const whole = entry.getData(writable, { useWebWorkers: false });
    whole.catch(() => {});
    let bytes = 0;
    try {
      for await (const chunk of chunksOf(readable)) {
        bytes += chunk.length;
        if (bytes > most) throw new FileFault({ why: 'unpacks-too-large', most });
        yield chunk;
      }
      await whole;
    } catch (error) {
      throw asFault(error);
    }
  }
}

const asFault = (error: unknown): FileFault => (error instanceof FileFault ? error : new FileFault({ why: 'archive-broken' }));
