import type { Instant } from '../record/calendar-date.ts';
import type { Place } from '../record/system-profile.ts';
import type { SubjectField, ValueOffer } from '../record/teaching.ts';
import { Labels } from '../reading/labels.ts';
import { valueOf } from '../reading/label-value.ts';
import { isElement } from '../reading/page-parts.ts';
import { asLabel } from '../values/plain-text.ts';
import { endOfValue, fieldByForm, fitsField } from './fits-field.ts';
import { type Meaning, meaningsOf, SUBJECT_LABELS } from './known-labels.ts';
import { labelsOnPage } from './labels-on-page.ts';
import { nameWithin } from './name-within.ts';
import { oneText, type PageTried, tryPlaces } from './page-tried.ts';
import { headingAbove } from './rows-offers.ts';
import { selectorFor } from './selector-for.ts';

/** A value on a page, with the element that says it. */
export interface ValueThere {
  offer: ValueOffer;
  element: Element;
}

interface Seen {
  label: string;
  place: Place;
  element: Element;
  text: string;
}

const LONGEST_SHOWN = 120;
const LONGEST_VALUE = 400;

/** Every value with a label on a page, and what each seems to be; the rows of these tables are told of elsewhere. */
export function valueOffers(tried: PageTried, apart: readonly Element[]): ValueThere[] {
  const meant = labelled(tried, apart).map((each) => ({ each, meaning: meaningOf(each, tried) }));
  const order = meant.map(({ each }) => each);
  const offers = meant.map(({ each, meaning }): ValueThere => {
    const better = meaning && meant.some((other) => other.each !== each && other.meaning?.field === meaning.field && isBetter(other.meaning, meaning, other.each, each, order));
    return valueThere(each, meaning && !better ? meaning.field : null, tried.readAt);
  });
  const named = offers.some(({ offer }) => offer.field === 'name' || offer.field === 'family');
  return [...(named ? [] : headline(tried)), ...offers];
}

/** A value as it is offered: the part of its place's text that says the field. */
export function valueThere({ label, place, element, text }: Seen, field: SubjectField | null, readAt: Instant): ValueThere {
  const exact = { ...place, ...(field && partSaying(field, text, readAt)) };
  return { element, offer: { at: JSON.stringify(exact), label, place: exact, text: text.replace(/\n/g, ', ').slice(0, LONGEST_SHOWN), field, sure: field !== null } };
}

/** Where in a text the field is said; nowhere in particular where all of it says it, null where none does. */
function partSaying(field: SubjectField, text: string, readAt: Instant): Pick<Place, 'after' | 'before'> | null {
  if (field === 'name' && nameWithin(text)) return nameWithin(text);
  return text === '' || fitsField(field, text, readAt) ? {} : endOfValue(field, text, readAt);
}

function isBetter(other: Meaning, one: Meaning, there: Seen, here: Seen, order: readonly Seen[]): boolean {
  if ((there.text === '') !== (here.text === '')) return here.text === '';
  return other.rank < one.rank || (other.rank === one.rank && order.indexOf(there) < order.indexOf(here));
}

/** The labels of a page beside which one value stands, or a place for one. */
function labelled(tried: PageTried, apart: readonly Element[]): Seen[] {
  const names = labelsOnPage([tried.page]);
  const places = names.map((label): Place => ({ label }));
  const said = tryPlaces(places, tried, apart);
  const labels = new Labels([tried.page], new Set(names.map(asLabel)));
  return names.flatMap((label, at) => {
    const element = elementOf(label, labels, apart);
    if (!element || typeof said[at] === 'string' && said[at] !== 'blank') return [];
    const text = oneText(said[at]);
    if (text !== undefined && text.length > LONGEST_VALUE) return [];
    return steadyPlace({ label, text }, element, tried, apart) ?? [];
  });
}

/**
 * Where a value can be found again by its label alone: among all labels of a page another label ends a value, and once
 * a few are taught it may run on. Else in the section of its heading, else in the part of the page that a selector
 * finds, else by a selector alone.
 */
function steadyPlace({ label, text }: { label: string; text: string | undefined }, element: Element, tried: PageTried, apart: readonly Element[]): Seen | null {
  const heading = headingAbove(element);
  const css = selectorFor(element, tried.page);
  const places: Place[] = [{ label }, ...(heading === null ? [] : [{ label, heading }]), ...partsAround(element, tried).map((part) => ({ label, css: part })), ...(css === null ? [] : [{ css }])];
  for (const place of places) {
    const alone = oneText(tryPlaces([place], tried, apart)[0]);
    if (alone === undefined || (text !== undefined && alone !== text)) continue;
    return { label, place, element, text: alone };
  }
  return null;
}

const MOST_PARTS = 4;

/** Selectors of what the element stands in, the nearest first. */
function partsAround(element: Element, { page }: PageTried): string[] {
  const parts: string[] = [];
  for (let part = element.parentElement; part && part !== page.body && parts.length < MOST_PARTS; part = part.parentElement) {
    const css = selectorFor(part, page);
    if (css !== null) parts.push(css);
  }
  return parts;
}

function elementOf(label: string, labels: Labels, apart: readonly Element[]): Element | undefined {
  for (const standing of labels.of(label)) {
    if (apart.some((part) => part.contains(standing.node))) continue;
    const nodes = standing.follows !== undefined ? [standing.node] : (valueOf(standing, labels) ?? []);
    const [node] = nodes.length > 0 ? nodes : [standing.node];
    if (node) return isElement(node) ? node : (node.parentElement ?? undefined);
  }
  return undefined;
}

/** What a labelled value is: its label says so, and its form does not speak against it; else its form alone. */
export function meaningOf({ label, text }: Pick<Seen, 'label' | 'text'>, { readAt }: PageTried): (Meaning<SubjectField> & { field: SubjectField }) | null {
  const byLabel = meaningsOf(label, SUBJECT_LABELS).find(({ field }) => partSaying(field, text, readAt) !== null);
  if (byLabel) return byLabel;
  const form = fieldByForm(text);
  return form ? { field: form, rank: 1000 } : null;
}

const CALLED = ['name', 'header', 'banner', 'title', 'crumb'];
const HEADLINES = ['h1,h2,h3,[role=heading]', ...CALLED.map((name) => `[class*=${name} i]`)].join();

/** The heading that names whose screen it is, where no label does. */
function headline(tried: PageTried): ValueThere[] {
  const title = tried.page.title;
  const scored = [...tried.page.querySelectorAll(HEADLINES)]
    .filter((element) => element.textContent.length <= 200 && !element.closest('nav,footer,table td + td'))
    .map((element) => ({ element, text: element.textContent.replace(/\s+/g, ' ').trim() }))
    .flatMap(({ element, text }) => {
      const cut = nameWithin(text);
      return cut ? [{ element, text, cut, score: scoreOf(element, text, title) }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
  for (const { element, text, cut } of scored) {
    const css = selectorFor(element, tried.page);
    if (css === null) continue;
    const said = oneText(tryPlaces([{ css, ...cut }], tried)[0]);
    if (said) return [valueThere({ label: '', place: { css }, element, text }, 'name', tried.readAt)];
  }
  return [];
}

function scoreOf(element: Element, text: string, title: string): number {
  const level = { H1: 3, H2: 2, H3: 1 }[element.nodeName] ?? 0;
  const [first = ''] = text.split(/[,\s]/);
  return level + (title.includes(first) ? 2 : 0) + (/^[\p{Lu}'’-]{2,},/u.test(text) ? 2 : 0) - element.childElementCount / 10;
}
