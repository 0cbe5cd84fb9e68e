import { deflateSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { RecordRow, ReviewRow, TextRow } from '../../../src/ledger/tables.ts';
import { manyRecords } from '../../fixtures/ledger/many-records.ts';

/** Bytes travel into the page as base64. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Writes a history into the ledger of the extension past its own code: ten thousand records over eight years, each
 * with two or three of 1,200 agreements of some 10,000 characters. `page` is a page of the extension.
 */
export async function fillHistory(page: Page, count = 10_000): Promise<{ records: number; texts: number }> {
  const { records, entries, agreements } = manyRecords(count, new Date('2026-11-01T00:00:00Z'), {
    days: 3000,
    editions: 300,
  });
  const document = {
    title: null,
    format: 'html',
    removals: [],
    emphasis: null,
    charset: 'utf-8',
    pages: null,
  } as const;
  const texts = agreements.map(({ hash, text }): Omit<TextRow, 'deflated'> & { readonly deflated: string } => {
    // As long as agreements are: what follows carries no marks.
    const long = text + '本条款为说明之用，不影响前述各条的效力，双方应当遵守。\n'.repeat(350);
    const deflated = Buffer.from(deflateSync(new TextEncoder().encode(long))).toString('base64');
    return { hash, deflated, characters: long.length, document, addedAt: 1 };
  });
  const reviews = agreements.map(({ hash, review }): ReviewRow => ({
    id: `${hash} ${review.engine} -`,
    textHash: hash,
    review,
  }));
  await put(page, 'texts', texts);
  await put(page, 'reviews', reviews);
  await put(page, 'entries', entries);
  await put(page, 'records', records satisfies readonly RecordRow[]);
  return { records: records.length, texts: texts.length };
}

async function put(page: Page, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await page.evaluate(
      async ({ name, part }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('mingyue');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('not opened'));
        });
        const transaction = database.transaction(name, 'readwrite');
        for (const row of part) {
          const { deflated } = row;
          const bytes =
            typeof deflated === 'string' ? Uint8Array.from(atob(deflated), (one) => one.charCodeAt(0)) : null;
          transaction.objectStore(name).put(bytes === null ? row : { ...row, deflated: bytes });
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
        });
        database.close();
      },
      { name: table, part: rows.slice(at, at + 500) as readonly Row[] },
    );
}
