import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSearchForm } from '../../../src/ledger/search/search-form.ts';
import { gramsOf, mayHold, toSignature } from '../../../src/ledger/search/signature.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...'自动续费責薴苧 Ａb，\n　。1İ😀ﬁ'), fc.string({ maxLength: 2 })),
});

describe('the search form', () => {
  it.each([
    ['自动\n续费', '自动续费'],
    ['自动 续 费', '自动续费'],
    ['Ｃｏｏｋｉｅ　政策', 'cookie政策'],
    ['Privacy   Policy', 'privacy policy'],
    ['第 1 条', '第1条'],
    ['  两端  ', '两端'],
    ['不承擔任\n何責任', '不承担任何责任'],
    ['「個人資料」', '「个人资料」'],
  ])('of %j is %j', (source, form) => {
    expect(toSearchForm(source).text).toBe(form);
  });

  it('maps every character back into the source, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, offsets } = toSearchForm(source);
        expect(offsets).toHaveLength(text.length + 1);
        for (let at = 0; at < text.length; at++) {
          expect(offsets[at]!).toBeLessThan(source.length);
          expect(offsets[at + 1]!).toBeGreaterThan(offsets[at]!);
        }
        expect(offsets[text.length]).toBe(source.length);
      }),
    );
  });

  it('of a search form is itself', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text } = toSearchForm(source);
        expect(toSearchForm(text).text).toBe(text);
      }),
    );
  });
});

describe('a signature', () => {
  it('never denies a part of its text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
        const { text } = toSearchForm(source);
        const part = text.slice(Math.min(a, b) % (text.length + 1), Math.max(a, b) % (text.length + 1));
        expect(mayHold(toSignature(text), gramsOf(part))).toBe(true);
      }),
    );
  });

  it('denies most of what is not there', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 3000))).join('');
    const signature = toSignature(text);
    let passed = 0;
    for (let at = 0; at < 1000; at++) {
      const absent = String.fromCharCode(0x8000 + at, 0x9000 + ((at * 31) % 0xeff));
      if (mayHold(signature, gramsOf(absent))) passed += 1;
    }
    expect(passed).toBeLessThan(20);
    expect(signature.length).toBeLessThanOrEqual(8192);
  });
});
