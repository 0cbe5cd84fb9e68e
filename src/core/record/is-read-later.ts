import type { ConsentRecord } from './record.ts';

/** Whether a text was read only after the acceptance: it need not be the one that was agreed to. */
export function isReadLater({ readAt }: { readonly readAt: string }, { at }: Pick<ConsentRecord, 'at'>): boolean {
  return Date.parse(readAt) > Date.parse(at);
}
