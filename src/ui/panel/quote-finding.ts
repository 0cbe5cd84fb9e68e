import { wordsFrom } from '../../core/clauses/words-from.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import type { Finding, Review } from '../../core/review/review.ts';
import { sliceSpan, type Span } from '../../core/span.ts';
import type { ReadText } from '../../ledger/read-offers.ts';
import { quoteOf, usualRoom, type QuoteParts } from '../kit/quote-of.ts';

/** The longest sentence that is quoted whole, and the words kept beside the evidence of a longer one. */
const room = {
  full: usualRoom,
  // Three of them, with all that stands between, leave the third plain line above the fold.
  short: { limit: 60, margin: 8 },
} as const;

/**
 * The words that prove a finding. Where its sentence only pauses (“…，恕不另行通知；”), the quote goes on to the full stop
 * (“您继续使用服务的，视为接受。”), with the evidence of the same family there.
 */
export function quoteFinding(finding: Finding, { text, review }: ReadText, length: keyof typeof room): QuoteParts {
  const end = fullStopOf(finding, review, text);
  const after = review.findings.filter(
    ({ label, certainty, span }) =>
      familyOf(label) === familyOf(finding.label) &&
      certainty === 'sure' &&
      span.start >= finding.span.end &&
      span.end <= end,
  );
  const evidence = [...finding.evidence, ...after.flatMap((other) => other.evidence)];
  return quoteOf(text, { ...withoutNumber(finding, review, text), end }, evidence, room[length]);
}

/** Where the sentence ends for the reader; its own end where its clause has no full stop near enough. */
function fullStopOf({ sentence, span, clause }: Finding, { outline }: Review, text: string): number {
  let end = span.end;
  for (let next = sentence + 1; /[；;]\s*$/.test(text.slice(span.start, end)); next++) {
    const following = outline.sentences[next];
    if (following === undefined || following.clause !== clause || following.leadIn !== null) return span.end;
    // What stands on a line of its own is another item, not the rest of this one.
    if (text.slice(end, following.start).includes('\n') || following.end - span.start > room.full.limit)
      return span.end;
    end = following.end;
  }
  return end;
}

/** The sentence without the clause's number, which stands beside the source. */
function withoutNumber({ span, clause: id }: Finding, { outline }: Review, text: string): Span {
  const clause = outline.clauses.find((one) => one.id === id);
  const start = wordsFrom(span, clause);
  const words = sliceSpan(text, { start, end: span.end });
  return words.trim() === '' ? span : { start: start + words.length - words.trimStart().length, end: span.end };
}
