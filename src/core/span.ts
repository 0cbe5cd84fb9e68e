/**
 * A half-open range `[start, end)` of UTF-16 code units in a source text.
 * Inside the program every offset is of this kind; files that leave it count Unicode code points
 * (see `toCodePoints` in `core/text/code-points.ts`).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters that a span covers. */
export function sliceSpan(source: string, span: Span): string {
  return source.slice(span.start, span.end);
}

/** The same characters in as few spans as hold them, in order; spans that touch become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether two spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
