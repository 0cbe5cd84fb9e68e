import search from 'approx-string-match';
import type { Span } from '../span.ts';
import { normalise } from '../text/view.ts';
import type { Quote } from './quote.ts';

/** A passage found again, and how true it is to the quote. */
export interface FoundQuote {
  readonly span: Span;
  /**
   * `exact`: letter by letter. `normalised`: but for white space, invisible characters and character width.
   * `approximate`: up to one character in eight differs, so whoever shows it has to say so.
   */
  readonly exactness: 'exact' | 'normalised' | 'approximate';
}

/** Quotes shorter than this say too little alone: words around them have to agree too. */
const TELLING = 8;
/** How many characters around a short quote have to agree; fewer where the text has fewer. */
const AGREEING = 4;
/** Shorter quotes are never matched approximately: 12 characters of Chinese are a clause, 6 are a phrase found anywhere. */
const SHORTEST_APPROXIMATE = 12;
const CHARACTERS_PER_ERROR = 8;
const MOST_ERRORS = 24;
const MOST_CANDIDATES = 500;

interface Candidate {
  readonly span: Span;
  readonly agree: number;
  readonly distance: number;
}

function sharedEnd(prefix: string, text: string, at: number): number {
  let count = 0;
  while (
    count < prefix.length &&
    count < at &&
    prefix.charAt(prefix.length - 1 - count) === text.charAt(at - 1 - count)
  )
    count++;
  return count;
}

function sharedStart(suffix: string, text: string, at: number): number {
  let count = 0;
  while (count < suffix.length && at + count < text.length && suffix.charAt(count) === text.charAt(at + count)) count++;
  return count;
}

function weigh(text: string, quote: Quote, span: Span): Candidate {
  return {
    span,
    agree: sharedEnd(quote.prefix, text, span.start) + sharedStart(quote.suffix, text, span.end),
    distance: Math.abs(span.start - quote.start),
  };
}

function chooseBest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates)
    if (!best || candidate.agree > best.agree || (candidate.agree === best.agree && candidate.distance < best.distance))
      best = candidate;
  return best;
}

/** The best place where the words stand letter by letter; none when they are too few and nothing around them agrees. */
function findExact(text: string, quote: Quote): Span | undefined {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return undefined;
  const candidates: Candidate[] = [];
  // Where it was comes first: a wording that stands in a text a thousand times must not hide its own place.
  if (text.startsWith(exact, quote.start))
    candidates.push(weigh(text, quote, { start: quote.start, end: quote.start + exact.length }));
  for (let at = text.indexOf(exact); at >= 0 && candidates.length < MOST_CANDIDATES; at = text.indexOf(exact, at + 1))
    candidates.push(weigh(text, quote, { start: at, end: at + exact.length }));
  const best = chooseBest(candidates);
  const needed = exact.length >= TELLING ? 0 : Math.min(AGREEING, prefix.length + suffix.length);
  return best && best.agree >= needed ? best.span : undefined;
}

function findApproximate(text: string, quote: Quote): Span | undefined {
  const { exact } = quote;
  if (exact.length < SHORTEST_APPROXIMATE) return undefined;
  const limit = Math.min(Math.floor(exact.length / CHARACTERS_PER_ERROR), MOST_ERRORS);
  const matches = search(text, exact, limit);
  return chooseBest(matches.map(({ start, end }) => weigh(text, quote, { start, end })))?.span;
}

/**
 * Finds a quote again: letter by letter, then without regard to white space and width, then with one character
 * in eight allowed to differ. Among several places the one whose surroundings agree most is taken, then the one
 * nearest to where the quote was. Undefined when there is none: nothing is guessed.
 */
export function findQuote(text: string, quote: Quote): FoundQuote | undefined {
  const exact = findExact(text, quote);
  if (exact) return { span: exact, exactness: 'exact' };
  const view = normalise(text);
  const normal: Quote = {
    exact: normalise(quote.exact).text,
    prefix: normalise(quote.prefix).text,
    suffix: normalise(quote.suffix).text,
    start: view.toView(quote.start),
  };
  const toSource = ({ start, end }: Span): Span => ({
    start: view.toSource(start),
    end: end > start ? view.toSource(end - 1) + 1 : view.toSource(start),
  });
  const normalised = findExact(view.text, normal);
  if (normalised) return { span: toSource(normalised), exactness: 'normalised' };
  const approximate = findApproximate(view.text, normal);
  return approximate && { span: toSource(approximate), exactness: 'approximate' };
}
