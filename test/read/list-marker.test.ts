import { expect, test } from 'vitest';
import { listMarker } from '../../src/read/list-marker.ts';

test.each([
  ['decimal', 3, '3. '],
  ['decimal-leading-zero', 3, '03. '],
  ['lower-alpha', 28, 'ab. '],
  ['upper-roman', 14, 'XIV. '],
  ['cjk-ideographic', 21, '二十一、'],
  ['simp-chinese-informal', 11, '十一、'],
  ['simp-chinese-formal', 21, '贰拾壹、'],
  ['simp-chinese-formal', 11, '壹拾壹、'],
  ['trad-chinese-formal', 2, '貳、'],
  ['cjk-decimal', 10, '一〇、'],
  ['disc', 1, ''],
])('%s paints item %i as “%s”', (style, ordinal, marker) => {
  expect(listMarker(ordinal, style)).toBe(marker);
});
