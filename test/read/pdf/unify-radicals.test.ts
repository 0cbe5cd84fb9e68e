import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifyRadicals } from '../../../src/read/pdf/unify-radicals.ts';

describe('unifyRadicals', () => {
  it('turns the radicals of a printed PDF back into characters', () => {
    expect(unifyRadicals('第⼀条⾃动续费，⽀付账⼾，第1⻚，⾸⽉，⼆⼗四⼩时')).toBe(
      '第一条自动续费，支付账户，第1页，首月，二十四小时',
    );
  });

  it('leaves characters that are no radicals alone, and every offset where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const unified = unifyRadicals(text);
        expect(unified.length).toBe(text.length);
        expect(unifyRadicals(unified)).toBe(unified);
        expect(
          unified.replace(/[\s\S]/g, (c, at: number) => (/[\u2e80-\u2fd5]/.test(text[at] ?? '') ? text[at]! : c)),
        ).toBe(text);
      }),
    );
  });
});
