import { formsOfName } from '../../linking/names/forms-of-name.ts';
import type { PeopleFound, PersonFound } from '../../record/person-found.ts';
import { keyOfName, personOfEntry, reversed, wordOfKey, wordsBeginning, wordsEnding, wordsOfKey } from './name-entries.ts';
import type { NameReader } from './name-reader.ts';
import { nameWords } from './name-words.ts';
import { isOneSlip } from './one-slip.ts';
import { beginning, keyOf, type Range, valueOf } from '../sealed/sorted-lines.ts';

/** People on the first page. */
const SHOWN = 20;
/** More people are not counted. */
const MOST_COUNTED = 100;
/** More words are not looked at. */
const MOST_WORDS = 6;
/** A word of fewer letters is taken as it is typed. */
const SHORTEST_MISTYPED = 3;
/** Pages that are read in one go; of each range, the first few; and for one question at most. */
const PAGES_AT_ONCE = 32;
const FIRST_PAGES = 2;
const MOST_PAGES = 160;

/** The people whose names come near every word of a text, each by a word of its own: by how near, then by the alphabet. */
export async function searchNames(reader: NameReader, text: string): Promise<Omit<PeopleFound, 'unread'>> {
  const typed = [...new Set(nameWords(text))].slice(0, MOST_WORDS);
  if (typed.length === 0) return { people: [], more: 0, uncounted: false };
  await reader.ready();
  const search = new Search(reader, typed);
  const uncounted = await search.run();
  const people = search.found();
  return { people: people.slice(0, SHOWN), more: Math.max(0, people.length - SHOWN), uncounted };
}

/** How near a word comes to one that was typed: the same, a form of the same name, longer, mistyped. */
const SAME = 0;
const FORM = 1;
const BEGUN = 2;
const MISTYPED = 3;

/** How near a name comes to the typed words, each to a word of its own; infinite when one comes near none. */
function nearness([typed, ...others]: string[], name: string[]): number {
  if (typed === undefined) return 0;
  let nearest = Infinity;
  name.forEach((word, at) => {
    const near = nearnessOfWord(typed, word);
    if (near < nearest) nearest = Math.min(nearest, near + nearness(others, name.toSpliced(at, 1)));
  });
  return nearest;
}

function nearnessOfWord(typed: string, word: string): number {
  if (typed === word) return SAME;
  if (formsOfName(typed).has(word)) return FORM;
  if (word.startsWith(typed)) return BEGUN;
  return typed.length >= SHORTEST_MISTYPED && isOneSlip(typed, word) ? MISTYPED : Infinity;
}

/** A word that was typed, and the words that it may stand for. */
class Wanted {
  readonly #word: string;
  readonly #forms: string[];
  readonly #mistyped: string[];

  /** @param mistyped words of the dictionary that may be meant. */
  constructor(word: string, mistyped: string[] = []) {
    this.#word = word;
    this.#forms = [...formsOfName(word)].toSorted();
    this.#mistyped = mistyped;
  }

