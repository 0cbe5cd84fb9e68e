const known = new Map<string, string>();

/**
 * The zone that a record names, where this system knows it; else UTC: names come and go, and a record stays.
 * Asked for each record of a long list, so that each name is looked up once.
 */
export function knownZone(zone: string): string {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const found = lookUp(zone);
  known.set(zone, found);
  return found;
}

function lookUp(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
