import type { WordCutter } from '../../core/compare/diff-words.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words for marking changes within a clause. */
export const wordCutter: WordCutter = {
  segment: (text) =>
    Array.from(segmenter.segment(text), ({ index, segment }) => ({ start: index, end: index + segment.length })),
};
