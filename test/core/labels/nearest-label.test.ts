import { expect, it } from 'vitest';
import { nearestLabel } from '../../../src/core/labels/nearest-label.ts';

it.each([
  ['liability.exlusion', 'liability.exclusion'],
  ['Dispute.Law', 'dispute.law'],
  ['liability_exclusion', 'liability.exclusion'],
  ['data.use', 'data.use'],
  ['something else', undefined],
  ['', undefined],
])('takes %j for %j', (name, label) => {
  expect(nearestLabel(name)).toBe(label);
});
