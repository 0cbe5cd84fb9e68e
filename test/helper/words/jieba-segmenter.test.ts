import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import type { Segmenter } from '../../../src/core/segment/segmenter.ts';
import { openJieba } from '../../../src/helper/words/jieba-segmenter.ts';

let segmenter: Segmenter;
beforeAll(() => {
  const opened = openJieba();
  if (!opened.ok) throw new Error(opened.problem);
  segmenter = opened.value;
});

const cut = (text: string, by: Segmenter = segmenter): string =>
  by
    .segment(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('the helper’s segmenter', () => {
  it.each([
    ['向境外接收方提供您的敏感个人信息', '向|境外接收方|提供|您|的|敏感个人信息'],
    ['因不可抗力造成的间接损失', '因|不可抗力|造成|的|间接损失'],
    ['非独占的信息网络传播权', '非独占|的|信息网络传播权'],
    ['开通自动续费后', '开通|自动续费|后'],
  ])('keeps words of the law whole: %s', (text, words) => {
    expect(cut(text)).toBe(words);
    expect(cut(text, createIntlSegmenter())).not.toBe(words);
  });

  it('cuts what is not Han as everywhere else', () => {
    expect(cut('同意 Privacy Policy v2.0。')).toBe('同意| |Privacy| |Policy| |v2.0|。');
  });

  it('gives segments in order that together are the text, whatever is in it', () => {
    const part = fc.constantFrom('个人信息', '平台', '𠮷', '\ud842', '\n', ' a1 ', '《》', '😀', '々', '〇', '\u0000');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of segmenter.segment(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe('the list of legal words', () => {
  const words = readFileSync(new URL('../../../src/helper/words/legal-words.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

  it('names each word once, in Han alone, as nodejieba reads them', () => {
    expect(words.filter((word) => !/^\p{Script=Han}{2,24}$/u.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});
