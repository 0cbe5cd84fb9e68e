import type { Span } from '../span.ts';

/** A quote that finds its place again. Offsets are UTF-16 code units. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** Characters kept on each side of a quote. */
const context = 32;

/** Describes a span of a text so that it is found again after the text has moved or changed a little. */
export function describeQuote(source: string, { start, end }: Span): Quote {
  return {
    exact: source.slice(start, end),
    prefix: source.slice(Math.max(0, start - context), start),
    suffix: source.slice(end, end + context),
    start,
  };
}
