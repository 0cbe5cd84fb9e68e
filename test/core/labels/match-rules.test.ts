import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchRules, patterns } from '../../../src/core/labels/match-rules.ts';
import { rules } from '../../../src/core/labels/rules/all.ts';

const names = (text: string) => matchRules(text).map((hit) => patterns[hit.pattern]!.name);

it('finds a pattern at its place', () => {
  const text = '因网络故障，P不承担任何责任。';
  const hit = matchRules(text).find(({ pattern }) => patterns[pattern]!.name === 'liability.exclusion#bears-none');
  expect(text.slice(hit!.start, hit!.end)).toBe('不承担任何责任');
});

it('does not count a match that a never-pattern overlaps, but finds a later one', () => {
  expect(names('本条并不免除P的责任')).not.toContain('liability.exclusion#released');
  expect(names('本条并不免除P的责任；U同意免除P的赔偿责任')).toContain('liability.exclusion#released');
});

it('skips only patterns that could not match', () => {
  const words = rules.flatMap((rule) => [...rule.examples.match, ...rule.examples.not]);
  const plain = patterns.filter((pattern) => pattern.never.length === 0);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), fc.nat(20), (parts, cut) => {
      const text = parts.join('').slice(cut);
      const found = new Set(names(text));
      for (const { name, find } of plain) {
        const match = new RegExp(find.source).exec(text);
        expect([name, found.has(name)]).toEqual([name, match !== null && match[0].length > 0]);
      }
    }),
    { numRuns: 60 },
  );
});

it('takes time in proportion to a long text without punctuation', () => {
  // Quadratic patterns would need minutes here; the test's own time limit is the judge.
  const text = '平台有权用户不承担责任信息可以向第三方提供'.repeat(3000);
  expect(matchRules(text).length).toBeGreaterThan(0);
});
