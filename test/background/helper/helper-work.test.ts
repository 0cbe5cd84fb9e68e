import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHelperLink } from '../../../src/background/helper/helper-link.ts';
import { createHelperWork, type HelperMemory, type HelperWork } from '../../../src/background/helper/helper-work.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import type { RecordDocument } from '../../../src/core/record/record.ts';
import { createHandlers } from '../../../src/helper/host/handlers.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import {
  completeRecord,
  deleteEverything,
  deleteRecord,
  markSubmitted,
  recordAcceptance,
} from '../../../src/ledger/records.ts';
import { changeSettings } from '../../../src/ledger/settings.ts';
import { findReview, findText, saveText } from '../../../src/ledger/texts.ts';
import { verifyLedger } from '../../../src/ledger/verify.ts';
import type { HelperAction } from '../../../src/messaging/helper-protocol.ts';
import { exampleAddition, exampleRecord, recordId } from '../../core/record/examples.ts';
import { exampleDocument, openTestLedger } from '../../ledger/open-test-ledger.ts';
import { fakeReader } from '../examples.ts';
import { createFakePort } from './fake-port.ts';

const now = '2026-11-20T05:00:00.000Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-work-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The real helper at the other end of a port, without a process; `up` says whether it can be reached. */
function startHelper() {
  const helper = { up: true, allowed: true, dropOn: null as HelperAction | null, asked: [] as string[] };
  const link = createHelperLink({
    isAllowed: () => Promise.resolve(helper.allowed),
    connect: () => {
      const handlers = createHandlers(folder);
      return createFakePort(({ id, action, ...payload }, port) => {
        helper.asked.push(String(action));
        if (!helper.up || action === helper.dropOn) return port.drop();
        const handle = handlers[action as HelperAction] as (payload: object) => Promise<{ ok: boolean }>;
        void Promise.resolve(handle(payload)).then((outcome) =>
          port.say('value' in outcome ? { id, reply: outcome.value } : { id, error: (outcome as never)['problem'] }),
        );
      });
    },
    closingWords: () => 'Native host has exited.',
    version: '0.1.0',
  });
  return { helper, link };
}

/** A ledger and what its background does with the helper. */
function startWork(link: ReturnType<typeof startHelper>['link'], ledger = openTestLedger()) {
  let memory: HelperMemory = { used: false, forget: false };
  const work = createHelperWork({
    ledger,
    reader: fakeReader(ledger, {}),
    now: () => Date.parse(now),
    link,
    readMemory: () => Promise.resolve(memory),
    writeMemory: (change) => Promise.resolve(void (memory = { ...memory, ...change })),
  });
  return { work, ledger };
}

/** Writes down an acceptance of one text, which is stored. */
async function accept(ledger: Ledger, number: number, text: string, incognito = false): Promise<void> {
  const textHash = await saveText(ledger, exampleDocument(text), 7);
  const record = exampleRecord(number);
  const documents = record.documents.map((one): RecordDocument =>
    one.reading.state === 'read' ? { ...one, reading: { ...one.reading, textHash } } : one,
  );
  await recordAcceptance(ledger, { ...record, documents }, incognito);
}

const textA = '第一条 责任\n任何情况下，禾期均不承担任何责任。\n';
const textB = '第一条 争议\n争议由禾期所在地人民法院管辖。\n';

async function connected(work: HelperWork) {
  const state = await work.state();
  if (state.state !== 'connected') throw new Error(JSON.stringify(state));
  return state;
}

const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');

