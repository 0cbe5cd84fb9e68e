import { totalLength } from '../core/review/total-length.ts';
import type { OfferRow } from '../ledger/tables.ts';
import type { Chip } from '../messaging/protocol.ts';
import { pickGravest, type ReviewedDocument } from './summary.ts';

/**
 * What the chip of an offer says. It counts the findings that deserve attention as the panel shows them first: three
 * at most. Documents that wait to be asked for hold nothing up, and are told of as what was not read.
 */
export function chipOf({ documents }: Pick<OfferRow, 'documents'>, reviewed: readonly ReviewedDocument[]): Chip {
  const asked = documents.filter(({ reading }) => reading.state !== 'on-request');
  const open = asked.filter(({ reading }) => reading.state === 'waiting' || reading.state === 'reading').length;
  if (documents.length === 0) return { state: 'hidden' };
  if (asked.length === 0) return { state: 'on-request', documents: documents.length };
  if (open > 0) return { state: 'reading', documents: asked.length, read: asked.length - open };
  return {
    state: 'done',
    notable: pickGravest(reviewed).length,
    documents: documents.length,
    unread: asked.filter(({ reading }) => reading.state === 'unread').length,
    tooLong: reviewed.filter(({ review }) => review.skipped === 'too-long').length,
    unasked: documents.length - asked.length,
    minutes: totalLength(reviewed.map(({ review }) => review)).minutes,
  };
}
