/**
 * Makes the ledger one of version 1 that this page holds open and does not let go, as a page of an old program would.
 * Runs in a page of the extension while its background is stopped; what is stored is kept. It is sent as text.
 */
export async function holdOldVersion(): Promise<void> {
  const stores = {
    offers: 'id, tab, record',
    texts: 'hash',
    reviews: 'id, textHash',
    fetches: 'url, textHash',
    records: 'id, sequence, site, state, *textHashes',
    entries: 'sequence, record',
    checks: 'id, record',
    settings: 'key',
  };
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const now = await settled(indexedDB.open('mingyue'));
  const rows = new Map<string, unknown[]>();
  // A table that there is no more is empty.
  for (const name of Object.keys(stores).filter((one) => now.objectStoreNames.contains(one)))
    rows.set(name, await settled(now.transaction(name).objectStore(name).getAll()));
  now.close();
  await settled(indexedDB.deleteDatabase('mingyue'));
  // Dexie's version 1 is 10
  const opening = indexedDB.open('mingyue', 10);
  opening.onupgradeneeded = () => {
    for (const [name, schema] of Object.entries(stores)) {
      const [key = '', ...indexes] = schema.split(', ');
      const store = opening.result.createObjectStore(name, { keyPath: key });
      for (const index of indexes) {
        const path = index.replace('*', '');
        store.createIndex(path, path, { multiEntry: index.startsWith('*') });
      }
      for (const row of rows.get(name) ?? []) store.put(row);
    }
  };
  (globalThis as { held?: IDBDatabase }).held = await settled(opening);
}

/** How many records the held database has. Runs where `holdOldVersion` ran. */
export function countHeldRecords(): Promise<number> {
  const { held } = globalThis as { held?: IDBDatabase };
  if (held?.version !== 10) throw new Error('it is not held');
  return new Promise((resolve, reject) => {
    const request = held.transaction('records').objectStore('records').count();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
