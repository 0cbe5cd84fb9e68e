import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/core/text/view.ts';

const units = [
  '使',
  '用',
  '。',
  '，',
  'Ａ',
  '１',
  '（',
  'a',
  'b',
  '1',
  ' ',
  '\u3000',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\n',
  '\r',
  '\t',
  '“',
  '”',
  ',',
  ';',
  '😀',
  '\ud83d',
  '\u0000',
  '\u2028',
];
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...units), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 80,
});

describe('a normalised view', () => {
  test('of a view is the view', () => {
    fc.assert(
      fc.property(text, (source) => void expect(normalise(normalise(source).text).text).toBe(normalise(source).text)),
      { numRuns: 2000 },
    );
  });

  test('maps there and back to the same place', () => {
    fc.assert(
      fc.property(text, (source) => {
        const view = normalise(source);
        for (let at = 0; at <= view.text.length; at++) expect(view.toView(view.toSource(at))).toBe(at);
      }),
      { numRuns: 500 },
    );
  });

  test('maps every character to the one it came from, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const view = normalise(source);
        let last = -1;
        for (let at = 0; at < view.text.length; at++) {
          const origin = view.toSource(at);
          expect(origin).toBeGreaterThan(last);
          last = origin;
          const code = source.charCodeAt(origin);
          const folded = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : source.charAt(origin);
          if (view.text.charAt(at) !== ' ') expect(view.text.charAt(at)).toBe(folded);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['joins hard wraps', '承担\n\n 责任', '承担责任'],
    ['drops inserted spaces between Han characters', '使 用　本 平 台', '使用本平台'],
    ['drops soft hyphens, zero-width characters and byte-order marks', '\ufeff责\u00ad任\u200b', '责任'],
    ['makes full-width letters, digits and signs half-width', 'ＡＰＰ１．２（测试）；', 'APP1.2(测试);'],
    ['keeps one space between other words', 'Privacy \n Policy  2', 'Privacy Policy 2'],
    ['keeps quotation marks and 。、', '“同意”。《政策》、', '“同意”。《政策》、'],
    ['keeps the case of letters', 'Cookie SDK', 'Cookie SDK'],
    ['of nothing is nothing', ' \n\u200b', ''],
  ])('%s', (_, source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });
});
