import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSides, type LabelledSpan } from '../../../src/core/measure/align-units.ts';
import { bootstrapInterval } from '../../../src/core/measure/bootstrap.ts';
import { cohenKappa } from '../../../src/core/measure/cohen-kappa.ts';
import { compareAnnotations, planComparison } from '../../../src/core/measure/compare-annotations.ts';
import { krippendorffAlpha, toCoincidences } from '../../../src/core/measure/krippendorff-alpha.ts';

/** Coders' values a row each, as tables in the literature have them: units are the columns. */
function unitsOf(...coders: readonly string[]): (string | null)[][] {
  const rows = coders.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : (row[unit] ?? null))));
}

describe('Krippendorff’s alpha', () => {
  it.each([
    // K. Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), sections A, B, C
    ['binary, two coders', 0.095, ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']],
    ['nominal, two coders', 0.692, ['a a b b d c c c e d d a', 'b a b b b c c c e d d d']],
    [
      'nominal, four coders, values missing',
      0.743,
      ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'],
    ],
    [
      // Wikipedia, “Krippendorff’s alpha”, “A computational example”
      'nominal, three coders, most values missing',
      0.691,
      ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
    ],
  ])('is what was published: %s', (_what, alpha, coders) => {
    expect(krippendorffAlpha(toCoincidences(unitsOf(...coders)))).toBeCloseTo(alpha, 3);
  });

  it('is the same of two annotations as from their values, and kappa as from their confusion table', () => {
    const values = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(values, (units) => {
        const side = (of: 0 | 1) =>
          units.map((unit, at) => ({ start: at * 9, end: at * 9 + 9, labels: unit[of] ? ['a'] : [] }));
        const ours = planComparison([{ first: side(0), second: side(1) }]).measure('a');
        const table = [true, false].map((row) =>
          [true, false].map((column) => units.filter(([one, other]) => one === row && other === column).length),
        );
        expect([ours.both, ours.first, ours.second]).toEqual([
          table[0]?.[0],
          units.filter(([one]) => one).length,
          units.filter(([, other]) => other).length,
        ]);
        expect(ours.kappa).toBe(cohenKappa(table));
        const theirs = krippendorffAlpha(toCoincidences(units.map((unit) => unit.map(String))));
        if (theirs === null) expect(ours.alpha).toBeNull();
        else expect(ours.alpha).toBeCloseTo(theirs, 10);
      }),
    );
  });

  it('is no number where all values are the same', () => {
    expect(krippendorffAlpha(toCoincidences(unitsOf('a a', 'a a')))).toBeNull();
  });
});

