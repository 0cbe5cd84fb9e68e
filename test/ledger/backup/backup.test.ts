import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEntry } from '../../../src/core/record/chain.ts';
import { emphasisMarks } from '../../../src/core/source.ts';
import { createBackup } from '../../../src/ledger/backup/create-backup.ts';
import { packBackup } from '../../../src/ledger/backup/container.ts';
import type { BackupContent } from '../../../src/ledger/backup/content.ts';
import { readBackup } from '../../../src/ledger/backup/read-backup.ts';
import { restoreBackup } from '../../../src/ledger/backup/restore-backup.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { completeRecord, deleteRecord, markSubmitted, recordAcceptance } from '../../../src/ledger/records.ts';
import { changeSettings, readSettings } from '../../../src/ledger/settings.ts';
import { findText } from '../../../src/ledger/texts.ts';
import { verifyLedger } from '../../../src/ledger/verify.ts';
import { nanzhiPrivacy, nanzhiTerms } from '../../fixtures/ledger/agreements.ts';
import { fillLedger } from '../../fixtures/ledger/fill-ledger.ts';
import { makeRecord, recordId, sampleLedger, written } from '../../fixtures/ledger/sample-ledger.ts';
import { openTestLedger } from '../open-test-ledger.ts';

const createdAt = new Date('2026-04-02T01:20:00Z');
const backup = (ledger: Ledger, passphrase: string | null = null) => createBackup(ledger, { createdAt, passphrase });
const sample = sampleLedger();

/** Every table that a backup is about, as plain values. */
async function dump(ledger: Ledger) {
  const texts = await ledger.texts.toArray();
  return {
    // Apart from whether they came with a backup.
    records: (await ledger.records.orderBy('sequence').toArray()).map(({ restored: _restored, ...row }) => row),
    entries: await ledger.entries.toArray(),
    texts: texts.map(({ hash, characters, addedAt }) => ({ hash, characters, addedAt })),
    reviews: await ledger.reviews.toArray(),
    checks: await ledger.checks.toArray(),
    branches: (await ledger.branches.toArray()).map(({ head }) => head),
  };
}

async function restore(ledger: Ledger, file: Uint8Array<ArrayBuffer>, passphrase: string | null = null) {
  const read = await readBackup(file, passphrase);
  return read.ok ? restoreBackup(ledger, read.value, 5) : read;
}

async function accept(ledger: Ledger, number: number): Promise<void> {
  await recordAcceptance(
    ledger,
    makeRecord(number, { ...written[4]!, at: `2026-05-0${String(number % 10)}T00:00:00.000Z` }),
  );
  await markSubmitted(ledger, recordId(number), '2026-05-09T00:00:00.000Z');
}

let ledger: Ledger;
beforeEach(async () => {
  ledger = openTestLedger();
  await fillLedger(ledger, sample);
  await ledger.checks.add({
    id: `${recordId(4)} d1 7`,
    record: recordId(4),
    key: 'd1',
    checkedAt: 7,
    textHash: null,
    problem: { id: 'network' },
  });
  await changeSettings(ledger, { prefetch: false });
});

