import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import type { ReadProblem } from '../../core/source.ts';
import { readingKey, type ReadText } from '../../ledger/read-offers.ts';
import type { OfferedDocument } from '../../ledger/tables.ts';

/** A document of the offer, as a row shows it. */
export interface DocumentView {
  readonly key: string;
  readonly name: string;
  readonly href: string | null;
  readonly state: OfferedDocument['reading']['state'];
  readonly problem: ReadProblem | null;
  /** Of the text that is kept: also of one that is too long to be reviewed. */
  readonly textHash: string | null;
  /** Another document brought it; the page does not name it. */
  readonly carried: boolean;
  /** The page that the person opened says what the text that was fetched does not. */
  readonly differs: boolean;
  /** Text and review; null until read and reviewed. */
  readonly read: ReadText | null;
}

/** A document that was read and reviewed. */
export interface ReadView extends DocumentView {
  readonly read: ReadText;
}

export function isRead(document: DocumentView): document is ReadView {
  return document.read !== null;
}

/** An offered document as the panel shows it; `texts` holds what was read, by {@link readingKey}. */
export function toDocumentView(
  { key, name, href, how, reading, ahead }: OfferedDocument,
  texts: ReadonlyMap<string, ReadText>,
): DocumentView {
  const textHash = reading.state === 'read' ? reading.textHash : null;
  const read = reading.state === 'read' ? (texts.get(readingKey(reading)) ?? null) : null;
  const about = { key, name, href, textHash, carried: how === 'incorporated', differs: ahead !== undefined };
  // A text that was read and not reviewed is as good as unread: nothing can be said of it.
  if (read?.review.skipped !== undefined)
    return { ...about, state: 'unread', problem: { id: read.review.skipped, amount: longestReviewed }, read: null };
  return { ...about, state: reading.state, problem: reading.state === 'unread' ? reading.problem : null, read };
}
