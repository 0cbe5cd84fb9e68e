import type { Segmenter } from '../../core/segment/segmenter.ts';
import { toSearchForm } from './search-form.ts';
import { gramsOf } from './signature.ts';

/** One part of a query, in search form. */
export interface Term {
  readonly phrase: string;
  /** Its words, where they may also stand apart in one sentence; empty when only the phrase itself will do. */
  readonly words: readonly string[];
  /** Pairs that every text with a hit must hold. */
  readonly grams: ReadonlySet<number>;
}

/** What is searched for: every term must be there. */
export interface Query {
  readonly terms: readonly Term[];
}

/** Terms of a query, by their place in it. */
export type TermSet = ReadonlySet<number>;

const quoted = /["“”「」]([^"“”「」]{1,100})["“”「」]|[^\s"“”「」]{1,100}/gu;

/**
 * Reads what a person typed: parts between spaces must all be there; a part in quotation marks only as it stands;
 * any other part as it stands or, cut into words, all within one sentence. undefined for nothing to search for.
 */
export function readQuery(typed: string, segmenter: Segmenter): Query | undefined {
  const terms: Term[] = [];
  for (const [part, inside] of typed.slice(0, 200).matchAll(quoted)) {
    const phrase = toSearchForm(inside ?? part).text;
    if (phrase === '') continue;
    const words = inside === undefined ? wordsOf(phrase, segmenter) : [];
    const needed = words.length === 0 ? [phrase] : words;
    terms.push({ phrase, words, grams: new Set(needed.flatMap((text) => [...gramsOf(text)])) });
  }
  return terms.length === 0 ? undefined : { terms };
}

function wordsOf(phrase: string, segmenter: Segmenter): readonly string[] {
  const words = [
    ...new Set(
      segmenter
        .segment(phrase)
        .filter(({ isWord }) => isWord)
        .map(({ start, end }) => phrase.slice(start, end)),
    ),
  ];
  return words.length > 1 ? words : [];
}
