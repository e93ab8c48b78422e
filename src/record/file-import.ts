import * as z from 'zod/mini';
import { Instant } from './calendar-date.ts';

/** A file that is being taken into the index, or was. */
export const FileImport = z.strictObject({
  id: z.string(),
  /** What the file was called. */
  file: z.string(),
  /** Tells the same file from another of its name. */
  digest: z.string(),
  /** What kind of file it is, as the importing room calls it. */
  kind: z.string(),
  system: z.string(),
  agency: z.string(),
  /** The one moment at which all of it is said to have been read. */
  at: Instant,
  /** How many batches of it have been taken in, and up to which row. */
  batches: z.number(),
  rows: z.number(),
  /** How many readings it brought that were not here. */
  added: z.number(),
  state: z.enum(['under way', 'done', 'being taken back']),
});
export type FileImport = z.infer<typeof FileImport>;

/** What a person said once of files with the same headers, or of one kind; what its words mean, the importing room knows. */
export const KeptMapping = z.strictObject({
  /** Names the set of headers, or the kind of file. */
  fingerprint: z.string(),
  system: z.string(),
  agency: z.string(),
  kind: z.string(),
  columns: z.array(z.union([z.strictObject({ header: z.string(), field: z.string() }), z.strictObject({ header: z.string(), dropped: z.string() })])),
});
export type KeptMapping = z.infer<typeof KeptMapping>;
