import { inflateRawSync, inflateSync } from 'node:zlib';
import type { EntryRow, OfferRow, RecordRow, ReviewRow } from '../../../src/ledger/tables.ts';
import type { RunningExtension } from './chromium.ts';

/** Everything the extension has stored, read past its own code. */
export interface StoredLedger {
  readonly offers: readonly OfferRow[];
  readonly records: readonly RecordRow[];
  readonly entries: readonly EntryRow[];
  readonly reviews: readonly ReviewRow[];
  /** Source texts by their SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the database through the service worker with plain IndexedDB. Tables that do not exist yet are empty. */
export async function readLedger(extension: RunningExtension): Promise<StoredLedger> {
  const worker = await extension.worker();
  const raw = await worker.evaluate(async () => {
    const known = await indexedDB.databases();
    const tables: Record<string, unknown[]> = {};
    if (!known.some(({ name }) => name === 'mingyue')) return tables;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('mingyue');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const name of ['offers', 'records', 'entries', 'reviews', 'texts']) {
      if (!database.objectStoreNames.contains(name)) continue;
      tables[name] = await new Promise((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    database.close();
    // binary values do not survive the way out of the browser: numbers do
    tables['texts'] = (tables['texts'] ?? []).map((row) => {
      const { hash, deflated } = row as { hash: string; deflated: Uint8Array };
      return { hash, deflated: Array.from(deflated) };
    });
    return tables;
  });
  const texts = (raw['texts'] ?? []) as readonly { readonly hash: string; readonly deflated: readonly number[] }[];
  return {
    offers: (raw['offers'] ?? []) as OfferRow[],
    records: (raw['records'] ?? []) as RecordRow[],
    entries: (raw['entries'] ?? []) as EntryRow[],
    reviews: (raw['reviews'] ?? []) as ReviewRow[],
    texts: new Map(texts.map(({ hash, deflated }) => [hash, inflate(Uint8Array.from(deflated))])),
  };
}

function inflate(bytes: Uint8Array): string {
  const zlib = (bytes[0] ?? 0) % 16 === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return (zlib ? inflateSync(bytes) : inflateRawSync(bytes)).toString('utf8');
}

/** Waits until what is stored answers to a condition; fails with what was stored last. */
export async function untilLedger(
  extension: RunningExtension,
  condition: (ledger: StoredLedger) => boolean,
  { timeout = 30_000, what = 'the ledger' } = {},
): Promise<StoredLedger> {
  const deadline = Date.now() + timeout;
  let ledger = await readLedger(extension);
  while (!condition(ledger)) {
    if (Date.now() > deadline)
      throw new Error(
        `${what} did not come: ${JSON.stringify({ ...ledger, texts: [...ledger.texts.keys()] }).slice(0, 4000)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
    ledger = await readLedger(extension);
  }
  return ledger;
}

/** Whether every document of every offer is read, or known not to be readable. */
export function isSettled({ offers }: StoredLedger): boolean {
  return (
    offers.length > 0 &&
    offers.every(({ documents }) =>
      documents.every(
        ({ reading }) => reading.state === 'read' || reading.state === 'unread' || reading.state === 'on-request',
      ),
    )
  );
}
