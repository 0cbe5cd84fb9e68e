import type { Translator } from '../../locales/index.ts';

/** A moment to the second, in the zone of the device then: what tells apart what was read before a click and after it. */
export function secondIn(instant: string, timeZone: string, t: Translator): string {
  const date = new Date(instant);
  const day = t.formatDate(date, { dateStyle: 'long', timeZone });
  const time = t.formatDate(date, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
  // Apart, since together they are written with slashes in zh-TW, unlike everywhere else.
  return t.locale === 'en' ? `${day} at ${time}` : `${day} ${time}`;
}
