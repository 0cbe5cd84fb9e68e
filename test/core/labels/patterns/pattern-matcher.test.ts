import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { unitsOf } from '../../../../src/core/labels/normal-text.ts';
import { patterns } from '../../../../src/core/labels/match-rules.ts';
import { PatternMatcher } from '../../../../src/core/labels/patterns/pattern-matcher.ts';
import { parsePattern } from '../../../../src/core/labels/patterns/parse-pattern.ts';
import { rules } from '../../../../src/core/labels/rules/all.ts';

type Found = readonly [start: number, end: number];

/** Every match, each looked for from the unit after the last one's start: what the rules need. */
function byExpression({ source }: RegExp, text: string): Found[] {
  const expression = new RegExp(source, 'g');
  const found: Found[] = [];
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push([match.index, match.index + match[0].length]);
    expression.lastIndex = match.index + 1;
  }
  return found;
}

function byMatcher(matcher: PatternMatcher, index: number): Found[] {
  const found: Found[] = [];
  if (!matcher.isPossible(index)) return found;
  for (let at = matcher.find(index, 0); at >= 0; at = matcher.find(index, at + 1)) found.push([at, matcher.end]);
  return found;
}

function expectSame(matcher: PatternMatcher, expressions: readonly RegExp[], text: string): void {
  matcher.read(unitsOf(text));
  expressions.forEach((expression, index) => {
    expect([text, expression.source, byMatcher(matcher, index)]).toEqual([
      text,
      expression.source,
      byExpression(expression, text),
    ]);
  });
}

/** Expressions of few signs over few signs, so that they match often and overlap in every way. */
const unit = fc.constantFrom('甲', '乙', '丙', '，');
const word = fc.string({ unit, minLength: 1, maxLength: 2 });
const { pattern } = fc.letrec<{ pattern: string; item: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `(?:${words.join('|')})`),
    fc
      .tuple(fc.constantFrom('[^，]', '.', '[^，甲]'), fc.nat(2), fc.nat(3), fc.constantFrom('', '?'))
      .map(([gap, min, more, lazy]) => `${gap}{${min},${min + more}}${lazy}`),
    fc.constantFrom('[^乙]', '[甲乙]', '甲?', '(?:甲|乙丙)*', '(?:甲|乙){1,3}', '(?!乙)', '(?!甲.?乙)', '^', '$'),
    tie('pattern').map((inner) => `(?:${inner})`),
    tie('pattern').map((inner) => `(?:${inner}丙)?`),
  ),
  pattern: fc
    .array(fc.array(tie('item'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((branches) => branches.map((items) => items.join('')).join('|')),
}));

describe('the matcher', () => {
  it('finds what the expressions find, start and end', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ unit, maxLength: 16 }), { minLength: 1, maxLength: 4 }),
        (sources, texts) => {
          const expressions = sources.map((source) => new RegExp(source));
          const matcher = new PatternMatcher(expressions);
          for (const text of texts) expectSame(matcher, expressions, text);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds what the rules find in their own examples and in mixtures of them', () => {
    const expressions = patterns.map(({ find }) => find);
    const matcher = new PatternMatcher(expressions);
    const words = rules.flatMap((rule) => [...rule.examples.match, ...rule.examples.not]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), fc.nat(20), (parts, cut) =>
        expectSame(matcher, expressions, parts.join('').slice(cut).replaceAll('您', 'U').replaceAll('我们', 'P')),
      ),
      { numRuns: 60 },
    );
  });

  it('leaves to the expression itself what it has no steps for', () => {
    const expressions = [/(?<!不)责任/, /\d{3}/, /[0-9]{2,9}元/, /(?:甲.乙){2}/];
    const matcher = new PatternMatcher(expressions);
    for (const text of ['不责任责任', '1234元', '甲丙乙甲丙乙', '12元']) expectSame(matcher, expressions, text);
  });

  it('finds the same in a text too long for its notes, and after it', () => {
    const expressions = [/甲[^，]{0,3}乙/, /丙丁$/, /丙丙/];
    const matcher = new PatternMatcher(expressions);
    for (const text of [`${'甲丙'.repeat(900)}乙丙丁`, '甲乙', '丙'.repeat(1024)])
      expectSame(matcher, expressions, text);
  });

  it('looks at few of the expressions: those whose rarest words are there in their order', () => {
    const matcher = new PatternMatcher([/甲[^，]{0,3}乙/, /甲/, /(?:甲|丙)丁/]);
    matcher.read(unitsOf('甲丙'));
    expect([0, 1, 2].map((index) => matcher.isPossible(index))).toEqual([false, true, false]);
    matcher.read(unitsOf('乙，甲丙丁'));
    expect([0, 1, 2].map((index) => matcher.isPossible(index))).toEqual([false, true, true]);
  });
});

it('reads every pattern of the rules', () => {
  expect(patterns.filter(({ find }) => parsePattern(find.source) === null).map(({ name }) => name)).toEqual([]);
});

describe('overlaps', () => {
  const expression = /不[^，。；]{0,3}责任/;
  const spans = (text: string): readonly Found[] =>
    [...text.matchAll(new RegExp(expression.source, 'g'))].map(
      ({ index, 0: match }) => [index, index + match.length] as const,
    );

  it('says whether a match overlaps a range, in whatever order ranges are asked for', () => {
    const matcher = new PatternMatcher([expression]);
    const text = fc.array(fc.constantFrom(...'不责任担，甲'), { maxLength: 40 }).map((chars) => chars.join(''));
    const range = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(text, fc.array(range), (words, ranges) => {
        matcher.read(unitsOf(words));
        for (const [start, size] of ranges) {
          const expected = spans(words).some(([from, to]) => from < start + size && to > start);
          expect(matcher.overlaps(0, start, start + size)).toBe(expected);
        }
      }),
    );
  });

  it('goes on from where it was, so that many ranges in a row cost no more than the text is long', () => {
    const matcher = new PatternMatcher([expression]);
    const words = '不承担责任，'.repeat(1000);
    matcher.read(unitsOf(words));
    const find = vi.spyOn(matcher, 'find');
    for (let start = 0; start < words.length; start += 6) expect(matcher.overlaps(0, start, start + 5)).toBe(true);
    expect(find.mock.calls.length).toBeLessThanOrEqual(1001);
  });
});
