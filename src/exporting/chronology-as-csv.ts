import type { Family, FamilyEntry, PersonId } from '../record/family.ts';
import { asCsv } from './as-csv.ts';
import { nameIn } from './naming.ts';

const HEADERS = ['Date', 'Uncertain date', 'Person', 'Source', 'Type', 'Event', 'Action'];

/**
 * The entries of families, or those about one person alone, each family's in the order of its days; what is no longer
 * on its screen is left out.
 * @param before how many families were written before these: they have no headers again.
 */
export function chronologyAsCsv(families: Iterable<Family>, { about, before = 0 }: { about?: PersonId | undefined; before?: number } = {}): Generator<string, void, undefined> {
  return asCsv(before === 0 ? HEADERS : null, rowsOf(families, about));
}

function* rowsOf(families: Iterable<Family>, about: PersonId | undefined): Generator<string[], void, undefined> {
  for (const family of families) {
    const name = nameIn(family);
    const entries = family.entries
      .filter((entry) => !entry.gone && (about === undefined || entry.about.includes(about)))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const entry of entries)
      yield [entry.on, '', entry.about.flatMap((person) => name(person) ?? []).join('; '), entry.source.agency, entry.kind, entry.heading ?? '', actionOf(entry)];
  }
}

function actionOf(entry: FamilyEntry): string {
  if (entry.kind === 'concern') return entry.action ?? entry.outcome ?? '';
  if (entry.kind === 'referral') return entry.decision?.outcome ?? '';
  if (entry.kind !== 'conversation') return '';
  return (entry.actions ?? []).map(({ what, who, due }) => [who && `${who}:`, what, due && `by ${due}`].filter(Boolean).join(' ')).join('; ');
}
