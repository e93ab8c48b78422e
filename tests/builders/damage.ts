/** Flips a bit of a piece of the index on the disk; without a key, of every piece of the store. */
export async function damage(databaseName: string, store: string, key?: string | number): Promise<void> {
  const asked = indexedDB.open(databaseName);
  const database = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const pieces = database.transaction(store, 'readwrite').objectStore(store);
  const cursor = pieces.openCursor(key === undefined ? null : IDBKeyRange.only(key));
  await new Promise<void>((resolve) => {
    cursor.onsuccess = () => {
      if (!cursor.result) return resolve();
      const bytes = cursor.result.value as Uint8Array;
      bytes[20]! ^= 1;
      cursor.result.update(bytes).onsuccess = () => cursor.result!.continue();
    };
  });
  database.close();
}
