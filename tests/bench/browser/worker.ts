import { keepIndexKey } from '../../../extension/worker/index/index-key.ts';
import { keyRing } from '../../../extension/worker/index/key-ring.ts';
import { localIndex } from '../../../extension/worker/index/local-index.ts';
import '../../../extension/worker/main.ts';
import { followWhatWasWritten, goRound } from '../../../extension/worker/desk/round.ts';
import { Journal } from '../../../src/local-index/journal/journal.ts';
import { SALT_BYTES, STRETCH, stretched } from '../../../src/local-index/key-ring/stretch.ts';
import { LocalIndex } from '../../../src/local-index/local-index.ts';
import { SealedStore } from '../../../src/local-index/sealed/sealed-store.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Reading } from '../../../src/record/reading.ts';
import { warningsFor } from '../../../src/warnings/warnings-for.ts';
import { DESK, readingsOfDeskFamily } from '../desk-families.ts';
import { idOf, linkedRows, PEOPLE_OF_A_FAMILY, readingsOfFamily } from '../invented-families.ts';

/** The extension's own worker, with a way in for the benchmark: an index of invented families beside the real one. */
const KEY = new Uint8Array(32).fill(7);
const TODAY = '2026-03-12';
const ROWS_AT_ONCE = 4000;
const READINGS_AT_ONCE = 1000;
const FAMILIES_AT_ONCE = 100;
const RAW = 'bench-raw';
const PASSPHRASE = 'lantern orchard plinth mallow';

let opening: Promise<LocalIndex> | undefined;
let opened = '';

function indexOf(name: string): Promise<LocalIndex> {
  if (opened !== name) opening = LocalIndex.open(name, KEY);
  opened = name;
  return opening!;
}

