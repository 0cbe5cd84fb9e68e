import type { Segment, Segmenter } from './segmenter.ts';

/** Words by the dictionary of the browser or Node (ICU). The helper has a better one for Chinese law. */
export function createIntlSegmenter(locale = 'zh'): Segmenter {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return {
    segment(text) {
      const segments: Segment[] = [];
      for (const { index, segment, isWordLike } of segmenter.segment(text))
        segments.push({ start: index, end: index + segment.length, isWord: isWordLike === true });
      return segments;
    },
  };
}
