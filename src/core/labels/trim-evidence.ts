import type { Clause, Sentence } from '../clauses/outline.ts';
import { wordsFrom } from '../clauses/words-from.ts';
import type { Label } from './label.ts';

/** What parts words and carries no decision by itself. */
const between = /[\s\u3000，。、；：！？,.;:!?．·•※*-]*/y;

/** Offset of the first character at or after `at` that is more than a mark between words. */
function skipMarks(source: string, at: number): number {
  between.lastIndex = at;
  between.test(source);
  return between.lastIndex;
}

/**
 * The labels of a sentence, with evidence that begins with words: neither with the number of their clause nor with
 * the stop of the sentence before. A label that nothing else carries keeps what it has.
 */
export function trimEvidence(
  source: string,
  { sentence, clause }: { readonly sentence: Sentence; readonly clause: Clause | undefined },
  labels: readonly Label[],
): readonly Label[] {
  const first = wordsFrom(sentence, clause);
  return labels.map((label) => {
    const evidence = label.evidence.flatMap(({ start, end }) => {
      const from = skipMarks(source, Math.max(start, first));
      return from < end ? [{ start: from, end }] : [];
    });
    const same =
      evidence.length === label.evidence.length &&
      evidence.every(({ start }, at) => start === label.evidence[at]?.start);
    return same || evidence.length === 0 ? label : { ...label, evidence };
  });
}
