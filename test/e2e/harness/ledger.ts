import { inflateRawSync, inflateSync } from 'node:zlib';
import type { EntryRow, OfferRow, RecordRow, ReviewRow } from '../../../src/ledger/tables.ts';

/** Everything the extension has stored, read past its own code. */
export interface StoredLedger {
  readonly offers: readonly OfferRow[];
  readonly records: readonly RecordRow[];
  readonly entries: readonly EntryRow[];
  readonly reviews: readonly ReviewRow[];
  /** Source texts by their SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Where an extension runs: code can be evaluated in its background. */
export interface Background {
  /** Evaluates an expression there and returns the string that it gives, awaited. */
  evaluate(expression: string): Promise<string>;
}

const stored = ['offers', 'records', 'entries', 'reviews', 'texts'] as const;
type TableName = (typeof stored)[number];

/** Runs in the browser, where nothing of this file can be reached: it is sent as text. */
async function dumpTables(names: readonly string[]): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'mingyue')) return '{}';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('mingyue');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const name of names) {
    if (!database.objectStoreNames.contains(name)) continue;
    tables[name] = await new Promise((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  database.close();
  return JSON.stringify(tables, (_key, value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value));
}

/**
 * Reads the database past the extension's own code, with plain IndexedDB. Tables that do not exist yet, or are not
 * asked for, are empty.
 */
export async function readLedger(background: Background, tables: readonly TableName[] = stored): Promise<StoredLedger> {
  const dumped = await background.evaluate(`(${dumpTables.toString()})(${JSON.stringify(tables)})`);
  const raw = JSON.parse(dumped) as Readonly<Record<string, unknown[]>>;
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
  extension: Background,
  condition: (ledger: StoredLedger) => boolean,
  { timeout = 30_000, what = 'the ledger', tables = stored as readonly TableName[] } = {},
): Promise<StoredLedger> {
  const deadline = Date.now() + timeout;
  let began = Date.now();
  let ledger = await readLedger(extension, tables);
  while (!condition(ledger)) {
    if (Date.now() > deadline)
      throw new Error(
        `${what} did not come: ${JSON.stringify({ ...ledger, texts: [...ledger.texts.keys()] }).slice(0, 4000)}`,
      );
    // Reading a thousand records keeps the browser from writing more of them.
    const pause = Math.max(50, 3 * (Date.now() - began));
    await new Promise((resolve) => setTimeout(resolve, pause));
    began = Date.now();
    ledger = await readLedger(extension, tables);
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
