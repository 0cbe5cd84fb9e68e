import { describeQuote } from '../core/anchors/describe-quote.ts';
import { familyOf } from '../core/labels/taxonomy.ts';
import type { Review } from '../core/review/review.ts';
import type { Mark } from '../messaging/protocol.ts';

/** At most this many passages are marked on one page. */
const maxMarks = 1000;

/** One finding of a review as a passage that can be found again on a page; undefined when there is no such finding. */
export function findMark(text: string, review: Review, finding: number): Mark | undefined {
  const found = review.findings[finding];
  return (
    found && {
      finding,
      family: familyOf(found.label),
      sentence: describeQuote(text, found.span),
      evidence: found.evidence.slice(0, 50).map((span) => describeQuote(text, span)),
    }
  );
}

/** The passages of a review. Findings that are unsure are not marked: the panel shows them apart. */
export function marksOf(text: string, review: Review): readonly Mark[] {
  return review.findings
    .flatMap((finding, index) => (finding.certainty === 'sure' ? [findMark(text, review, index)] : []))
    .flatMap((mark) => (mark === undefined ? [] : [mark]))
    .slice(0, maxMarks);
}
