import { findQuote } from '../../core/anchors/find-quote.ts';
import type { Quote } from '../../core/anchors/quote.ts';
import type { Span } from '../../core/span.ts';
import { squeeze } from './squeezed-text.ts';

/**
 * Where a quote stands in squeezed text, best candidate first; the nearest to `near` (an offset of the squeezed text)
 * where the surroundings don't tell. Empty when its words do not occur.
 */
export function findSqueezed(text: string, quote: Quote, near: number, within?: Span): readonly Span[] {
  const squeezed: Quote = {
    exact: squeeze(quote.exact),
    prefix: squeeze(quote.prefix),
    suffix: squeeze(quote.suffix),
    start: near,
  };
  return findQuote(text, squeezed, within === undefined ? {} : { within });
}
