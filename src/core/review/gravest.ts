import { familyOf } from '../labels/taxonomy.ts';
import type { Finding, Review } from './review.ts';
import { againstUser, labelWeights, notableSeverity } from './weights.ts';

/** A finding and the review it stands in. */
export interface Placed {
  /** Index into the reviews given. */
  readonly review: number;
  /** Index into that review's findings. */
  readonly index: number;
  readonly finding: Finding;
}

/** What a second finding with the same label, or family, as one chosen before keeps of its severity. */
const sameLabelShare = 0.6;
const sameFamilyShare = 0.85;

/** A finding that is more likely wrong than right, by its calibrated score, is not among the first that one sees. */
const leastNotableScore = 0.5;

/** Whether a finding counts among the “things to note”: sure, more likely right than wrong, against the user, and grave. */
export function isNotable(finding: Finding): boolean {
  return (
    finding.certainty === 'sure' &&
    finding.score >= leastNotableScore &&
    (labelWeights[finding.label].favours === 'platform' || againstUser.has(finding.plain)) &&
    finding.severity >= notableSeverity
  );
}

/**
 * How many sentences of a review deserve attention: a sentence with three grave labels is one thing to note.
 */
export function countNotable(review: Review): number {
  return new Set(review.findings.filter(isNotable).map(({ sentence }) => sentence)).size;
}

/**
 * The gravest findings across documents: different labels and families are preferred, no sentence comes twice and no
 * plain line comes twice. Fewer than `count` when fewer are notable.
 */
export function gravest(reviews: Review | readonly Review[], count = 3): readonly Placed[] {
  const list: readonly Review[] = 'findings' in reviews ? [reviews] : reviews;
  let rest: Placed[] = list.flatMap((review, at) =>
    review.findings.map((finding, index) => ({ review: at, index, finding })).filter((p) => isNotable(p.finding)),
  );
  const chosen: Placed[] = [];
  const worth = ({ finding }: Placed): number =>
    finding.severity *
    (chosen.some((other) => other.finding.label === finding.label) ? sameLabelShare : 1) *
    (chosen.some((other) => familyOf(other.finding.label) === familyOf(finding.label)) ? sameFamilyShare : 1);
  while (chosen.length < count) {
    const [first, ...others] = rest;
    if (first === undefined) break;
    const best = others.reduce((a, b) => (worth(b) > worth(a) ? b : a), first);
    chosen.push(best);
    rest = rest.filter(
      (other) =>
        other.finding.plain !== best.finding.plain &&
        !(other.review === best.review && other.finding.sentence === best.finding.sentence),
    );
  }
  return chosen;
}
