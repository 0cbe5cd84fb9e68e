import type { Span } from '../span.ts';
import type { Quote } from './quote.ts';

/** What bounds a search for a quote. */
export interface Bounds {
  /** Only places inside this range. */
  readonly within?: Span;
  /** After this many places the search ends: a wording found everywhere tells nothing. */
  readonly most?: number;
}

/** Quotes shorter than this say too little alone: words around them have to agree too. */
const telling = 8;
/** How many characters around a short quote have to agree; fewer where the quote has fewer. */
const agreeing = 4;

/**
 * The places where a quote's words stand letter by letter, best first: by how much of the surroundings agrees, then by
 * nearness to where the quote was. Empty when its words do not occur, or when they are few and nothing around them
 * agrees; nothing is guessed. Offsets are UTF-16 code units into `text`. Linear in the length of `text`.
 */
export function findQuote(text: string, quote: Quote, { within, most = 60 }: Bounds = {}): readonly Span[] {
  const { exact, prefix, suffix, start } = quote;
  if (exact === '') return [];
  const from = within?.start ?? 0;
  const last = (within?.end ?? text.length) - exact.length;
  const needed =
    within !== undefined || exact.length >= telling ? 0 : Math.min(agreeing, prefix.length + suffix.length);
  const places: { readonly span: Span; readonly agree: number; readonly away: number }[] = [];
  const add = (at: number): void => {
    const end = at + exact.length;
    const agree = sharedEnd(prefix, text, at) + sharedStart(suffix, text, end);
    if (agree >= needed) places.push({ span: { start: at, end }, agree, away: Math.abs(at - start) });
  };
  // Where it was comes first: a wording that stands in a text a thousand times must not hide its own place.
  const stayed = start >= from && start <= last && text.startsWith(exact, start);
  if (stayed) add(start);
  for (
    let at = text.indexOf(exact, from);
    at >= 0 && at <= last && places.length < most;
    at = text.indexOf(exact, at + 1)
  )
    if (!stayed || at !== start) add(at);
  return places.sort((a, b) => b.agree - a.agree || a.away - b.away).map(({ span }) => span);
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
