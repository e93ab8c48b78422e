import * as z from 'zod/mini';
import type { Family, PersonId } from '../../src/record/family.ts';
import { FileImport, KeptMapping } from '../../src/record/file-import.ts';
import { PersonAsRead, PersonShown } from '../../src/record/person.ts';
import { Reading } from '../../src/record/reading.ts';

const piece = z.number();
const readings = z.array(Reading);

/** What the options page asks about files that come in and go out. */
export const FILES_ASKS = {
  imports: z.strictObject({}),
  'import-mappings': z.strictObject({ fingerprints: z.array(z.string()) }),
  'import-rehearse': z.strictObject({ readings }),
  /** The first of an import says how its files are mapped from now on. */
  'import-begin': z.strictObject({ of: FileImport, mappings: z.array(KeptMapping) }),
  'import-batch': z.strictObject({ of: FileImport, readings }),
  'import-take-back': z.strictObject({ id: z.string(), piece }),
  'export-find': z.strictObject({ like: PersonAsRead }),
  /** Everyone, a piece of the index at a time: by id, for their families to be asked for. */
  'export-people': z.strictObject({ piece }),
  'export-families': z.strictObject({ people: z.array(z.string()) }),
  'export-readings': z.strictObject({ piece }),
  'export-family-of': z.strictObject({ person: z.string() }),
  'export-readings-of': z.strictObject({ person: z.string() }),
} as const;

export const ImportsView = z.strictObject({
  /** Whether this role may take files in; and give families out. */
  mayImport: z.boolean(),
  mayExport: z.boolean(),
  imports: z.array(FileImport),
});
export type ImportsView = z.infer<typeof ImportsView>;

export const PeopleFound = z.strictObject({ people: z.array(PersonShown) });

interface Rehearsed {
  fresh: number;
  known: PersonId[];
  newcomers: (number | null)[];
}

interface Piece<Each> {
  given: Each[];
  next: number | null;
}

export interface FilesReplies {
  imports: ImportsView;
  'import-mappings': { kept: (KeptMapping | null)[] };
  'import-rehearse': Rehearsed;
  'import-begin': { begun: true };
  'import-batch': { added: number };
  'import-take-back': { gone: number; next: number | null };
  'export-find': { people: PersonShown[] };
  'export-people': Piece<PersonId>;
  'export-families': { families: Family[] };
  'export-readings': Piece<Reading>;
  'export-family-of': { family: Family | null };
  'export-readings-of': { readings: Reading[] };
}
