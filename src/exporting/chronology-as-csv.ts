import type { Family, FamilyEntry, PersonId } from '../record/family.ts';
import { asCsv } from './as-csv.ts';
import { nameIn } from './naming.ts';

const HEADERS = ['Date', 'Uncertain date', 'Person', 'Source', 'Type', 'Event', 'Action'];

/** The entries of a family, or those about one of them, in the order of their days; what is no longer on its screen is left out. */
export function chronologyAsCsv(family: Family, about?: PersonId): Generator<string, void, undefined> {
  const name = nameIn(family);
  const entries = family.entries
    .filter((entry) => !entry.gone && (about === undefined || entry.about.includes(about)))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return asCsv(
    HEADERS,
    entries.map((entry) => [entry.on, '', entry.about.flatMap((person) => name(person) ?? []).join('; '), entry.source.agency, entry.kind, entry.heading ?? '', actionOf(entry)]),
  );
}

function actionOf(entry: FamilyEntry): string {
  if (entry.kind === 'concern') return entry.action ?? entry.outcome ?? '';
  if (entry.kind === 'referral') return entry.decision?.outcome ?? '';
  if (entry.kind !== 'conversation') return '';
  return (entry.actions ?? []).map(({ what, who, due }) => [who && `${who}:`, what, due && `by ${due}`].filter(Boolean).join(' ')).join('; ');
}
