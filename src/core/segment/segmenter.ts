import type { Span } from '../span.ts';

/** A word, or what stands between words. */
export interface Segment extends Span {
  /** False for punctuation and white space. */
  readonly isWord: boolean;
}

/** Cuts text into segments that are in order and together give back the text. */
export interface Segmenter {
  segment(text: string): readonly Segment[];
}
