import type { Span } from '../../core/span.ts';
import { squeeze } from './squeezed-text.ts';

/** What finds a passage again; as in `messaging/protocol.ts`. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** A wording that stands in an agreement more often than this is told apart among the first ones only. */
const maxCandidates = 60;

/**
 * Where a quote stands in squeezed text, best candidate first: by how much of the words before and after agree, then
 * by nearness to `near` (an offset of the squeezed text). Empty when its words do not occur; nothing is guessed.
 */
export function findQuote(
  text: string,
  quote: Quote,
  near: number,
  within: Span = { start: 0, end: text.length },
): Span[] {
  const exact = squeeze(quote.exact);
  if (exact === '') return [];
  const prefix = squeeze(quote.prefix);
  const suffix = squeeze(quote.suffix);
  const found: { readonly span: Span; readonly agree: number; readonly away: number }[] = [];
  for (
    let at = text.indexOf(exact, within.start);
    at >= 0 && at + exact.length <= within.end && found.length < maxCandidates;
    at = text.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length;
    const agree = sharedEnd(prefix, text, at) + sharedStart(suffix, text, end);
    found.push({ span: { start: at, end }, agree, away: Math.abs(at - near) });
  }
  return found.sort((a, b) => b.agree - a.agree || a.away - b.away).map(({ span }) => span);
}

function sharedEnd(prefix: string, text: string, at: number): number {
  let count = 0;
  while (count < prefix.length && count < at && prefix[prefix.length - 1 - count] === text[at - 1 - count]) count++;
  return count;
}

function sharedStart(suffix: string, text: string, at: number): number {
  let count = 0;
  while (count < suffix.length && suffix[count] === text[at + count]) count++;
  return count;
}
