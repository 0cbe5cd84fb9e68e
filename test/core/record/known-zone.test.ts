import { expect, test } from 'vitest';
import { knownZone } from '../../../src/core/record/known-zone.ts';

test.each([
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['Mars/Olympus', 'UTC'],
  ['', 'UTC'],
])('a record of the zone %j is told in %s', (zone, known) => {
  expect(knownZone(zone)).toBe(known);
});
