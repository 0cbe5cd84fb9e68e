import { describe, expect, it } from 'vitest';
import { clauseNumber } from '../../../src/core/clauses/clause-number.ts';
import type { Clause } from '../../../src/core/clauses/outline.ts';

const clause = (id: string, parent: string | null, number: string | null): Clause => ({
  id,
  parent,
  number,
  depth: 1,
  start: 0,
  end: 0,
  heading: null,
});

describe('clauseNumber', () => {
  it.each([
    [['第九章', '第三条', '（二）'], '第三条（二）'],
    [['九、', '9.3'], '9.3'],
    [['九、', '（二）', '1.'], '九（二）1'],
    [['3.', '2'], '3.2'],
    [['第三条', null, '（一）'], '第三条（一）'],
    [[null], ''],
  ])('cites %j as %s', (numbers, cited) => {
    const clauses = numbers.map((number, index) =>
      clause(`c${String(index)}`, index === 0 ? null : `c${String(index - 1)}`, number),
    );
    expect(clauseNumber(clauses, `c${String(numbers.length - 1)}`)).toBe(cited);
  });

  it('has nothing to say of a sentence before the first clause', () => {
    expect(clauseNumber([], null)).toBe('');
  });
});
