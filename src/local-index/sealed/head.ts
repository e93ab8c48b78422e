import { KEYS_VERSION } from '../../linking/link-keys.ts';
import { LINKING_VERSION } from '../../linking/weights.ts';
import { type NamesHead, NO_NAMES } from '../names/name-table.ts';
import { asBytes, fromBytes } from './segment.ts';
import type { Change } from './sealed-store.ts';

/** One layer of token shards: 2^bits of them, written once and never changed. */
export interface Level {
  generation: number;
  bits: number;
  /** How many pairs of token and place it holds. */
  size: number;
}

/** What is where. Written in one transaction with whatever it speaks of, so it is never ahead or behind. */
export interface Head {
  /** Segments are numbered from 0; this is the next. */
  nextSegment: number;
  nextGeneration: number;
  /** The newest first. */
  levels: Level[];
  /** Which reading lies in which slot of the recent store. */
  recent: Record<string, number>;
  readings: number;
  people: number;
  names: NamesHead;
  /** The version of the keys by which what has settled is found. */
  keys: number;
  /** The version of the rules by which everyone is linked. */
  linking: number;
  /** By the rules of this version: the segments up to this one. */
  linkedAnew?: number;
  /** By the keys of this version: the levels of the segments up to this one, as far as they are laid down. */
  anew?: { segments: number; levels: Level[] };
}

export const EMPTY: Head = { nextSegment: 0, nextGeneration: 0, levels: [], recent: {}, readings: 0, people: 0, names: NO_NAMES, keys: KEYS_VERSION, linking: LINKING_VERSION };

export const HEAD = { store: 'kept', key: 'head' } as const;
/** Tokens of the recent readings, with their slots for places. */
export const DIRECTORY = { store: 'kept', key: 'directory' } as const;

export const writtenHead = (head: Head): Change => ({ ...HEAD, plain: asBytes(head) });

/** A head from before there was a table of names has all of them to take in; one from before keys, or rules, had versions has the first. */
export function readHead(bytes: Uint8Array<ArrayBuffer>): Head {
  const head = fromBytes(bytes) as Omit<Head, 'names' | 'keys' | 'linking'> & Partial<Head>;
  return { ...head, keys: head.keys ?? 1, linking: head.linking ?? 1, names: head.names ?? { ...NO_NAMES, behind: { segments: head.nextSegment, recent: true } } };
}