describe('Cohen’s kappa', () => {
  it.each([
    // J. Cohen, A Coefficient of Agreement for Nominal Scales (1960), his table of 200 cases
    [
      0.492,
      [
        [88, 10, 2],
        [14, 40, 6],
        [18, 10, 12],
      ],
    ],
    // 50 grant proposals, a common textbook example
    [
      0.4,
      [
        [20, 5],
        [10, 15],
      ],
    ],
    [
      1,
      [
        [3, 0],
        [0, 4],
      ],
    ],
    [
      -1,
      [
        [0, 3],
        [3, 0],
      ],
    ],
  ])('is %d', (kappa, table) => {
    expect(cohenKappa(table)).toBeCloseTo(kappa, 3);
  });

  it('is no number where both say the same throughout, or nothing', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('units', () => {
  const span = (start: number, end: number, ...labels: string[]) => ({ start, end, labels });
  const alignUnits = (...both: readonly [readonly LabelledSpan[], readonly LabelledSpan[]]) =>
    alignSides(both).map(({ start, end, sides: [first, second] }) => ({
      start,
      end,
      first: first?.labels ?? new Set(),
      second: second?.labels ?? new Set(),
    }));
  const alike = (units: ReturnType<typeof alignUnits>) =>
    units.map(({ start, end, first, second }) => [start, end, [...first].join(), [...second].join()]);

  it('of two annotations that cut the text differently are put together by what they share', () => {
    const first = [span(0, 10, 'a'), span(10, 20), span(20, 40, 'b'), span(50, 60, 'd')];
    const second = [span(1, 9, 'a'), span(10, 20, 'c'), span(20, 30), span(30, 40, 'b'), span(70, 80, 'e')];
    expect(alike(alignUnits(first, second))).toEqual([
      [0, 10, 'a', 'a'],
      [10, 20, '', 'c'],
      [20, 40, 'b', 'b'],
      [50, 60, 'd', ''],
      [70, 80, '', 'e'],
    ]);
  });

  it('that only touch each other’s edge stay apart', () => {
    expect(alignUnits([span(0, 10), span(10, 20)], [span(0, 12), span(12, 20)])).toHaveLength(2);
  });

  it('are the same whatever the order in which sentences are listed', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom('a', 'b')), {
      minLength: 1,
      maxLength: 12,
    });
    const spans = ranges.map((list) => list.map(([start, length, label]) => span(start, start + length, label)));
    const twice = spans.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    const sorted = (units: ReturnType<typeof alignUnits>) =>
      units.map(({ start, end, first, second }) => [start, end, [...first].toSorted(), [...second].toSorted()]);
    fc.assert(
      fc.property(twice, spans, ([list, shuffled], other) => {
        expect(sorted(alignUnits(shuffled, other))).toEqual(sorted(alignUnits(list, other)));
        expect(sorted(alignUnits(other, shuffled))).toEqual(sorted(alignUnits(other, list)));
        for (const { first, second } of alignUnits(shuffled, list)) expect(first).toEqual(second);
      }),
    );
  });

  it('are one where an annotation gives a range once for each of its labels', () => {
    const once = [span(0, 10, 'a', 'b'), span(10, 20)];
    const each = [span(10, 20), span(0, 10, 'a'), span(0, 10, 'b')];
    expect(alike(alignUnits(each, [span(10, 20)]))).toEqual(alike(alignUnits(once, [span(10, 20)])));
  });

  it('are the same whichever annotation comes first', () => {
    const spans = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }).map((lengths) =>
      lengths.map((length, at) => {
        const start = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
        return span(start, start + length, String(at % 3));
      }),
    );
    fc.assert(
      fc.property(spans, spans, (first, second) => {
        const there = alike(alignUnits(first, second));
        const back = alike(alignUnits(second, first)).map(([start, end, one, other]) => [start, end, other, one]);
        expect(there).toEqual(back);
      }),
    );
  });
});

