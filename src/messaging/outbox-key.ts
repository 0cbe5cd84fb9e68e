/** Begins the key of every event in the outbox (`storage.local`), from where the background takes what it missed. */
export const outboxPrefix = 'outbox.';

export function outboxKey(event: string): string {
  return `${outboxPrefix}${event}`;
}
