import type { Span } from '../span.ts';
import type { Quote } from './quote.ts';

const CONTEXT = 32;

/** Moves an offset that would part the two halves of a character outside the basic plane, outwards by one. */
function keepWhole(source: string, at: number, step: 1 | -1): number {
  const parts =
    at > 0 &&
    at < source.length &&
    /[\udc00-\udfff]/.test(source.charAt(at)) &&
    /[\ud800-\udbff]/.test(source.charAt(at - 1));
  return parts ? at + step : at;
}

/** The words of a span with up to 32 characters before and after; no character is parted. */
export function describeQuote(source: string, span: Span): Quote {
  const start = keepWhole(source, span.start, -1);
  const end = keepWhole(source, span.end, 1);
  return {
    exact: source.slice(start, end),
    prefix: source.slice(keepWhole(source, Math.max(0, start - CONTEXT), -1), start),
    suffix: source.slice(end, keepWhole(source, Math.min(source.length, end + CONTEXT), 1)),
    start,
  };
}
