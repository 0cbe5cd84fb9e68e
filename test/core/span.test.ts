import { expect, test } from 'vitest';
import { mergeSpans } from '../../src/core/span.ts';

test('spans that overlap or touch become one, in order, and none of them is changed', () => {
  const spans = [
    { start: 8, end: 9 },
    { start: 0, end: 6 },
    { start: 2, end: 3 },
    { start: 6, end: 7 },
  ].map((span) => Object.freeze(span));
  expect(mergeSpans(spans)).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 9 },
  ]);
});
