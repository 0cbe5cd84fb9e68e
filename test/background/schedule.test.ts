import { beforeEach, describe, expect, it } from 'vitest';
import { checkDueRecords, findDueRecords, keepAlarm } from '../../src/background/schedule.ts';
import type { Ledger } from '../../src/ledger/database.ts';
import { changeSettings } from '../../src/ledger/settings.ts';
import { checkAlarm } from '../../src/messaging/check-alarm.ts';
import { fillLedger } from '../fixtures/ledger/fill-ledger.ts';
import { manyRecords } from '../fixtures/ledger/many-records.ts';
import { recordId, sampleLedger } from '../fixtures/ledger/sample-ledger.ts';
import { openTestLedger } from '../ledger/open-test-ledger.ts';

// The newest of the sample is of 19 March, the oldest (withdrawn) of 8 February.
const now = Date.UTC(2026, 2, 22);
let ledger: Ledger;
beforeEach(async () => {
  ledger = openTestLedger();
  await fillLedger(ledger, sampleLedger());
});

describe('scheduled checks', () => {
  it('are off until they were allowed', async () => {
    expect(await findDueRecords(ledger, now)).toEqual([]);
  });

  it('look at what was not seen for a week, longest unseen first, and not at what was withdrawn', async () => {
    await changeSettings(ledger, { schedule: 'weekly' });
    expect(await findDueRecords(ledger, now)).toEqual([recordId(2), recordId(3), recordId(4)]);
  });

  it('wait a month where a month was chosen', async () => {
    await changeSettings(ledger, { schedule: 'monthly' });
    expect(await findDueRecords(ledger, Date.UTC(2026, 2, 24))).toEqual([recordId(2)]);
  });

  it('do not look again at what was checked since', async () => {
    await changeSettings(ledger, { schedule: 'weekly' });
    const row = { record: recordId(3), key: 'd1', textHash: null, problem: null, checkedAt: now - 86_400_000 };
    await ledger.checks.add({ id: 'x', ...row });
    expect(await findDueRecords(ledger, now)).toEqual([recordId(2), recordId(4)]);
  });

  it('leave alone what one asked to be left alone', async () => {
    await changeSettings(ledger, { schedule: 'weekly', excludedSites: ['hegu.example'] });
    await ledger.records.update(recordId(3), { incognito: true });
    expect(await findDueRecords(ledger, now)).toEqual([recordId(4)]);
    await changeSettings(ledger, { paused: true });
    expect(await findDueRecords(ledger, now)).toEqual([]);
  });

  it('take no more than twenty a day', async () => {
    const many = openTestLedger();
    await fillLedger(many, manyRecords(100, new Date(now - 30 * 86_400_000)));
    await changeSettings(many, { schedule: 'weekly' });
    const checked: string[] = [];
    await checkDueRecords(many, now, (record) => {
      checked.push(record);
      return Promise.resolve();
    });
    expect(checked).toHaveLength(20);
  });

  it('go on to the next record where one fails, and report it', async () => {
    await changeSettings(ledger, { schedule: 'weekly' });
    const checked: string[] = [];
    const checking = checkDueRecords(ledger, now, (record) => {
      checked.push(record);
      return record === recordId(2) ? Promise.reject(new Error('a mistake')) : Promise.resolve();
    });
    await expect(checking).rejects.toThrow('checked again');
    expect(checked).toEqual([recordId(2), recordId(3), recordId(4)]);
  });

  it('are woken by an alarm, which comes back where the browser dropped it', async () => {
    const set = new Map<string, unknown>();
    const alarms = {
      get: (name: string) => Promise.resolve(set.get(name)),
      create: (name: string, when: object) => Promise.resolve(void set.set(name, when)),
    };
    await keepAlarm(ledger, alarms);
    expect(set.size).toBe(0);
    await changeSettings(ledger, { schedule: 'weekly' });
    await keepAlarm(ledger, alarms);
    const first = set.get(checkAlarm);
    expect(first).toEqual({ delayInMinutes: 1, periodInMinutes: 1440 });
    await keepAlarm(ledger, alarms);
    expect(set.get(checkAlarm)).toBe(first);
  });
});
