import type { Span } from '../span.ts';
import { findSign } from './find-sign.ts';

const STOPS = '。！？；!?;';
const CLOSERS = '”’"』」)]】》';
/** Where a sentence may end. */
const MAY_STOP = new RegExp(`[${STOPS}.]`, 'g');

/** Where the sentence that ends with the stop at `at` is over: after further stops and closing signs. */
function skipStops(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && (STOPS.includes(text.charAt(next)) || CLOSERS.includes(text.charAt(next)))) next++;
  return next;
}

/** Signs that also stand inside addresses and words: `?a=b`, `U.S. law`. */
function isStop(text: string, at: number, end: number): boolean {
  const char = text.charAt(at);
  if (char === '.') {
    const ends = at + 1 >= end || (text.charAt(at + 1) === ' ' && /[A-Z"“]/.test(text.charAt(at + 2)));
    return ends && /[a-z]{2}\)?$/.test(text.slice(Math.max(0, at - 3), at));
  }
  if (!STOPS.includes(char)) return false;
  if (char === '!' || char === '?' || char === ';') {
    return !/[A-Za-z0-9/&=]/.test(text.charAt(at + 1)) || !/[A-Za-z0-9/&=]/.test(text.charAt(at - 1));
  }
  return true;
}

/** Whether there is anything to read: bullets, rules and dot leaders alone make no sentence. */
function hasWord(text: string, start: number, end: number): boolean {
  if (end - start > 200) return true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
  }
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function pushTrimmed(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && ' \n'.includes(text.charAt(start))) start++;
  while (end > start && ' \n'.includes(text.charAt(end - 1))) end--;
  if (start < end && hasWord(text, start, end)) into.push({ start, end });
}

/**
 * Sentences of a folded text, in order and disjoint: cut after 。！？； (with the quotation marks and brackets
 * that close after them) and at every offset of `breaks`, ascending, which is where lines and clauses start.
 * What lies between two sentences is white space, or signs without any word.
 */
export function cutSentences(text: string, breaks: ArrayLike<number>): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  let nextStop = findSign(MAY_STOP, text, 0);
  for (let index = 0; index <= breaks.length; index++) {
    const end = breaks[index] ?? text.length;
    if (end <= from) continue;
    // A break before the next stop leaves that stop for the sentence after it.
    for (; nextStop < end; nextStop = findSign(MAY_STOP, text, nextStop + 1)) {
      if (nextStop < from || !isStop(text, nextStop, end)) continue;
      const stop = skipStops(text, nextStop, end);
      pushTrimmed(text, from, stop, sentences);
      from = stop;
    }
    pushTrimmed(text, from, end, sentences);
    from = end;
  }
  return sentences;
}
