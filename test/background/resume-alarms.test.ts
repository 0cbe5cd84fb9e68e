import { beforeEach, describe, expect, test } from 'vitest';
import { createResumeAlarms } from '../../src/background/resume-alarms.ts';

/** Names of the alarms that are set, and in how many minutes each rings. */
const set = new Map<string, number>();
const alarms = createResumeAlarms({
  create: (name, { delayInMinutes }) => Promise.resolve(void set.set(name, delayInMinutes)),
  clear: (name) => Promise.resolve(set.delete(name)),
});

beforeEach(() => {
  set.clear();
});

describe('the alarms that wake a worker to go on', () => {
  test('ring in a minute while something is being read, and not after', () => {
    alarms.onBusy(true);
    expect([...set.values()]).toEqual([1]);
    alarms.onBusy(false);
    expect(set.size).toBe(0);
  });

  test('ring five minutes after a failure, though the reading of another document ends meanwhile', () => {
    alarms.onBusy(true);
    alarms.tryLater();
    alarms.onBusy(false);
    expect([...set.values()]).toEqual([5]);
  });

  test('are known by their names, each of them', () => {
    alarms.onBusy(true);
    alarms.tryLater();
    expect([...set.keys()].map((name) => alarms.isOurs(name))).toEqual([true, true]);
    expect(alarms.isOurs('another')).toBe(false);
  });
});