describe('the copy of a ledger', () => {
  test('is brought up to date with every link, body and text, and says how far it is', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    expect((await connected(work)).copied).toEqual({ entries: 0, waiting: 0, records: 0 });
    await accept(ledger, 1, textA);
    await accept(ledger, 2, textB);
    await markSubmitted(ledger, recordId(1), now);
    await completeRecord(ledger, exampleAddition(1));
    expect((await connected(work)).copied).toEqual({ entries: 0, waiting: 4, records: 0 });
    expect(await work.copy()).toEqual({ ok: true, value: 4 });
    expect(await work.copy()).toEqual({ ok: true, value: 0 });
    expect((await connected(work)).copied).toEqual({ entries: 4, waiting: 0, records: 2 });
    expect(onDisk()).toContain('禾期均不承担');
  });

  test('goes on from where it was when the helper died in the middle of a call, and nothing is doubled', async () => {
    const { link, helper } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    helper.dropOn = 'copy-append';
    expect(await work.copy()).toMatchObject({ ok: false, problem: { id: 'disconnected' } });
    helper.dropOn = null;
    await accept(ledger, 2, textA);
    expect(await work.copy()).toEqual({ ok: true, value: 2 });
    expect(onDisk().match(/禾期均不承担/g)).toHaveLength(1);
  });

  test('outlives the browser’s data: an empty ledger is offered it and gets everything back, once', async () => {
    const { link } = startHelper();
    const first = startWork(link);
    await accept(first.ledger, 1, textA);
    await accept(first.ledger, 2, textB);
    await completeRecord(first.ledger, exampleAddition(1));
    await deleteRecord(first.ledger, recordId(2), now);
    await first.work.copy();

    const { work, ledger } = startWork(link);
    const [offered] = (await connected(work)).restorable;
    expect(offered).toMatchObject({ records: 1, at: now });
    const outcome = await work.restore(offered?.copy ?? '');
    expect(outcome).toEqual({ restored: true, added: 1, known: 0, deleted: 0, kept: 0 });
    const restored = { at: now, what: 'all' } as const;
    expect(await ledger.records.toArray()).toEqual(
      (await first.ledger.records.toArray()).map((row) => ({ ...row, restored })),
    );
    expect(await ledger.entries.toArray()).toEqual(await first.ledger.entries.toArray());
    expect(await findText(ledger, hashOf(textA))).toEqual(exampleDocument(textA));
    expect(await findReview(ledger, hashOf(textA))).toBeDefined();
    expect((await verifyLedger(ledger)).chain.sound).toBe(true);
    expect((await connected(work)).restorable).toEqual([]);
    // The same once more adds nothing, and the ledger goes on in the same copy.
    expect(await work.restore(offered?.copy ?? '')).toMatchObject({ restored: true, added: 0, known: 1 });
    await accept(ledger, 3, textB);
    expect(await work.copy()).toEqual({ ok: true, value: 1 });
    expect((await connected(work)).copied).toEqual({ entries: 5, waiting: 0, records: 2 });
  });

  test('joins a ledger that began anew meanwhile, and is not offered again', async () => {
    const { link } = startHelper();
    const first = startWork(link);
    await accept(first.ledger, 1, textA);
    await first.work.copy();
    const { work, ledger } = startWork(link);
    await accept(ledger, 2, textB);
    await work.copy();
    const [offered] = (await connected(work)).restorable;
    expect(await work.restore(offered?.copy ?? '')).toMatchObject({ restored: true, added: 1 });
    expect((await verifyLedger(ledger)).sound).toBe(true);
    expect((await connected(work)).restorable).toEqual([]);
  });

  test('is not believed where it was altered', async () => {
    const { link } = startHelper();
    const first = startWork(link);
    await accept(first.ledger, 1, textA);
    await first.work.copy();
    const { work, ledger } = startWork(link);
    expect(await work.restore('0'.repeat(64))).toMatchObject({ restored: false, problem: { id: 'copy-unknown' } });
    expect(await ledger.records.count()).toBe(0);
  });

  test('of an older state put back is left behind, not written over', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    await accept(ledger, 2, textB);
    await work.copy();
    // The profile of yesterday: record 2 is not known here, another is made.
    await ledger.entries.delete(2);
    await ledger.records.delete(recordId(2));
    await accept(ledger, 3, textA);
    expect(await work.copy()).toEqual({ ok: true, value: 2 });
    const state = await connected(work);
    expect(state.copied).toEqual({ entries: 2, waiting: 0, records: 2 });
    expect(state.restorable).toMatchObject([{ records: 2 }]);
    expect(await work.restore(state.restorable[0]?.copy ?? '')).toMatchObject({ restored: true, added: 1, known: 1 });
    expect((await connected(work)).restorable).toEqual([]);
  });

  test('holds nothing of a private window that is to leave no trace, and can be restored all the same', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    await changeSettings(ledger, { incognito: 'session' });
    await accept(ledger, 1, textA, true);
    await accept(ledger, 2, textB);
    await work.copy();
    expect(onDisk()).not.toContain('禾期均不承担');
    const second = startWork(link);
    const [offered] = (await connected(second.work)).restorable;
    expect(await second.work.restore(offered?.copy ?? '')).toMatchObject({ restored: true, added: 1 });
    expect((await verifyLedger(second.ledger)).chain.sound).toBe(true);
  });

  test('gives up what is deleted', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    await work.copy();
    await deleteRecord(ledger, recordId(1), now);
    await work.copy();
    expect(onDisk()).not.toContain('禾期均不承担');
    expect(onDisk()).not.toContain('heqi.example');
  });
});

describe('deleting everything', () => {
  test('deletes the copies too', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    await work.copy();
    await deleteEverything(ledger, now);
    expect(await work.deleteCopies()).toEqual({ copies: 'deleted', count: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('waits for a copy that is being made, which would write what is deleted anew', async () => {
    const { link } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    const copied = work.copy();
    expect(await work.deleteCopies()).toEqual({ copies: 'deleted', count: 1 });
    expect(await copied).toEqual({ ok: true, value: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('while the helper can’t be reached says so, and keeps the promise once it can', async () => {
    const { link, helper } = startHelper();
    const { work, ledger } = startWork(link);
    await accept(ledger, 1, textA);
    await work.copy();
    await deleteEverything(ledger, now);
    helper.allowed = false;
    expect(await work.deleteCopies()).toMatchObject({ copies: 'pending', problem: { id: 'no-permission' } });
    expect(onDisk()).toContain('禾期均不承担');
    helper.allowed = true;
    await work.state();
    expect(onDisk()).not.toContain('禾期均不承担');
    await accept(ledger, 2, textB);
    await work.copy();
    expect((await connected(work)).copied.waiting).toBe(0);
  });

  test('has nothing to delete where no helper ever was', async () => {
    const { link, helper } = startHelper();
    helper.allowed = false;
    const { work } = startWork(link);
    expect(await work.deleteCopies()).toEqual({ copies: 'none' });
    expect(await work.state()).toEqual({ state: 'off' });
    expect(await work.segment(['词'])).toBeNull();
  });
});

test('a helper that is not there is told of, with what the browser says', async () => {
  const { link, helper } = startHelper();
  helper.up = false;
  const { work } = startWork(link);
  expect(await work.state()).toEqual({
    state: 'unreachable',
    problem: { id: 'disconnected', detail: 'Native host has exited.' },
  });
});
