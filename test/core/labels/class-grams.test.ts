import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classGramCount, readClassGrams } from '../../../src/core/labels/class-grams.ts';
import { unitsOf } from '../../../src/core/labels/normal-text.ts';
import { createClassWords, findClassWords, wordClasses } from '../../../src/core/labels/word-classes.ts';

const words = createClassWords();
const out = new Int32Array(4096);

function gramsOf(text: string, isKept?: (word: number) => boolean): readonly number[] {
  findClassWords(unitsOf(text), words);
  return [...out.subarray(0, readClassGrams(words, out, isKept))];
}

const anyText = fc.array(fc.constantFrom(...Object.values(wordClasses).flat(), '的', '甲'), { maxLength: 40 });

it('gives distinct numbers below their count', () => {
  fc.assert(
    fc.property(anyText, (parts) => {
      const grams = gramsOf(parts.join(''));
      expect(new Set(grams).size).toBe(grams.length);
      expect(grams.every((gram) => gram > 0 && gram < classGramCount)).toBe(true);
    }),
  );
});

it('gives sentences that say the same in other words the same n-grams', () => {
  expect(gramsOf('P可以把U的手机号披露给商家')).toEqual(gramsOf('P有权把U的资料共享至第三方'));
});

it('tells who does something to whom', () => {
  expect(gramsOf('P向U提供')).not.toEqual(gramsOf('U向P提供'));
});

it('counts a class that follows itself once', () => {
  expect(gramsOf('收集信息、资料、数据')).toEqual(gramsOf('收集信息'));
});

it('reads the words that are kept as if the others were not there', () => {
  expect(gramsOf('不会共享信息', (word) => word > 0)).toEqual(gramsOf('共享信息'));
});
