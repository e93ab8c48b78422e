import type { CalendarDate } from '../record/calendar-date.ts';
import type { Entry, EntryKind } from '../record/entry.ts';
import type { Gap } from '../record/reading.ts';
import type { EntriesOnScreen, Place } from '../record/system-profile.ts';
import { namesIn } from '../values/name-list.ts';
import { nameOf } from '../values/person-name.ts';
import { dayReadAt } from '../values/uk-date.ts';
import { type Around, ENTRY_FIELDS, FIELD_PARTS, type FieldReader } from './entry-fields.ts';
import type { OpenPage, Scope } from './open-page.ts';
import type { PeopleRead } from './people-read.ts';
import { type Outcome, valueAt, valuesAt } from './value-at.ts';
import { isMeant } from './when.ts';

/** Reads the entries of one part of a screen, each from a row. */
export function readEntries(block: EntriesOnScreen, scopes: readonly Scope[], page: OpenPage, people: PeopleRead, gaps: Gap[]): Entry[] {
  return scopes.filter((scope) => isMeant(block.when, scope, page)).flatMap((scope) => readEntry(block, scope, page, people, gaps) ?? []);
}

function readEntry(block: EntriesOnScreen, scope: Scope, page: OpenPage, people: PeopleRead, gaps: Gap[]): Entry | undefined {
  const kind = block.kind as EntryKind;
  const missing: Pick<Gap, 'of' | 'why'>[] = [];
  const notYet: string[] = [];
  const about = aboutWhom(block, scope, page, people);
  const entry: Record<string, unknown> = { kind };
  for (const [name, place] of Object.entries(block.fields)) {
    const [field = '', part] = name.split('.');
    if (['about', 'alsoAbout', 'link'].includes(field)) continue;
    const reader = part ? FIELD_PARTS[field]?.[part] : (ENTRY_FIELDS[kind] as Record<string, FieldReader>)[field];
    if (!reader) continue;
    const said = read(reader, place, scope, page, { ...page, people, about, names: [`${kind}.${name}`, name, `${kind}.${field}`, field] });
    if (!said) continue;
    if ('gap' in said) missing.push({ of: field, why: said.gap });
    else if (said.value === 'not yet') notYet.push(field);
    else if (said.value !== 'absent') put(entry, field, part, said.value);
  }
  for (const field of notYet) delete entry[field];
  const whole = finished(entry, about, block, scope, page);
  const recordNumber = typeof entry['recordNumber'] === 'string' ? { entry: entry['recordNumber'] } : {};
  for (const gap of missing) if (whole || gap.of === 'on' || gap.of === 'type') gaps.push({ ...gap, ...recordNumber });
  if (!whole && missing.every(({ of }) => of !== 'on' && of !== 'type') && saysAnything(entry, block)) gaps.push({ of: kind, ...recordNumber, why: 'not readable' });
  return whole;
}

function read(reader: FieldReader, place: Place, scope: Scope, page: OpenPage, around: Around): Outcome<unknown> {
  if (reader.list) return valuesAt(place, scope, page, (text) => reader.read(text, around) as unknown[] | undefined);
  return valueAt(place, scope, page, (text) => reader.read(text, around));
}

function put(entry: Record<string, unknown>, field: string, part: string | undefined, value: unknown): void {
  if (!part) entry[field] = field === 'heading' ? value : entry[field] && isParted(value) ? { ...value, ...(entry[field] as object) } : value;
  else if (field === 'actions') entry['actions'] = [{ ...(entry['actions'] as object[] | undefined)?.[0], [part]: value }];
  else entry[field] = { ...(entry[field] as object | undefined), [part]: value };
}

const isParted = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry, if it says what every entry must say: without its day there is no line of a chronology. */
function finished(entry: Record<string, unknown>, about: string[], block: EntriesOnScreen, scope: Scope, page: OpenPage): Entry | undefined {
  entry['about'] = about;
  if (entry['kind'] === 'seen') entry['who'] ??= block.fields['who'] ? [] : entry['about'];
  entry['link'] = linkOf(block.fields['link'], scope, page);
  dropHalves(entry, dayReadAt(page.readAt));
  if (entry['kind'] === 'plan' && entry['type'] === undefined) return undefined;
  if (entry['on'] === undefined && entry['started'] !== undefined) entry['on'] = entry['started'];
  return entry['on'] === undefined ? undefined : (entry as unknown as Entry);
}

/**
 * A date "told on" without a word on whether they were told says that they were, unless it is still to come; an action
 * without words is none.
 */
function dropHalves(entry: Record<string, unknown>, today: CalendarDate): void {
  const informed = entry['informed'] as { state?: string; on?: string } | undefined;
  if (informed && informed.state !== 'not-informed') {
    const { state = informed.on && 'informed', on = today } = informed;
    if (state && on <= today) entry['informed'] = { state, ...informed };
    else delete entry['informed'];
  }
  const [action] = (entry['actions'] as { what?: string }[] | undefined) ?? [];
  if (action && action.what === undefined) delete entry['actions'];
}

/** Whether the screen itself says something: what the profile fixes, or we fill in, it does not. */
function saysAnything(entry: Record<string, unknown>, { fields }: EntriesOnScreen): boolean {
  const isSaid = (field: string) => Object.entries(fields).some(([name, { fixed }]) => name.split('.')[0] === field && fixed === undefined);
  return Object.keys(entry).some((field) => !['kind', 'about', 'link'].includes(field) && (isSaid(field) || (field === 'who' && isSaid('about'))));
}

function aboutWhom(block: EntriesOnScreen, scope: Scope, page: OpenPage, people: PeopleRead): string[] {
  const { about, alsoAbout } = block.fields;
  const named = [about, alsoAbout].flatMap((place) => {
    const said = valuesAt(place, scope, page, (text) => namesIn(text));
    return said && 'value' in said ? said.value.flatMap((name) => refOf(name, people)) : [];
  });
  const subject = about && named.length > 0 ? [] : [people.subject.ref];
  return [...new Set([...subject, ...named])];
}

/** Another child named on an entry, and nowhere else, is one more person of the reading. */
function refOf(text: string, people: PeopleRead): string[] {
  const known = people.named(text);
  if (known) return [known];
  const { unborn, ...name } = nameOf(text) ?? {};
  return name.family ? [people.add({ kind: unborn ? 'unborn' : 'child', ...name }).ref] : [];
}

function linkOf(place: Place | undefined, scope: Scope, page: OpenPage): string {
  const said = valueAt(place, scope, page, (text) => text);
  const link = said && 'value' in said && URL.canParse(said.value, page.address.href) ? new URL(said.value, page.address) : null;
  return link && /^https?:$/.test(link.protocol) ? link.href : page.address.href;
}