describe('two annotations', () => {
  const sentence = (at: number, ...labels: string[]) => ({ start: at * 10, end: at * 10 + 10, labels });

  it('are compared label by label and over all labels that either gives', () => {
    const first = [sentence(0, 'a'), sentence(1, 'a'), sentence(2), sentence(3, 'b')];
    const second = [sentence(0, 'a'), sentence(1), sentence(2), sentence(3, 'b')];
    const { units, labels, overall, resampled } = compareAnnotations([{ first, second }]);
    expect(units).toBe(4);
    expect(resampled).toBe('units');
    expect(labels.get('a')).toMatchObject({ first: 2, second: 1, both: 1, kappa: 0.5 });
    expect(labels.get('b')).toMatchObject({ first: 1, second: 1, both: 1, kappa: 1, alpha: 1 });
    expect(overall).toMatchObject({ first: 3, second: 2, both: 2 });
    // 8 decisions: 2 both, 1 first alone, 5 neither
    expect(overall.kappa).toBeCloseTo(
      (7 / 8 - (3 / 8) * (2 / 8) - (5 / 8) * (6 / 8)) / (1 - (3 / 8) * (2 / 8) - (5 / 8) * (6 / 8)),
      10,
    );
  });

  it('are compared where both have judged, and elsewhere counted as left out', () => {
    const open = (at: number) => ({ ...sentence(at), open: true });
    const first = [sentence(0, 'a'), sentence(1, 'a', 'b'), open(2), sentence(3)];
    const second = [sentence(0, 'a'), open(1), sentence(2, 'c'), sentence(3)];
    const judged = { first: [sentence(0, 'a'), sentence(3)], second: [sentence(0, 'a'), sentence(3)] };
    const all = compareAnnotations([{ first, second }]);
    expect(all).toEqual({ ...compareAnnotations([judged]), open: 2 });
    expect([...all.labels.keys()]).toEqual(['a']);
  });

  it('do not draw for their intervals from documents in which nothing is judged by both', () => {
    const judged = [sentence(0, 'a'), sentence(1), sentence(2, 'b')];
    const documents = Array.from({ length: 12 }, (_, at) => ({
      first: judged,
      second: at < 9 ? judged : judged.map((one) => ({ ...one, labels: [], open: true })),
    }));
    expect(compareAnnotations(documents)).toMatchObject({ units: 27, open: 9, resampled: 'units' });
  });

  it.each([
    ['one only', []],
    ['both', ['b']],
  ])('are not compared on a label where it is optional to %s', (_, optional) => {
    const first = [{ ...sentence(0, 'a'), optional: ['b'] }, sentence(1)];
    const second = [{ ...sentence(0, 'a', ...(optional.length > 0 ? [] : ['b'])), optional }, sentence(1)];
    const { labels, overall } = compareAnnotations([{ first, second }]);
    expect([...labels.keys()]).toEqual(['a']);
    expect(overall).toMatchObject({ first: 1, second: 1, both: 1, kappa: 1 });
  });

  it('are compared on an optional label where the same unit bears it in earnest', () => {
    const first = [sentence(0, 'a'), { start: 10, end: 20, labels: [], optional: ['a'] }];
    const second = [{ start: 0, end: 20, labels: [] }];
    expect(compareAnnotations([{ first, second }]).labels.get('a')).toMatchObject({ first: 1, second: 0 });
  });

  it('are said to be swallowed where a range of one spans most sentences of the other', () => {
    const sentences = Array.from({ length: 5 }, (_, at) => sentence(at, 'a'));
    const wide = [{ start: 0, end: 40, labels: ['a'] }, sentence(4)];
    const each = sentences.flatMap((one) => [one, { ...one, labels: ['b'] }]);
    const pairs = [
      { first: sentences, second: wide },
      { first: sentences, second: sentences },
      { first: each, second: each },
    ];
    expect(pairs.map((pair) => compareAnnotations([pair]).swallowed)).toEqual([1, 0, 0]);
    expect(compareAnnotations(pairs).swallowed).toBe(1);
  });

  it('that are the same agree wholly, with an interval that is a point', () => {
    const documents = Array.from({ length: 12 }, () => {
      const sentences = [sentence(0, 'a'), sentence(1), sentence(2, 'b')];
      return { first: sentences, second: sentences };
    });
    const { overall, resampled } = compareAnnotations(documents);
    expect(resampled).toBe('documents');
    expect(overall).toMatchObject({ kappa: 1, alpha: 1, kappaInterval: [1, 1], alphaInterval: [1, 1] });
  });
});

describe('a bootstrap interval', () => {
  const mean = (drawn: readonly number[]): number => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;

  it('of a mean is about what theory gives', () => {
    // 400 coins: 0.5 ± 1.96 · 0.5 / √400
    const [low, high] = bootstrapInterval(
      Array.from({ length: 400 }, (_, at) => at % 2),
      mean,
    ) ?? [0, 0];
    expect(low).toBeCloseTo(0.451, 1.7);
    expect(high).toBeCloseTo(0.549, 1.7);
  });

  it('is the same for the same seed and is not given of one item or of no number', () => {
    const items = [1, 2, 3, 4, 5, 6];
    expect(bootstrapInterval(items, mean, { seed: 3 })).toEqual(bootstrapInterval(items, mean, { seed: 3 }));
    expect(bootstrapInterval([1], mean)).toBeNull();
    expect(bootstrapInterval(items, () => null)).toBeNull();
  });
});