const asks: Record<string, (told: any) => Promise<unknown>> = {
  async nothing() {
    return 0;
  },

  /** What a woken worker cannot do without: its database open. */
  async 'nothing, with the index open'({ name }) {
    await indexOf(name);
    return 0;
  },

  async warnings({ name, family }) {
    const index = await indexOf(name);
    const found = await index.familyOf(idOf(family, 0), 'a', TODAY);
    if (!found || found.family.members.length < PEOPLE_OF_A_FAMILY) throw new Error(`Family ${family} was not found`);
    return warningsFor({ family: found.family, open: { system: 'beechwood-mis', agency: 'school', subject: found.subject }, today: TODAY, practice: { authority: 'Bench', agreementsUsed: true, limits: {} } });
  },

  /** Lays families down as linking leaves them, without linking. */
  async lay({ name, people }) {
    const store = await SealedStore.open(name, KEY);
    const journal = await Journal.open(store);
    const families = people / PEOPLE_OF_A_FAMILY;
    let rows = [];
    for (let at = 0; at < families; at += 1) {
      rows.push(...linkedRows(at));
      if (rows.length < ROWS_AT_ONCE && at < families - 1) continue;
      await stayAwake();
      await journal.write(journal.reader(), rows, []);
      rows = [];
      await journal.mergeLevels((slice) => slice());
      await journal.mergeNames((slice) => slice(), at < families - 1);
    }
    store.close();
  },

  /** Takes readings in as an import does, linked and sealed; system by system, as files arrive. */
  async import({ name, people }) {
    const index = await indexOf(name);
    const families = people / PEOPLE_OF_A_FAMILY;
    const start = performance.now();
    for (const system of ['child-health', 'beechwood-mis'])
      for (let at = 0; at < families; at += READINGS_AT_ONCE) {
        const some = Array.from({ length: Math.min(READINGS_AT_ONCE, families - at) }, (_, nth) => readingsOfFamily(at + nth));
        await stayAwake();
        await index.appendAll(some.flat().filter(({ source }) => source.system === system));
      }
    await index.tidy();
    const { damaged, ...extent } = index.extent;
    if (damaged > 0) throw new Error(`${damaged} pieces of what was taken in cannot be read`);
    return { ms: performance.now() - start, ...extent };
  },

  async 'set a passphrase'() {
    const ring = await keyRing();
    if ((await ring.state()) === 'new') await ring.create(PASSPHRASE);
    return 0;
  },

  /** From the passphrase to an index that answers. */
  async unlock({ name }) {
    opening = undefined;
    opened = '';
    const tried = await (await keyRing()).unlock(PASSPHRASE);
    if (tried.is !== 'right') throw new Error(`The passphrase is ${tried.is}`);
    await indexOf(name);
    return 0;
  },

  async 'the passphrase stretched'() {
    await stretched(PASSPHRASE, new Uint8Array(SALT_BYTES), STRETCH);
    return 0;
  },

  async append({ name, family }) {
    const index = await indexOf(name);
    const reading: Reading = { ...readingsOfFamily(family)[0]!, source: { system: 'safelog', agency: 'school', screen: `student ${family}` } };
    const start = performance.now();
    await index.append(reading);
    return performance.now() - start;
  },

  async search({ name, text }) {
    return (await indexOf(name)).search(text);
  },

  async 'ten raw gets'({ at }) {
    const database = await raw();
    const start = performance.now();
    const transaction = database.transaction('rows', 'readonly');
    for (let nth = 0; nth < 10; nth += 1) transaction.objectStore('rows').get((at * 7919 + nth * 104_729) % RAW_ROWS);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    return performance.now() - start;
  },

  async 'raw put'({ at }) {
    const database = await raw();
    const start = performance.now();
    const transaction = database.transaction('pieces', 'readwrite', { durability: 'strict' });
    transaction.objectStore('pieces').put(new Uint8Array(400), -1 - at);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    return performance.now() - start;
  },

  /** Writes as many bytes in pieces as large, unsealed and unlinked. */
  async 'raw writing'({ bytes }) {
    const database = await raw();
    const piece = new Uint8Array(48 * 1024);
    const start = performance.now();
    for (let written = 0; written < bytes; ) {
      const transaction = database.transaction('pieces', 'readwrite', { durability: 'strict' });
      for (let nth = 0; nth < 40 && written < bytes; nth += 1, written += piece.length) transaction.objectStore('pieces').put(piece, written);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    const ms = performance.now() - start;
    const clear = database.transaction('pieces', 'readwrite');
    clear.objectStore('pieces').clear();
    await new Promise((resolve) => (clear.oncomplete = resolve));
    return ms;
  },

  async 'be the lead'() {
    await chrome.storage.local.set({ role: 'dsl' });
    await keepIndexKey(KEY);
  },

  /** Takes the families of a school into the index that the desk shows. */
  async 'fill the desk'() {
    const index = await localIndex();
    const today = londonDay(new Date().toISOString());
    for (let at = 0; at < DESK.pupils; at += FAMILIES_AT_ONCE) {
      await stayAwake();
      await index.appendAll(Array.from({ length: FAMILIES_AT_ONCE }, (_, nth) => readingsOfDeskFamily(at + nth, today)).flat());
    }
    await index.tidy();
    return index.extent;
  },

  /** Every family of the desk worked out, and what it takes to look each of them up alone. */
  async round() {
    const index = await localIndex();
    const awake = setInterval(stayAwake, 10_000);
    const start = performance.now();
    await goRound();
    const ms = performance.now() - start;
    const { families, pages } = index.roundStanding;
    const people = (await Promise.all(pages.map((_, page) => index.roundPage(page)))).flat().map(({ id }) => id);
    const from = performance.now();
    for (const child of people) await index.family(child, londonDay(new Date().toISOString()));
    const floor = performance.now() - from;
    clearInterval(awake);
    return { ms, floor, families, pages: pages.length };
  },

  /** One reading is read anew, and the desk follows. */
  async 'append, and the desk follows'({ family }) {
    const index = await localIndex();
    const [reading] = readingsOfDeskFamily(family, londonDay(new Date().toISOString()));
    const start = performance.now();
    await index.append({ ...reading!, entries: [] });
    const append = performance.now() - start;
    await followWhatWasWritten();
    return { append, follow: performance.now() - start - append };
  },

  /** What the desk's pages say, laid down raw. */
  async 'lay the pages raw'() {
    const index = await localIndex();
    const pages = await Promise.all(index.roundStanding.pages.map((_, page) => index.roundPage(page)));
    const texts = pages.map((page) => JSON.stringify(page));
    const database = await raw();
    const transaction = database.transaction('pieces', 'readwrite');
    texts.forEach((text, page) => transaction.objectStore('pieces').put(text, `page ${page}`));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    return { pages: texts.length, bytes: texts.reduce((sum, text) => sum + text.length, 0) };
  },

  async 'raw page'({ page }) {
    const database = await raw();
    const asked = database.transaction('pieces', 'readonly').objectStore('pieces').get(`page ${page}`);
    await new Promise((resolve) => (asked.onsuccess = resolve));
    return JSON.parse(asked.result);
  },

  async size({ name }) {
    const store = await SealedStore.open(name, KEY);
    const [segments, shards, names] = [await store.size('segments'), await store.size('shards'), await store.size('names')];
    store.close();
    return { segments, shards, names };
  },
};

/** The browser stops a worker that has called nothing of it for half a minute. */
async function stayAwake(): Promise<void> {
  await chrome.runtime.getPlatformInfo();
}

const RAW_ROWS = 100_000;

let rawDatabase: Promise<IDBDatabase> | undefined;

/** A bare database of rows of 400 bytes, for the floors. */
function raw(): Promise<IDBDatabase> {
  rawDatabase ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(RAW, 1);
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('pieces');
      const rows = asked.result.createObjectStore('rows');
      for (let at = 0; at < RAW_ROWS; at += 1) rows.put(new Uint8Array(400), at);
    });
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error));
  });
  return rawDatabase;
}

/** By a port, since the worker itself refuses messages that are not in its contract. */
chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener(({ bench, told }: { bench: string; told: unknown }) => {
    asks[bench]!(told).then((answer) => port.postMessage({ answer }), (error: Error) => port.postMessage({ error: String(error.stack) }));
  });
});
