import type { Segment, Segmenter } from './segmenter.ts';

/** Segments of a text from their lengths, in UTF-16 units and in order; a negative length is no word. */
function toSegments(lengths: readonly number[]): readonly Segment[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += Math.abs(length);
    return { start, end: at, isWord: length > 0 };
  });
}

/**
 * A segmenter that knows how some texts are cut, by their lengths (as the helper answers), and leaves the others to
 * another. Lengths that do not add up to their text are not believed.
 */
export function createKnownSegmenter(known: ReadonlyMap<string, readonly number[]>, otherwise: Segmenter): Segmenter {
  return {
    segment(text) {
      const lengths = known.get(text);
      if (lengths === undefined) return otherwise.segment(text);
      const segments = toSegments(lengths);
      const whole = (segments.at(-1)?.end ?? 0) === text.length && lengths.every((length) => length !== 0);
      return whole ? segments : otherwise.segment(text);
    },
  };
}
