import type { Clause } from '../../core/clauses/outline.ts';
import { spansOverlap, type Span } from '../../core/span.ts';
import { familyOf, type Family } from '../../core/labels/taxonomy.ts';
import type { Finding, Review } from '../../core/review/review.ts';

/** A paragraph of an agreement with what was marked in it. Every character of the text but line breaks is in one. */
export interface TextBlock extends Span {
  /** The numbering token, where the words after it begin, whether white space parts them; null without a number. */
  readonly number: { readonly text: string; readonly wordsFrom: number; readonly apart: boolean } | null;
  readonly heading: boolean;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  /**
   * Those of them that have their seal here: where they begin, so that a text broken into lines does not say the same
   * beside each of them. A heading bears no seals: what begins there has its own below.
   */
  readonly sealed: readonly Finding[];
  /** Evidence with the pen it is drawn with: in order, disjoint, inside the block. */
  readonly marks: readonly (Span & { readonly family: Family })[];
}

/** Cuts a text into paragraphs at its line breaks. Blank lines are left out. */
export function toBlocks(text: string, review: Review | undefined): readonly TextBlock[] {
  const clauseAt = new Map<number, Clause>((review?.outline.clauses ?? []).map((clause) => [clause.start, clause]));
  const findings = [...(review?.findings ?? [])]
    .filter(({ certainty }) => certainty === 'sure')
    .sort((a, b) => a.span.start - b.span.start);
  const headings = (review?.outline.sentences ?? []).filter(({ role }) => role === 'heading');
  const blocks: TextBlock[] = [];
  const begun = new Set<Finding>();
  let nextFinding = 0;
  let nextHeading = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const words = match[0];
    const lead = words.length - words.trimStart().length;
    const start = match.index + lead;
    const end = match.index + words.trimEnd().length;
    if (end <= start) continue;
    while ((headings[nextHeading]?.end ?? Infinity) <= start) nextHeading += 1;
    while (nextFinding < findings.length && (findings[nextFinding]?.span.end ?? 0) <= start) nextFinding += 1;
    const own: Finding[] = [];
    for (let at = nextFinding; (findings[at]?.span.start ?? Infinity) < end; at++) {
      const finding = findings[at];
      if (finding !== undefined && finding.span.end > start) own.push(finding);
    }
    own.sort((a, b) => b.severity - a.severity);
    const line = headings[nextHeading];
    const heading = line !== undefined && line.start < end && line.end >= end;
    const sealed = heading ? [] : own.filter((finding) => !begun.has(finding));
    for (const finding of sealed) begun.add(finding);
    blocks.push({
      start,
      end,
      number: numberOf(text, clauseAt.get(start), end),
      heading,
      findings: own,
      sealed,
      marks: marksOf(own, { start, end }),
    });
  }
  return blocks;
}

function numberOf(text: string, clause: Clause | undefined, end: number): TextBlock['number'] {
  if (clause === undefined || clause.number === null) return null;
  let wordsFrom = clause.start + clause.number.length;
  while (wordsFrom < end && /[\s\u3000]/.test(text.charAt(wordsFrom))) wordsFrom += 1;
  return { text: clause.number, wordsFrom, apart: wordsFrom > clause.start + clause.number.length };
}

/** Where evidence of two findings overlaps, the graver one keeps its pen. */
function marksOf(findings: readonly Finding[], { start, end }: Span): TextBlock['marks'] {
  const taken: (Span & { family: Family })[] = [];
  for (const { label, evidence } of findings)
    for (const span of evidence) {
      const clipped = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
      if (clipped.end <= clipped.start) continue;
      if (taken.some((one) => spansOverlap(one, clipped))) continue;
      taken.push({ ...clipped, family: familyOf(label) });
    }
  return taken.sort((a, b) => a.start - b.start);
}
