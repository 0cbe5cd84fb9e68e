/** One for each zone: to make one costs thirty times what writing a day with it does, and lists are long. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as it is written the same in every language, 2026-03-19: in that zone, else in the one of here. */
export function isoDay(date: Date, timeZone?: string): string {
  if (timeZone === undefined) return date.toLocaleDateString('sv-SE');
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  formats.set(timeZone, format);
  return format.format(date);
}
