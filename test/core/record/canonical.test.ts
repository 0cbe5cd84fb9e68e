import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfValue, toCanonicalForm } from '../../../src/core/record/canonical.ts';
import { hashOf } from '../../../src/core/record/hash.ts';

test('sorts by UTF-16 code units and writes numbers as RFC 8785 section 3.2 does', () => {
  const value = {
    '€': 'Euro',
    '\r': 'CR',
    '1': 'One',
    '😀': 'Smile',
    ö: 'o',
    '\ufb33': 'Dalet',
    n: [333333333.33333329, 1e30, 4.5, 2e-3],
  };
  expect(toCanonicalForm(value)).toBe(
    '{"\\r":"CR","1":"One","n":[333333333.3333333,1e+30,4.5,0.002],"ö":"o","€":"Euro","😀":"Smile","\ufb33":"Dalet"}',
  );
});

test('does not depend on the order in which properties were set', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(hashOfValue(reversed)).toBe(hashOfValue(value));
    }),
  );
});

test('refuses what JSON can not hold', () => {
  expect(() => toCanonicalForm(undefined)).toThrow(TypeError);
  expect(() => toCanonicalForm({ a: Number.NaN })).toThrow();
});

test('is SHA-256 of UTF-8: the figures of FIPS 180-4 and of sha256sum', () => {
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashOf('明约')).toBe(hashOf(new TextEncoder().encode('明约')));
});
