import { browser } from 'wxt/browser';
import type { Settings } from '../../ledger/settings.ts';

/** Name of the alarm that `background/schedule.ts` answers. */
export const checkAlarm = 'check-again';

/** Once a day the background looks whether a check is due; without a schedule nothing wakes it. */
export async function setAlarm(period: Settings['schedule']): Promise<void> {
  if (period === 'off') await browser.alarms.clear(checkAlarm);
  else await browser.alarms.create(checkAlarm, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
}
