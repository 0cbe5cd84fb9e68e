import type { Ledger } from '../ledger/database.ts';
import { readSettings } from '../ledger/settings.ts';
import type { Settings } from '../ledger/settings-schema.ts';
import { attemptEach } from './attempt-each.ts';
import { checkAlarm, checkAlarmTimes } from '../messaging/check-alarm.ts';

const days: Readonly<Record<Exclude<Settings['schedule'], 'off'>, number>> = { weekly: 7, monthly: 30 };
/** Records checked each time the alarm rings (once a day): no site sees a burst, and the worker ends soon. */
const atOnce = 20;

/**
 * Ids of the records whose documents are due for another look, those longest unseen first. None while the schedule
 * is off or Mingyue is paused; never those of private windows, of sites left alone, or withdrawn.
 */
export async function findDueRecords(ledger: Ledger, now: number): Promise<readonly string[]> {
  const settings = await readSettings(ledger);
  if (settings.schedule === 'off' || settings.paused) return [];
  const before = now - days[settings.schedule] * 86_400_000;
  const seen = new Map<string, number>();
  await ledger.checks.each(({ record, checkedAt }) => {
    seen.set(record, Math.max(seen.get(record) ?? 0, checkedAt));
  });
  const due: { readonly id: string; readonly at: number }[] = [];
  await ledger.records.each(({ id, at, site, state, incognito }) => {
    if (state === 'withdrawn' || incognito || settings.excludedSites.includes(site)) return;
    const last = seen.get(id) ?? Date.parse(at);
    if (last <= before) due.push({ id, at: last });
  });
  return due
    .sort((a, b) => a.at - b.at)
    .slice(0, atOnce)
    .map(({ id }) => id);
}

/**
 * Checks what is due, one record after the other. `check` fetches, reads and keeps the outcome. One that we fail at
 * does not keep the others from being checked; all failures are thrown together at the end.
 */
export async function checkDueRecords(
  ledger: Ledger,
  now: number,
  check: (record: string) => Promise<unknown>,
): Promise<void> {
  await attemptEach('records to be checked again', await findDueRecords(ledger, now), check);
}

/** What is needed of `browser.alarms`. */
export interface Alarms {
  get(name: string): Promise<unknown>;
  create(name: string, when: { readonly delayInMinutes: number; readonly periodInMinutes: number }): Promise<void>;
}

/** Sets the alarm where a schedule was chosen and it is gone: browsers drop alarms with updates and restarts. */
export async function keepAlarm(ledger: Ledger, alarms: Alarms): Promise<void> {
  const { schedule } = await readSettings(ledger);
  if (schedule === 'off' || (await alarms.get(checkAlarm)) !== undefined) return;
  await alarms.create(checkAlarm, checkAlarmTimes);
}
