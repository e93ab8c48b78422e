import type { Entry } from '../record/entry.ts';
import { grouped } from '../record/grouped.ts';
import type { ReadingInIndex } from './person-of-family.ts';

/** One entry as one reading gave it, and by what it is known. */
interface Known {
  identity: string;
  entry: Entry;
  read: ReadingInIndex;
}

/** What two entries of one kind, day and people can differ in, the most telling first. */
const TELLING = ['type', 'heading', 'with', 'from', 'to', 'form', 'category', 'by'] as const;

/**
 * Tells entries apart that have no number and are alike in kind, day and people, and yet stand side by side on one
 * screen or in one file: they are two, by the first thing in which they differ wherever they stand so; by all they say
 * where no one thing will do.
 */
export function toldApart<Version extends Known>(versions: Version[]): Version[] {
  const alike = grouped(versions.filter(({ entry }) => entry.recordNumber === undefined), ({ identity }) => identity);
  const by = new Map([...alike].map(([identity, all]) => [identity, tellingThing(all)]));
  return versions.map((version) => {
    const tell = version.entry.recordNumber === undefined ? by.get(version.identity) : undefined;
    // Before the people, whose names stand at the end of an identity.
    return tell ? { ...version, identity: `${tell(version.entry)} · ${version.identity}` } : version;
  });
}

/** Nothing where no two stand side by side. */
function tellingThing(all: Known[]): ((entry: Entry) => string) | undefined {
  const sideBySide = [...grouped(all, ({ read }) => pageOf(read)).values()].filter((group) => group.length > 1);
  if (sideBySide.length === 0) return undefined;
  const field = TELLING.find((each) => sideBySide.every((group) => new Set(group.map(({ entry }) => said(entry, each))).size === group.length));
  return field ? (entry) => said(entry, field) : (entry) => JSON.stringify({ ...entry, link: '' });
}

const said = (entry: Entry, field: (typeof TELLING)[number]): string => String((entry as Record<string, unknown>)[field] ?? '');

/** What is read in one go: a screen, or all of a file, each row of which is a reading. */
const pageOf = ({ id, reading, lastRead }: ReadingInIndex): string => (reading.source.file === undefined ? id : `${reading.source.system} ${lastRead}`);
