import type { FamilyDigest } from '../../record/family-digest.ts';
import type { FigureFact } from '../../record/figure-fact.ts';
import type { Change, Place, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';
import { TokenPlaces } from '../sealed/token-places.ts';

const LIST = { store: 'kept', key: 'round pages' } as const;
const DIRECTORY = { store: 'kept', key: 'round directory' } as const;
const pagePlace = (page: number): Place => ({ store: 'kept', key: `round page ${page}` });
const factsPlace = (page: number): Place => ({ store: 'kept', key: `round figures ${page}` });

/** About 50 kB: as much as is sealed, sent and shown in a moment. */
const FAMILIES_OF_A_PAGE = 32;
/** So many pages are kept open in memory. */
const OPENED = 4;

/** A family of the round, with the readings on which its digest rests and the pass that worked it out. */
export interface KeptFamily {
  digest: FamilyDigest;
  readings: string[];
  pass: number;
}

/** What its figures count lies apart, and is opened only for them. */
export interface WorkedFamily extends KeptFamily {
  facts: FigureFact[];
}

interface PageListed {
  families: number;
  /** How many of them are of the pass under way, or the last one. */
  current: number;
  version: number;
}

interface Listed {
  pass: number;
  pages: PageListed[];
}

/** What is to be written, and what holds once it is. */
export interface Written {
  changes: Change[];
  done: () => void;
}

/** The digests of all families, sealed, in pages; and which page rests on which reading. */
export class RoundPages {
  readonly #store: SealedStore;
  #listed: Listed;
  #directory: TokenPlaces | undefined;
  readonly #opened = new Map<number, { version: number; families: KeptFamily[] }>();
  #damaged = false;

  private constructor(store: SealedStore, listed: Listed) {
    this.#store = store;
    this.#listed = listed;
  }

  static async open(store: SealedStore): Promise<RoundPages> {
    const [bytes] = await store.get([LIST]);
    return new RoundPages(store, bytes ? (fromBytes(bytes) as Listed) : { pass: 0, pages: [] });
  }

  get listed(): readonly PageListed[] {
    return this.#listed.pages;
  }

  /** A page could not be opened: only a round from the start makes it whole. */
  get damaged(): boolean {
    return this.#damaged;
  }

  async read(page: number): Promise<KeptFamily[]> {
    const listed = this.#listed.pages[page];
    if (!listed || listed.families === 0) return [];
    const opened = this.#opened.get(page);
    if (opened?.version === listed.version) return opened.families;
    const [bytes] = await this.#store.get([pagePlace(page)]);
    if (!bytes) this.#damaged = true;
    const families = bytes ? (fromBytes(bytes) as KeptFamily[]) : [];
    this.#keepOpen(page, listed.version, families);
    return families;
  }

  async facts(page: number): Promise<Record<string, FigureFact[]>> {
    const [bytes] = await this.#store.get([factsPlace(page)]);
    return bytes ? (fromBytes(bytes) as Record<string, FigureFact[]>) : {};
  }

  /** The families whose digests rest on any of these readings. */
  async restingOn(readings: Iterable<string>): Promise<KeptFamily[]> {
    const wanted = new Set(readings);
    const directory = await this.#places();
    const pages = new Set([...wanted].flatMap((reading) => directory.placesOf(this.#tokenOf(reading))));
    const families = await Promise.all([...pages].map((page) => this.read(page)));
    return families.flat().filter((family) => family.readings.some((reading) => wanted.has(reading)));
  }

  /** Every family that was worked out by another pass. */
  async ofOtherPasses(pass: number): Promise<KeptFamily[]> {
    const found: KeptFamily[] = [];
    for (const [page, { families, current }] of this.#listed.pages.entries())
      if (current < families) found.push(...(await this.read(page)).filter((family) => family.pass !== pass));
    return found;
  }

  /** Takes families away and puts others in, those of one turn on as few pages as have room. */
  async replaced(gone: KeptFamily[], added: WorkedFamily[], pass: number): Promise<Written> {
    const names = new Set(gone.map(nameOf));
    const pages = await this.#pagesOf(gone);
    const facts = new Map<number, Record<string, FigureFact[]>>();
    for (const page of pages.keys()) facts.set(page, await this.facts(page));
    for (const [page, families] of pages) pages.set(page, families.filter((family) => !names.has(nameOf(family))));
    for (const { facts: its, ...family } of added) {
      const page = await this.#pageWithRoom(pages, facts);
      pages.get(page)!.push(family);
      facts.get(page)![family.digest.id] = its;
    }
    return this.#written(pages, facts, pass);
  }

  /** A new pass begins: what is there stays to be shown, and none of it is of this pass. */
  begun(pass: number): Written {
    const listed: Listed = { pass, pages: this.#listed.pages.map((page) => ({ ...page, current: 0 })) };
    return { changes: [{ ...LIST, plain: asBytes(listed) }], done: () => void (this.#listed = listed) };
  }

  /** All of it goes. Versions count on, so that nobody takes a page that comes after for the one before. */
  emptied(pass: number): Written {
    const pages = this.#listed.pages.map(({ version }) => ({ families: 0, current: 0, version: version + 1 }));
    const listed: Listed = { pass, pages };
    const places = pages.flatMap((_, page) => [pagePlace(page), factsPlace(page)]);
    return {
      changes: [...places, DIRECTORY].map((place): Change => ({ ...place, plain: undefined })).concat([{ ...LIST, plain: asBytes(listed) }]),
      done: () => {
        this.#listed = listed;
        this.#directory = TokenPlaces.NONE;
        this.#opened.clear();
        this.#damaged = false;
      },
    };
  }

  async #written(pages: Map<number, KeptFamily[]>, facts: Map<number, Record<string, FigureFact[]>>, pass: number): Promise<Written> {
    const pairs = [...pages].flatMap(([place, families]) => families.flatMap(({ readings }) => readings.map((reading) => ({ token: this.#tokenOf(reading), place }))));
    const directory = TokenPlaces.merged([(await this.#places()).without((page) => pages.has(page)), TokenPlaces.of(pairs)]);
    const list = this.#listed.pages.slice();
    for (const [page, families] of pages)
      list[page] = { families: families.length, current: families.filter((family) => family.pass === pass).length, version: (list[page]?.version ?? 0) + 1 };
    const listed = { pass, pages: list };
    const changes = [...pages].flatMap(([page, families]): Change[] => {
      const known = Object.fromEntries(families.map(({ digest }) => [digest.id, facts.get(page)![digest.id] ?? []]));
      const isEmpty = families.length === 0;
      return [
        { ...pagePlace(page), plain: isEmpty ? undefined : asBytes(families) },
        { ...factsPlace(page), plain: isEmpty ? undefined : asBytes(known) },
      ];
    });
    return {
      changes: [...changes, { ...DIRECTORY, plain: directory.bytes }, { ...LIST, plain: asBytes(listed) }],
      done: () => {
        this.#listed = listed;
        this.#directory = directory;
        for (const [page, families] of pages) this.#keepOpen(page, list[page]!.version, families);
      },
    };
  }

  /** The pages on which these families stand, as they are. */
  async #pagesOf(families: KeptFamily[]): Promise<Map<number, KeptFamily[]>> {
    const directory = await this.#places();
    const first = families.flatMap(({ readings }) => readings.slice(0, 1));
    const pages = new Set(first.flatMap((reading) => directory.placesOf(this.#tokenOf(reading))));
    return new Map(await Promise.all([...pages].map(async (page): Promise<[number, KeptFamily[]]> => [page, await this.read(page)])));
  }

  async #pageWithRoom(pages: Map<number, KeptFamily[]>, facts: Map<number, Record<string, FigureFact[]>>): Promise<number> {
    const among = [...pages].find(([, families]) => families.length < FAMILIES_OF_A_PAGE);
    if (among) return among[0];
    const listed = this.#listed.pages.findIndex(({ families }, page) => families < FAMILIES_OF_A_PAGE && !pages.has(page));
    const page = listed >= 0 ? listed : Math.max(this.#listed.pages.length, ...[...pages.keys()].map((each) => each + 1));
    pages.set(page, [...(await this.read(page))]);
    facts.set(page, await this.facts(page));
    return page;
  }

  #keepOpen(page: number, version: number, families: KeptFamily[]): void {
    this.#opened.delete(page);
    this.#opened.set(page, { version, families });
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > OPENED) this.#opened.delete(oldest!);
  }

  async #places(): Promise<TokenPlaces> {
    if (!this.#directory) {
      const [bytes] = await this.#store.get([DIRECTORY]);
      if (!bytes && this.#listed.pages.some(({ families }) => families > 0)) this.#damaged = true;
      this.#directory = bytes ? TokenPlaces.from(bytes) : TokenPlaces.NONE;
    }
    return this.#directory;
  }

  #tokenOf(reading: string): number {
    return this.#store.token(`round|${reading}`);
  }
}

/** Names a kept family: two passes may both have worked out one of the same id, on other pages. */
export const nameOf = ({ digest, pass, readings }: KeptFamily): string => `${digest.id} ${pass} ${readings.join(' ')}`;
