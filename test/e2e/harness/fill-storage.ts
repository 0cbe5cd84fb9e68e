/**
 * Fills the ledger's own database, with rows that nobody reads, until not even a small one goes in. Runs in
 * the extension: it is sent as text.
 */
export async function fillStorage(): Promise<string> {
  const put = (size: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      // opened anew each time: Firefox gives a connection up once a write of it has failed
      const request = indexedDB.open('mingyue');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const { result: database } = request;
        const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
        transaction.objectStore('settings').put({ key: crypto.randomUUID(), bytes });
        transaction.oncomplete = () => {
          database.close();
          resolve(true);
        };
        transaction.onabort = () => {
          database.close();
          resolve(false);
        };
      };
    });
  let filled = 0;
  for (let size = 1 << 20; size >= 128;) {
    if (await put(size)) filled += size;
    else size >>= 1;
  }
  return String(filled);
}
