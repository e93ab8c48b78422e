import type { SystemProfile } from '../record/system-profile.ts';
import type { PageSeen, RowsOffer, ScreenKind, Taught, ValueOffer } from '../record/teaching.ts';
import { readScreen } from '../reading/read-screen.ts';
import { recogniseScreen } from '../reading/recognise-screen.ts';
import type { OffersThere } from './offer-at.ts';
import type { PageTried } from './page-tried.ts';
import { recogniseBy, widened } from './recognise-by.ts';
import { type RowsThere, tableOffers } from './rows-offers.ts';
import { taughtProfile } from './taught-profile.ts';
import { type ValueThere, valueOffers } from './value-offers.ts';

/** A page as it was looked at: what can be said of it elsewhere, and where it stands. */
export interface Look {
  seen: PageSeen;
  there: OffersThere;
}

interface Lookout {
  taught: Taught;
  known: SystemProfile | null;
  /** What was pointed at and nothing else offers. */
  pointed: readonly (ValueThere | RowsThere)[];
}

/** Looks at a page: what it offers, and what the real reader reads of it by what was taught so far. */
export function look(tried: PageTried, { taught, known, pointed }: Lookout): Look {
  const there = offersThere(tried, pointed);
  const values = there.values.map(({ offer }) => offer);
  const rows = there.rows.map(({ offer }) => offer);
  const names = values.flatMap(({ field, text }) => (NAMES.includes(field ?? '') ? [text] : []));
  const recognise = taught.recognise ? widened(taught.recognise, tried.page, tried.address, names) : recogniseBy(tried.page, tried.address, names);
  return { there, seen: { kind: kindOf(values, rows), recognise, values, rows, ...readSoFar(taught, known, tried) } };
}

const NAMES = ['name', 'given', 'family', 'preferred'];

function offersThere(tried: PageTried, pointed: Lookout['pointed']): OffersThere {
  const tables = tableOffers(tried);
  const values = valueOffers(tried, tables.map(({ holder }) => holder));
  const isNew = ({ offer }: ValueThere | RowsThere) => ![...tables, ...values].some((other) => other.offer.at === offer.at);
  const more = pointed.filter(isNew);
  return {
    values: [...values, ...more.filter((each): each is ValueThere => 'element' in each)],
    rows: [...tables, ...more.filter((each): each is RowsThere => 'holder' in each)],
  };
}

function readSoFar(taught: Taught, known: SystemProfile | null, { page, address, readAt }: PageTried): Pick<PageSeen, 'fits' | 'reading'> {
  if (taught.recognise === null) return { fits: true, reading: null };
  const before = known && recogniseScreen(page, address, known, readAt);
  const profile = taughtProfile(taught, { address, known, screen: before?.screen ?? null, taken: [] });
  const [own] = profile.screens;
  const fits = recogniseScreen(page, address, { ...profile, screens: [own!] }, readAt) !== null;
  return { fits, reading: fits ? readScreen(page, address, profile, own!, readAt) : null };
}

/** What a page seems to be: somebody's own fields make a record, lists alone make entries, or a list of children. */
function kindOf(values: readonly ValueOffer[], rows: readonly RowsOffer[]): ScreenKind {
  const fields = new Set(values.filter(({ sure }) => sure).map(({ field }) => field));
  const named = fields.has('name') || fields.has('family');
  const lists = new Set(rows.filter(({ sure }) => sure).map(({ kind }) => kind));
  if (!named && lists.size === 1 && lists.has('people')) return 'list';
  const isRecord = ['born', 'due', 'upn', 'nhsNumber', 'address', 'sex'].some((field) => fields.has(field as ValueOffer['field']));
  return named && !isRecord && [...lists].some((kind) => kind !== 'people') ? 'entries' : 'child';
}
