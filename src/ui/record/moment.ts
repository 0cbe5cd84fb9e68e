import { knownZone } from '../../core/record/known-zone.ts';
import type { Translator } from '../../locales/index.ts';

/** Day, weekday and second, in the zone of the device at that time, which is named. */
export function moment(at: string, zone: string, t: Translator): string {
  const date = new Date(at);
  const timeZone = knownZone(zone);
  const day = t.formatDate(date, { dateStyle: 'full', timeZone });
  const time = t.formatDate(date, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const offset = (name ?? 'UTC').replace('GMT', 'UTC');
  return t.locale === 'en' ? `${day} ${time} (${offset})` : `${day} ${time}（${offset}）`;
}
