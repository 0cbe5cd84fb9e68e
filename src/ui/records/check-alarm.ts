import { browser } from 'wxt/browser';
import type { Settings } from '../../ledger/settings-schema.ts';
import { checkAlarm, checkAlarmTimes } from '../../messaging/check-alarm.ts';

/** Once a day the background looks whether a check is due; without a schedule nothing wakes it. */
export async function setAlarm(period: Settings['schedule']): Promise<void> {
  if (period === 'off') await browser.alarms.clear(checkAlarm);
  else await browser.alarms.create(checkAlarm, checkAlarmTimes);
}