describe('a backup', () => {
  it('puts no other outcome in the place of a check made here', async () => {
    const file = await backup(ledger);
    const [made] = await ledger.checks.toArray();
    await ledger.checks.update(made!.id, { problem: { id: 'not-found', status: 404 } });
    expect(await restore(ledger, file)).toMatchObject({ ok: true });
    expect(await ledger.checks.toArray()).toMatchObject([{ id: made!.id, problem: { id: 'not-found' } }]);
  });

  it.each([null, '一句很长的口令 ÄA'])(
    'restores everything into an empty ledger (passphrase %j)',
    async (passphrase) => {
      const empty = openTestLedger();
      expect(await restore(empty, await backup(ledger, passphrase), passphrase)).toEqual({
        ok: true,
        value: { added: 5, known: 0, deleted: 0, kept: 0 },
      });
      expect(await dump(empty)).toEqual(await dump(ledger));
      expect((await findText(empty, nanzhiTerms.hash))?.text).toBe(nanzhiTerms.text);
      expect((await readSettings(empty)).prefetch).toBe(false);
      expect((await verifyLedger(empty)).sound).toBe(true);
    },
  );

  it('restored twice, or into the ledger it came from, changes nothing', async () => {
    const file = await backup(ledger);
    const before = await dump(ledger);
    expect(await restore(ledger, file)).toMatchObject({ value: { added: 0, known: 5 } });
    expect(await restore(ledger, file)).toMatchObject({ value: { added: 0, known: 5 } });
    expect(await dump(ledger)).toEqual(before);
  });

  it('mends a text that was damaged since', async () => {
    const file = await backup(ledger);
    await ledger.texts.update(nanzhiTerms.hash, { deflated: new Uint8Array([1, 2, 3]) });
    expect((await verifyLedger(ledger)).sound).toBe(false);
    await restore(ledger, file);
    expect((await verifyLedger(ledger)).sound).toBe(true);
    expect((await findText(ledger, nanzhiTerms.hash))?.text).toBe(nanzhiTerms.text);
  });

  it('carries all that reading knew of a text, each mark that may stand out included', async () => {
    const row = (await ledger.texts.get(nanzhiTerms.hash))!;
    const document = {
      ...row.document,
      removals: [{ reason: 'footer', text: '备案号' }],
      emphasis: [{ start: 0, end: 4, marks: emphasisMarks }],
      links: [{ start: 0, end: 4, href: 'https://nanzhi.example/privacy' }],
    };
    await ledger.texts.put({ ...row, document });
    const empty = openTestLedger();
    await restore(empty, await backup(ledger));
    expect((await empty.texts.get(nanzhiTerms.hash))?.document).toEqual(document);
  });

  it('of an earlier day does not bring back what was deleted since', async () => {
    const file = await backup(ledger);
    await deleteRecord(ledger, recordId(3), '2026-04-03T00:00:00.000Z');
    const before = await dump(ledger);
    expect(await restore(ledger, file)).toMatchObject({ value: { added: 0, known: 4, deleted: 1 } });
    expect(await dump(ledger)).toEqual(before);
  });

  it('of a later day goes on where this ledger ends', async () => {
    const earlier = openTestLedger();
    await restore(earlier, await backup(ledger));
    await accept(ledger, 6);
    await accept(ledger, 7);
    await deleteRecord(ledger, recordId(7), '2026-05-10T00:00:00.000Z');
    expect(await restore(earlier, await backup(ledger))).toMatchObject({ value: { added: 1, kept: 0 } });
    expect(await dump(earlier)).toEqual(await dump(ledger));
    expect((await verifyLedger(earlier)).sound).toBe(true);
  });

  it('marks what it has brought: whole records, and what became of known ones since', async () => {
    const marks = async (one: Ledger) => (await one.records.orderBy('sequence').toArray()).map((row) => row.restored);
    const here = openTestLedger();
    for (const number of [1, 2]) await recordAcceptance(here, makeRecord(number, written[number - 1]!));
    const there = openTestLedger();
    await restore(there, await backup(here));
    await markSubmitted(here, recordId(1), '2026-05-09T00:00:00.000Z');
    await accept(here, 6);
    const later = await backup(here);
    expect(await marks(here)).toEqual([undefined, undefined, undefined]);
    await restore(there, later);
    const at = new Date(5).toISOString();
    expect(await marks(there)).toEqual([1, 2, 6].map(() => ({ at, what: 'all' })));

    const original = openTestLedger();
    for (const number of [1, 2]) await recordAcceptance(original, makeRecord(number, written[number - 1]!));
    await restore(original, later);
    expect(await marks(original)).toEqual([{ at, what: 'later' }, undefined, { at, what: 'all' }]);
  });

  it('in which a record of this ledger is deleted deletes nothing here, and says so', async () => {
    const earlier = openTestLedger();
    await restore(earlier, await backup(ledger));
    await accept(ledger, 6);
    await deleteRecord(ledger, recordId(3), '2026-05-10T00:00:00.000Z');
    const later = await backup(ledger);
    const head = (await ledger.entries.toArray()).at(-1)!.hash;
    expect(await restore(earlier, later)).toEqual({ ok: true, value: { added: 1, known: 4, deleted: 0, kept: 1 } });
    const joined = await dump(earlier);
    expect(joined.records.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map(recordId));
    expect(joined.entries.some(({ kind }) => kind === 'deleted')).toBe(false);
    expect(joined.branches).toEqual([head]);
    expect((await verifyLedger(earlier)).sound).toBe(true);
    expect(await restore(earlier, later)).toMatchObject({ value: { added: 0, kept: 1 } });
    expect(await dump(earlier)).toEqual(joined);
  });

  it('in which a record went on before it was deleted takes it no further here', async () => {
    const earlier = openTestLedger();
    await recordAcceptance(ledger, makeRecord(6, { ...written[4]!, at: '2026-05-06T00:00:00.000Z' }));
    await restore(earlier, await backup(ledger));
    await markSubmitted(ledger, recordId(6), '2026-05-09T00:00:00.000Z');
    await deleteRecord(ledger, recordId(6), '2026-05-10T00:00:00.000Z');
    const before = await earlier.entries.toArray();
    expect(await restore(earlier, await backup(ledger))).toMatchObject({ value: { added: 0, kept: 1 } });
    expect(await earlier.entries.toArray()).toEqual(before);
    expect(await verifyLedger(earlier)).toMatchObject({ sound: true });
  });

  it('made of nothing but the chain of an evidence pack and deletions deletes nothing', async () => {
    const entries = await ledger.entries.orderBy('sequence').toArray();
    for (const { id } of sample.records)
      entries.push(
        appendEntry(entries.at(-1)!, { kind: 'deleted', record: id, at: '2026-06-01T00:00:00.000Z', body: null }),
      );
    const content = { records: [], entries, texts: [], reviews: [], checks: [], branches: [], settings: null };
    const before = await dump(ledger);
    const outcome = await restore(ledger, await packBackup(content, { createdAt, passphrase: null }));
    expect(outcome).toEqual({ ok: true, value: { added: 0, known: 0, deleted: 0, kept: 5 } });
    const { branches, ...after } = await dump(ledger);
    expect({ ...after, branches: [] }).toEqual(before);
    expect(branches).toEqual([entries.at(-1)!.hash]);
  });

  it('of another device joins this one: both verify, and again changes nothing', async () => {
    const other = openTestLedger();
    await restore(other, await backup(ledger));
    await accept(ledger, 6);
    await accept(other, 7);
    await completeRecord(other, {
      format: 'mingyue-record-addition',
      version: 1,
      record: recordId(7),
      at: '2026-05-09T01:00:00.000Z',
      documents: [{ ...makeRecord(7, written[4]!).documents[1]!, key: 'd3' }],
      review: makeRecord(7, written[4]!).review,
    });
    const theirs = await backup(other);
    const head = (await other.entries.toArray()).at(-1)!.hash;
    expect(await restore(ledger, theirs)).toMatchObject({ value: { added: 1, known: 5 } });
    const joined = await dump(ledger);
    expect(joined.branches).toEqual([head]);
    expect(joined.records.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7].map(recordId));
    expect(joined.records[6]!.additions).toHaveLength(1);
    expect(await verifyLedger(ledger)).toMatchObject({ sound: true });
    expect(await restore(ledger, theirs)).toMatchObject({ value: { added: 0, known: 6 } });
    expect(await dump(ledger)).toEqual(joined);
    // And the joined ledger makes a backup that another can take.
    const third = openTestLedger();
    await restore(third, await backup(ledger));
    expect((await dump(third)).records).toEqual(joined.records);
  });

  it('keeps the settings that were chosen here', async () => {
    const file = await backup(ledger);
    await changeSettings(ledger, { prefetch: true });
    await restore(ledger, file);
    expect((await readSettings(ledger)).prefetch).toBe(true);
  });

  it('does not carry texts that no record holds', async () => {
    const empty = openTestLedger();
    for (const { id, textHashes } of sample.records)
      if (textHashes.includes(nanzhiPrivacy.hash)) await deleteRecord(ledger, id, '2026-04-03T00:00:00.000Z');
    await restore(empty, await backup(ledger));
    expect(await findText(empty, nanzhiPrivacy.hash)).toBeUndefined();
  });
});

