import type { Quote } from '../../core/anchors/quote.ts';
import type { Family } from '../../core/labels/taxonomy.ts';
import type { Span } from '../../core/span.ts';
import { findSqueezed } from './find-squeezed.ts';
import { squeeze, toRange, type SqueezedText } from './squeezed-text.ts';

/** A passage to mark: as in `messaging/protocol.ts`. */
export interface Mark {
  readonly finding: number;
  readonly family: Family;
  readonly sentence: Quote;
  readonly evidence: readonly Quote[];
}

/** A mark in its place on the page. */
export interface LocatedMark {
  readonly mark: Mark;
  readonly sentence: Range;
  readonly evidence: readonly Range[];
}

/**
 * Finds a mark in the text under an element: its sentence, then the evidence inside; where the sentence's words have
 * changed (a number that reading added, a name filled in), the evidence alone by its surroundings. Undefined when
 * neither is there.
 */
export function locateMark(page: SqueezedText, mark: Mark): LocatedMark | undefined {
  const sentence = choose(page, findSqueezed(page.text, mark.sentence, mark.sentence.start));
  if (sentence !== undefined) {
    const evidence = mark.evidence.flatMap((quote) => {
      const near = sentence.span.start + (quote.start - mark.sentence.start);
      const [span] = findSqueezed(page.text, quote, near, sentence.span);
      return span === undefined ? [] : [span];
    });
    return located(page, mark, sentence.range, evidence);
  }
  const evidence = mark.evidence.flatMap((quote) => {
    if (squeeze(quote.exact).length < 4) return [];
    const found = choose(page, findSqueezed(page.text, quote, quote.start));
    return found === undefined ? [] : [found.span];
  });
  if (evidence.length === 0) return undefined;
  const start = Math.min(...evidence.map((span) => span.start));
  const end = Math.max(...evidence.map((span) => span.end));
  // Pieces found far apart are of different passages: what to show would be a guess.
  if (end - start > squeeze(mark.sentence.exact).length + 40) return undefined;
  const whole = toRange(page, start, end);
  return whole === null ? undefined : located(page, mark, whole, evidence);
}

function located(page: SqueezedText, mark: Mark, sentence: Range, spans: readonly Span[]): LocatedMark {
  const evidence = spans.flatMap(({ start, end }) => toRange(page, start, end) ?? []);
  return { mark, sentence, evidence };
}

/** The best candidate that is drawn; the best of all when none is (a closed modal, a folded part). */
function choose(
  page: SqueezedText,
  spans: readonly Span[],
): { readonly span: Span; readonly range: Range } | undefined {
  let best: { readonly span: Span; readonly range: Range } | undefined;
  for (const span of spans.slice(0, 4)) {
    const range = toRange(page, span.start, span.end);
    if (range === null) continue;
    if (range.getClientRects().length > 0) return { span, range };
    best ??= { span, range };
  }
  return best;
}
