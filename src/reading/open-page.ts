import type { Instant } from '../record/calendar-date.ts';
import type { Place, Screen, SystemProfile } from '../record/system-profile.ts';
import { asLabel } from '../values/plain-text.ts';
import { Labels } from './labels.ts';
import { select } from './select.ts';
import type { TableRow } from './table-rows.ts';

/** A page that is read as one screen of a system. */
export interface OpenPage {
  page: Document;
  profile: SystemProfile;
  screen: Screen;
  address: URL;
  readAt: Instant;
  whole: Scope;
}

/** Where a value may stand: the whole screen, a section of it, or a row. */
export interface Scope {
  roots: readonly ParentNode[];
  labels: Labels;
  row?: TableRow;
  /** Parts that say something of somebody else: the rows of tables and lists. */
  apart?: readonly Element[];
}

export function openPage(page: Document, address: URL, profile: SystemProfile, screen: Screen, readAt: Instant): OpenPage {
  const roots = screen.within ? select(screen.within, [page]) : [page];
  return { page, profile, screen, address, readAt, whole: { roots, labels: new Labels(roots, labelsAsked(screen)) } };
}

/** A row, in which labels are looked for only when its columns do not answer. */
export function rowScope(row: TableRow, page: OpenPage): Scope {
  let labels: Labels | undefined;
  return {
    roots: [row.element],
    row,
    get labels() {
      return (labels ??= new Labels([row.element], labelsAsked(page.screen)));
    },
  };
}

const asked = new WeakMap<Screen, ReadonlySet<string>>();

/** Every label, column and heading that a screen's places name. */
export function labelsAsked(screen: Screen): ReadonlySet<string> {
  const known = asked.get(screen);
  if (known) return known;
  const labels = new Set<string>();
  gather(screen.subject, labels);
  gather(screen.arrives, labels);
  gather(screen.people, labels);
  gather(screen.entries, labels);
  asked.set(screen, labels);
  return labels;
}

/** The labels that stand in one part of a profile. */
export function gather(part: unknown, into: Set<string>): Set<string> {
  if (typeof part !== 'object' || part === null) return into;
  for (const [key, value] of Object.entries(part as Record<keyof Place, unknown>)) {
    const isText = typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
    if ((key === 'label' || key === 'heading') && isText) for (const label of listed(value as string)) into.add(asLabel(label));
    else gather(value, into);
  }
  return into;
}

export const listed = (oneOrMore: string | readonly string[]): readonly string[] =>
  typeof oneOrMore === 'string' ? [oneOrMore] : oneOrMore;
