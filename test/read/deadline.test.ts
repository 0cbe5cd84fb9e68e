import { describe, expect, test } from 'vitest';
import { createDeadline, OutOfTime } from '../../src/read/deadline.ts';

describe('a deadline', () => {
  test('lets work go on until its milliseconds are over, and stops it then', () => {
    let time = 1000;
    const deadline = createDeadline(30, () => time);
    for (const now of [1000, 1030]) {
      time = now;
      expect(() => deadline.check()).not.toThrow();
    }
    time = 1031;
    expect(() => deadline.check()).toThrow(OutOfTime);
  });
});
