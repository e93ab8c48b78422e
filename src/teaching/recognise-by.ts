import type { Recognition } from '../record/teaching.ts';
import { plain } from '../values/plain-text.ts';
import { isFullName } from './name-within.ts';

/**
 * How a screen like this one is told from others: its address, with `*` where it names the child or a number stands,
 * and where the address says nothing, what is written above it.
 */
export function recogniseBy(page: Document, address: URL, names: readonly string[]): Recognition {
  const pattern = addressPattern(address, names);
  const headings = /[\p{L}\d]/u.test(pattern.replace(/\*/g, '')) ? [] : headingsOf(page, names);
  return { address: [pattern], ...(headings.length > 0 && { heading: headings.slice(0, 1) }) };
}

/** The same for this screen too: where the addresses differ, anything may stand; a heading that is not on it says nothing. */
export function widened({ address, heading }: Recognition, page: Document, here: URL, names: readonly string[]): Recognition {
  const patterns = [...new Set([...address, addressPattern(here, names)])];
  const [first = ''] = patterns;
  const joined = patterns.length > 1 ? patterns.slice(1).reduce(inCommon, first) : first;
  const headings = headingsOf(page, names).map(plain);
  const held = heading?.filter((each) => headings.includes(plain(each))) ?? [];
  return { address: [joined], ...(held.length > 0 && { heading: held }) };
}

/** An address with `*` for what is the one child’s: a part with a number, or with a name of these. */
export function addressPattern({ pathname, search, hash }: URL, names: readonly string[]): string {
  const words = names.flatMap((name) => plain(name).split(/[^\p{L}]+/u)).filter((word) => word.length > 2);
  const isOfChild = (part: string) => /\d/.test(part) || words.some((word) => plain(decoded(part)).split(/[^\p{L}]+/u).includes(word));
  const path = (text: string) => text.split('/').map((part) => (isOfChild(part) ? '*' : part)).join('/');
  const [hashPath = '', hashQuery] = hash.split('?');
  const query = (text: string) =>
    text
      .split('&')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return value.length > 0 && isOfChild(value.join('=')) && !isOfScreen(name, value.join('=')) ? `${name}=*` : pair;
      })
      .join('&');
  return `${path(pathname)}${search === '' ? '' : `?${query(search.slice(1))}`}${path(hashPath)}${hashQuery === undefined ? '' : `?${query(hashQuery)}`}`;
}

/** `tab=3`: one digit tells a tab from others rather than a child, unless it is called a child's. */
const isOfScreen = (name: string, value: string): boolean => /^\d$/.test(value) && !/^id$|student|pupil|child|person|case|client|ticket/i.test(name);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A pattern that fits whatever either fits: their parts where these are the same, and `*` between. */
export function inCommon(one: string, other: string): string {
  const parts = (pattern: string) => pattern.split(/(?<=[/?&#=])/);
  const [a, b] = [parts(one), parts(other)];
  if (a.length === b.length) return a.map((part, at) => (part === b[at] ? part : `*${/[/?&#=]$/.exec(part)?.[0] ?? ''}`)).join('').replace(/\*+/g, '*');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return `${a.slice(0, start).join('')}*`;
}

/** Headings that are there for every child: without a name or a number. */
function headingsOf(page: Document, names: readonly string[]): string[] {
  const words = names.map(plain).filter((name) => name !== '');
  return [...page.querySelectorAll('h1,h2,[role=heading],title')]
    .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text.length <= 60 && !/\d/.test(text) && !isFullName(text) && !words.some((word) => plain(text).includes(word)));
}
