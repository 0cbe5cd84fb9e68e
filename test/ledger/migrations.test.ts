import { existsSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { consentRecordSchema, entrySchema, recordAdditionSchema } from '../../src/core/record/record.ts';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { ledgerVersions } from '../../src/ledger/database.ts';
import { listRecords } from '../../src/ledger/records.ts';
import { readSettings } from '../../src/ledger/settings.ts';
import { findText } from '../../src/ledger/texts.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import { openTestLedger } from './open-test-ledger.ts';

/** Rows by table; bytes as `{ "base64": … }`. Written by `npm run unit -- …` never: a stored example stays as it is. */
type Example = Record<string, Record<string, unknown>[]>;

function readExample(version: number): Example | undefined {
  const file = new URL(`../fixtures/ledger/v${String(version)}.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8'), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
      : value,
  ) as Example;
}

test.each(ledgerVersions.map(({ version }) => version))(
  'a ledger of version %i opens in today’s program',
  async (from) => {
    const example = readExample(from);
    expect(example, `test/fixtures/ledger/v${String(from)}.json`).toBeDefined();
    const indexedDB = new IDBFactory();
    const old = new Dexie('mingyue', { indexedDB, IDBKeyRange });
    for (const { version, stores } of ledgerVersions) if (version <= from) old.version(version).stores(stores);
    await old.open();
    for (const [table, rows] of Object.entries(example!)) await old.table(table).bulkAdd(rows);
    old.close();

    const ledger = openTestLedger(indexedDB);
    expect(await verifyLedger(ledger)).toMatchObject({ sound: true });
    const records = await listRecords(ledger);
    expect(records.length).toBeGreaterThan(1);
    for (const row of records) {
      expect(consentRecordSchema.parse(row.body)).toEqual(row.body);
      for (const addition of row.additions) expect(recordAdditionSchema.parse(addition)).toEqual(addition);
      for (const { reading } of documentsOf(row))
        if (reading.state === 'read') expect((await findText(ledger, reading.textHash))?.text).toMatch(/第一条/);
    }
    for (const entry of await ledger.entries.toArray()) expect(entrySchema.parse(entry)).toEqual(entry);
    expect((await readSettings(ledger)).prefetch).toBe(false);
  },
);

test('versions count up from one without a gap', () => {
  expect(ledgerVersions.map(({ version }) => version)).toEqual(ledgerVersions.map((_, at) => at + 1));
});
