/** A day as it is written the same in every language, 2026-03-19: in that zone, else in the one of here. */
export function isoDay(date: Date, timeZone?: string): string {
  return date.toLocaleDateString('sv-SE', { timeZone });
}