describe('a backup is refused whole', () => {
  const refusal = async (file: Uint8Array<ArrayBuffer>, passphrase: string | null = null) => {
    const target = openTestLedger();
    const outcome = await restore(target, file, passphrase);
    expect(await target.records.count()).toBe(0);
    expect(await target.entries.count()).toBe(0);
    return outcome.ok ? undefined : outcome.problem.id;
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['nothing', new Uint8Array(), 'foreign'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 10, 10]), 'foreign'],
    ['JSON', bytes('{"records":[]}'), 'foreign'],
    ['a bare beginning', bytes('MINGYUE BACKUP\n'), 'damaged'],
    ['a header of something else', bytes('MINGYUE BACKUP\n{"format":"x","version":1}\n'), 'damaged'],
    ['a later version', bytes('MINGYUE BACKUP\n{"format":"mingyue-backup","version":2}\n'), 'newer-version'],
  ])('when it is %s', async (_, file, reason) => {
    expect(await refusal(file)).toBe(reason);
  });

  it('when a single byte of it is another', async () => {
    const file = await backup(ledger);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        // The time of creation is information only and covered by nothing.
        const createdFrom = new TextDecoder('latin1').decode(file).indexOf('"createdAt"');
        if (at >= createdFrom && at < createdFrom + 40) return;
        const altered = file.slice();
        altered[at] = altered[at]! ^ change;
        expect(await refusal(altered)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('when it was cut off', async () => {
    const file = await backup(ledger);
    expect(await refusal(file.slice(0, file.length - 1))).toBe('damaged');
  });

  it('without its passphrase, or with another', async () => {
    const file = await backup(ledger, '正确');
    expect(await refusal(file)).toBe('passphrase-needed');
    expect(await refusal(file, '错误')).toBe('passphrase-wrong');
  });

  it.each([
    ['salt', 'A'],
    ['salt', 'AAAAAAAAAAAAAAAAAAAA'],
    ['iv', 'A'],
    ['iv', 'AAAAAAAAAAAAAAAAAAAA'],
  ])('as damaged when its %s is %j, which no backup has', async (field, value) => {
    const file = Buffer.from(await backup(ledger, '口令')).toString('latin1');
    const altered = file.replace(new RegExp(`"${field}":"[^"]+"`), `"${field}":"${value}"`);
    expect(await refusal(Uint8Array.from(Buffer.from(altered, 'latin1')), '口令')).toBe('damaged');
  });

  /** A well-made file with content made up by someone who knows the format. */
  async function forge(change: (content: BackupContent) => void): Promise<string | undefined> {
    const read = await readBackup(await backup(ledger), null);
    if (!read.ok) throw new Error(read.problem.detail);
    const content = structuredClone(read.value);
    change(content);
    return refusal(await packBackup(content, { createdAt, passphrase: null }));
  }

  it('when a text, a record, an entry or a state was altered inside a whole file', async () => {
    expect(await forge(({ texts }) => (texts[0]!.text += '。'))).toBe('inconsistent');
    expect(await forge(({ records }) => (records[0]!.body.surface.preTicked = true))).toBe('inconsistent');
    expect(await forge(({ entries }) => (entries[3]!.at = '2026-01-01T00:00:00.000Z'))).toBe('inconsistent');
    expect(await forge(({ entries }) => entries.splice(2, 1))).toBe('inconsistent');
    expect(await forge(({ records }) => (records[0]!.state = 'submitted'))).toBe('inconsistent');
    expect(await forge(({ records }) => records.pop())).toBe('inconsistent');
    expect(await forge((content) => (content.records = 'x' as never))).toBe('damaged');
  });

  it('when it holds another version of a record that is here', async () => {
    const other = openTestLedger();
    await recordAcceptance(other, makeRecord(5, { ...written[4]!, title: '别的标题' }));
    expect(await restore(ledger, await backup(other))).toMatchObject({ ok: false, problem: { id: 'conflict' } });
    expect((await dump(ledger)).records).toEqual(sample.records);
  });
});

it('does not show anything of the ledger in an encrypted backup', async () => {
  const text = new TextDecoder('latin1').decode(await backup(ledger, '口令'));
  expect(text).not.toContain('nanzhi');
  expect(text).toContain('"iterations":600000');
});
