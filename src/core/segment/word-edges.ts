import type { Span } from '../span.ts';
import { createIntlSegmenter } from './intl-segmenter.ts';
import type { Segmenter } from './segmenter.ts';

/** How far around an offset its word is looked for: an address longer than that is cut. */
const around = 64;
/** What mail addresses, numbers and links are made of; a full stop or hyphen only between two others. */
const address = /[\w@%+#&=~/]+(?:[.:?-]+[\w@%+#&=~/]+)*/g;

let segmenter: Segmenter | undefined;

/** The word or the address within which an offset lies, null where it lies between two. */
function wordAround(text: string, at: number): Span | null {
  const from = Math.max(0, at - around);
  const near = text.slice(from, at + around);
  segmenter ??= createIntlSegmenter();
  const addresses = [...near.matchAll(address)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const word = [...addresses, ...segmenter.segment(near)].find(
    ({ start, end }) => start < at - from && at - from < end,
  );
  return word === undefined ? null : { start: word.start + from, end: word.end + from };
}

/** Where a cut at this offset begins so that no word is cut in two, not before `first`. */
export function wordStart(text: string, at: number, first: number): number {
  return Math.max(first, wordAround(text, at)?.start ?? at);
}

/** Where a cut at this offset ends so that no word is cut in two, not after `last`. */
export function wordEnd(text: string, at: number, last: number): number {
  return Math.min(last, wordAround(text, at)?.end ?? at);
}
