import { expect, it } from 'vitest';
import { toPrivacyFigures } from '../../src/train/measure-privacy.ts';

it('answers of yes or no: micro is accuracy, macro the mean F1 of both answers', () => {
  // One hit, one wrong, one missed, two right.
  const figures = toPrivacyFigures(
    [[true], [true], [false], [false], [false]],
    [[true], [false], [true], [false], [false]],
  );
  expect(figures.micro).toBeCloseTo(3 / 5);
  expect(figures.macro).toBeCloseTo((2 / 4 + 4 / 6) / 2);
});

it('topics: micro is F1 over all flags, macro the mean F1 of the topics', () => {
  const figures = toPrivacyFigures(
    [
      [true, false],
      [true, true],
    ],
    [
      [true, true],
      [false, true],
    ],
  );
  expect(figures.micro).toBeCloseTo(4 / 6);
  expect(figures.macro).toBeCloseTo((2 / 3 + 2 / 3) / 2);
});

it('a topic that is never found counts as 0', () => {
  expect(toPrivacyFigures([[false, true]], [[true, true]]).macro).toBe(0.5);
});