  /** Where those stand in whose name it leads, the nearest first. */
  ranges(): { range: Range; lead?: string }[] {
    const alone = (lead: string) => ({ range: { from: keyOfName(lead), to: `n${lead}\n` }, lead });
    const longer = { range: { from: `n${this.#word}\n`, to: beginning(`n${this.#word}`).to } };
    return [...[this.#word, ...this.#forms].map(alone), longer, ...this.#mistyped.map(alone)];
  }

  /** Where it comes next after a word. */
  rangesAfter(lead: string): Range[] {
    const alone = (next: string) => ({ from: keyOfName(lead, `${next}\t`), to: keyOfName(lead, `${next}!`) });
    return [beginning(keyOfName(lead, this.#word)), ...[...this.#forms, ...this.#mistyped].map(alone)];
  }
}

class Search {
  readonly #reader: NameReader;
  readonly #typed: string[];
  readonly #found = new Map<string, { near: number; person: PersonFound }>();

  constructor(reader: NameReader, typed: string[]) {
    this.#reader = reader;
    this.#typed = typed;
  }

  /** Looks for words as they are typed, then, unless the page is full of nearer ones, for mistyped ones. Returns whether more may be there. */
  async run(): Promise<boolean> {
    if (await this.#lookFor(this.#typed.map((word) => new Wanted(word)))) return true;
    if ([...this.#found.values()].filter(({ near }) => near < MISTYPED).length >= SHOWN) return true;
    const mistyped = await nearWords(this.#reader, this.#typed);
    if ([...mistyped.values()].every(({ length }) => length === 0)) return false;
    return this.#lookFor(this.#typed.map((word) => new Wanted(word, mistyped.get(word))));
  }

  found(): PersonFound[] {
    return [...this.#found.values()].map((each) => ({ ...each, name: nameInOrder(each.person) })).toSorted((a, b) => a.near - b.near || (a.name < b.name ? -1 : 1)).map(({ person }) => person);
  }

  /** Looks where the word leads for which the fewest pages are read. */
  #lookFor(wanted: Wanted[]): Promise<boolean> {
    return this.#look(this.#fewest(wanted.map((word) => this.#plan(word, wanted.filter((other) => other !== word)))));
  }

  /** Where a word leads, whole; of a crowd, only those beside whom another of the words comes next. */
  #plan(word: Wanted, others: Wanted[]): Range[] {
    return word.ranges().flatMap(({ range, lead }) => {
      if (lead === undefined || others.length === 0 || !this.#reader.isLong(range)) return [range];
      return this.#fewest(others.map((other) => other.rangesAfter(lead)));
    });
  }

  /** Of several ways to look, the one for which the fewest pages are read. */
  #fewest(plans: Range[][]): Range[] {
    const pages = plans.map((ranges) => this.#reader.pages(ranges));
    return plans[pages.indexOf(Math.min(...pages))]!;
  }

  async #look(ranges: Range[]): Promise<boolean> {
    for (let at = 0; at < ranges.length; ) {
      const some = this.#reader.asMany(ranges.slice(at), PAGES_AT_ONCE);
      at += some.length;
      await this.#reader.read(some, FIRST_PAGES);
      for (const range of some)
        for await (const lines of this.#reader.lines(range)) {
          for (const line of lines) this.#take(keyOf(line), line);
          if (this.#found.size >= MOST_COUNTED || this.#reader.pagesRead >= MOST_PAGES) return true;
        }
    }
    return false;
  }

  #take(key: string, line: string): void {
    const near = nearness(this.#typed, wordsOfKey(key));
    if (near === Infinity) return;
    const person = personOfEntry(key, valueOf(line));
    const before = this.#found.get(person.id);
    if (!before || near < before.near) this.#found.set(person.id, { near, person });
  }
}

/** Words in the dictionary that each word may be, mistyped: what comes before the slip is the same, or what comes after it. */
async function nearWords(reader: NameReader, words: string[]): Promise<Map<string, string[]>> {
  const halves = words.filter((word) => word.length >= SHORTEST_MISTYPED).map((word) => {
    const half = Math.floor((word.length - 1) / 2);
    return { word, starts: wordsBeginning(word.slice(0, half), word.length), ends: wordsEnding(word.slice(half + 1), word.length) };
  });
  await reader.read(halves.flatMap(({ starts, ends }) => [...starts, ...ends]));
  const near = new Map<string, string[]>(words.map((word) => [word, []]));
  for (const { word, starts, ends } of halves) {
    const found = [...(await slips(reader, starts, word)), ...(await slips(reader, ends, reversed(word))).map(reversed)];
    near.set(word, [...new Set(found)].filter((other) => !other.startsWith(word) && !formsOfName(word).has(other)).toSorted());
  }
  return near;
}

/** The words of the dictionary in these ranges that are one slip away. */
async function slips(reader: NameReader, ranges: Range[], word: string): Promise<string[]> {
  const found: string[] = [];
  for (const range of ranges)
    for await (const lines of reader.lines(range))
      for (const line of lines) {
        const other = wordOfKey(keyOf(line));
        if (isOneSlip(word, other)) found.push(other);
      }
  return found;
}

const nameInOrder = ({ family, given, id }: PersonFound): string => `${nameWords(family).join(' ')}\t${nameWords(given).join(' ')}\t${id}`;
