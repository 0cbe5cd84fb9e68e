import { expect, it } from 'vitest';
import { toDigits } from '../../../src/core/measure/to-digits.ts';

it.each([
  [null, '–'],
  [0.12345, '0.123'],
  [-0.125, '-0.125'],
  [-0.0004, '0.000'],
  [-0, '0.000'],
  [1, '1.000'],
])('shows %s as %s', (value, shown) => {
  expect(toDigits(value, 3)).toBe(shown);
});
