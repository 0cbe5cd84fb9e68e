import type { Translator } from '../../locales/index.ts';

/** A moment to the second, in the zone of the device then: what tells apart what was read before a click and after it. */
export function secondIn(instant: string, timeZone: string, t: Translator): string {
  return t.formatDate(new Date(instant), { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23', timeZone });
}
