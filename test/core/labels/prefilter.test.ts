import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPrefilter } from '../../../src/core/labels/prefilter.ts';

const expressions = [
  /甲.{0,2}乙|丙丁/,
  /(?:甲|乙丙)[^丁]{0,3}(?:丁丁|甲乙)/,
  /[甲乙]{2}丙/,
  /(?:甲(?:乙|丙.?丁)?)+丁/,
  /.{2}/,
  /(?<!甲)乙(?=丙)丙?丁/,
  /甲甲.?甲/,
  // More than 32 of them, so that a second word of bits is needed.
  ...Array.from({ length: 30 }, (_, i) => new RegExp(`${'甲乙丙丁'[i % 4]!}.?${'甲乙丙丁'[i >> 3]!}`)),
];
const filter = createPrefilter(expressions);
const isSet = (bits: Int32Array, index: number) => ((bits[index >> 5]! >> (index & 31)) & 1) === 1;

it('never leaves out an expression that matches', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '，'), maxLength: 12 }), (text) => {
      const bits = filter(text);
      expressions.forEach((expression, index) => {
        if (expression.test(text)) expect([text, index, isSet(bits, index)]).toEqual([text, index, true]);
      });
    }),
    { numRuns: 2000 },
  );
});

it('leaves out an expression whose strings come in the wrong order or not at all', () => {
  expect(isSet(filter('乙，甲'), 0)).toBe(false);
  expect(isSet(filter('甲乙，甲丁'), 1)).toBe(true);
  expect(isSet(filter('丁丁，甲'), 1)).toBe(false);
  expect(isSet(filter(''), 0)).toBe(false);
});
