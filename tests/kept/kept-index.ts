/** An index as a version of the extension left it on the disk: every piece of every store, in base64. */
export interface KeptIndex {
  /** As the browser counts them. */
  version: number;
  indexKey: string;
  /** What a person knew of it. */
  child: { reading: string; ref: string };
  members: string[];
  stores: Record<string, [key: string | number, piece: string][]>;
}

export const inText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const inBytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'));

/** What lies in a database. */
export async function takenFrom(name: string): Promise<Pick<KeptIndex, 'version' | 'stores'>> {
  const database = await opened(indexedDB.open(name));
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (store): Promise<[string, [string | number, string][]]> => {
      const pieces = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([opened(pieces.getAllKeys()), opened(pieces.getAll() as IDBRequest<Uint8Array[]>)]);
      return [store, keys.map((key, at) => [key as string | number, inText(values[at]!)])];
    }),
  );
  const { version } = database;
  database.close();
  return { version, stores: Object.fromEntries(stores) };
}

/** Lays it down again as it was. */
export async function laidDown(name: string, { version, stores }: KeptIndex): Promise<void> {
  const asked = indexedDB.open(name, version);
  asked.addEventListener('upgradeneeded', () => {
    for (const [store, pieces] of Object.entries(stores)) {
      const made = asked.result.createObjectStore(store);
      for (const [key, piece] of pieces) made.put(inBytes(piece), key);
    }
  });
  (await opened(asked)).close();
}

const opened = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error));
  });
