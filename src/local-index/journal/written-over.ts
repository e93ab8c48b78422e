import { grouped } from '../../record/grouped.ts';
import type { JournalReader, SegmentPlace, SlotPlace } from './journal-reader.ts';
import type { JournalRow } from './journal-row.ts';
import type { Bytes } from '../sealed/seal.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, inOneSegment, rowsOfSegment } from '../sealed/segment.ts';

/** What has changed on rows that are kept, where they lie; those that are gone leave nothing behind. */
export async function writtenOver(store: SealedStore, reader: JournalReader, changed: JournalRow[], gone: string[] = []): Promise<Change[]> {
  const bytes = new Map<string, Bytes>([...changed.map((row) => [row.id, asBytes(row)] as const), ...gone.map((id) => [id, new Uint8Array()] as const)]);
  const places = await reader.places([...bytes.keys()]);
  const recent = places.filter((place): place is SlotPlace => 'slot' in place && !gone.includes(place.id));
  const bySegment = grouped(places.filter((place): place is SegmentPlace => 'segment' in place), ({ segment }) => segment);
  const pieces = await store.get([...bySegment.keys()].map((key) => ({ store: 'segments', key })));
  return [
    ...recent.map(({ id, slot }): Change => ({ store: 'recent', key: slot, plain: bytes.get(id) })),
    ...[...bySegment].map(([segment, inIt], nth): Change => {
      const rows = rowsOfSegment(pieces[nth]!);
      for (const { id, at } of inIt) rows[at] = bytes.get(id)!;
      return { store: 'segments', key: segment, plain: rows.some(({ length }) => length > 0) ? inOneSegment(rows) : undefined };
    }),
  ];
}
