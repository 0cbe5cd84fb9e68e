import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { nameFaults } from '../../src/core/name-faults.ts';

const schema = z.object({
  id: z.string().check(z.regex(/^r\d$/)),
  at: z.iso.datetime(),
  kind: z.enum(['tick', 'press']),
  marks: z.array(z.object({ start: z.int().check(z.gte(0)), words: z.string().check(z.maxLength(3)) })),
});
const faultsOf = (value: unknown): string | undefined => {
  const { error } = schema.safeParse(value);
  return error && nameFaults(error);
};
const fits = { id: 'r1', at: '2026-01-01T00:00:00.000Z', kind: 'tick', marks: [{ start: 0, words: '' }] };

test.each([
  ['of another type', { ...fits, marks: 'x' }, 'marks: invalid_type, array'],
  ['that is missing', { ...fits, at: undefined }, 'at: invalid_type, string'],
  ['of another form', { ...fits, at: 'today' }, 'at: invalid_format, datetime'],
  ['that no pattern has', { ...fits, id: 'x' }, 'id: invalid_format, regex'],
  ['out of a list', { ...fits, kind: 'look' }, 'kind: invalid_value, tick|press'],
  ['too small', { ...fits, marks: [{ start: -1, words: '' }] }, 'marks.0.start: too_small, 0'],
  ['too long', { ...fits, marks: [{ start: 0, words: 'four' }] }, 'marks.0.words: too_big, 3'],
  ['that is no whole number', { ...fits, marks: [{ start: 0.5, words: '' }] }, 'marks.0.start: invalid_type, int'],
  ['that is all of it', 'x', 'invalid_type, object'],
])('names a value %s: where, and what is allowed there', (_, value, faults) => {
  expect(faultsOf(value)).toBe(faults);
});

test('names each of several, and not the values, which may be a person’s own', () => {
  const faults = faultsOf({ ...fits, id: '张三', kind: '李四' });
  expect(faults).toBe('id: invalid_format, regex; kind: invalid_value, tick|press');
});
