import { expect, test } from 'vitest';
import { howFound } from '../../../src/core/record/how-found.ts';

test.each([
  [{ preTicked: false }, 'not-pre-ticked'],
  [{ preTicked: true }, 'pre-ticked'],
  [{ preTicked: true, foundTicked: false }, 'pre-ticked'],
  [{ preTicked: false, foundTicked: true }, 'found-ticked'],
])('a box seen as %j at first is %s', (surface, found) => {
  expect(howFound(surface)).toBe(found);
});
