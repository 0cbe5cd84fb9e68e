import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSides } from '../../../src/core/measure/align-units.ts';
import { compareAnnotations } from '../../../src/core/measure/compare-annotations.ts';
import { krippendorffAlpha, toCoincidences } from '../../../src/core/measure/krippendorff-alpha.ts';
import type { CodedUnit } from '../../../src/core/measure/plan-figures.ts';
import { planReliability } from '../../../src/core/measure/reliability.ts';

/** Units of coders' single labels, a row each as tables in the literature have them; `.` where a value is missing. */
function unitsOf(...coders: readonly string[]): CodedUnit[] {
  const rows = coders.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => ({
    sides: rows.map((row) => {
      const value = row[unit] ?? '.';
      return { labels: new Set(value === '.' ? [] : [value]), optional: new Set<string>(), open: value === '.' };
    }),
  }));
}

describe('all annotators', () => {
  // K. Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), section C
  const published = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );

  it.each([
    // From the coincidences that he gives there, each value against the rest: o(c,c) of n(c), and all 40.
    ['1', 7, 9],
    ['2', 10, 13],
    ['3', 8, 10],
    ['4', 4, 5],
    ['5', 3, 3],
  ])('agree on a label as the published coincidences say, values missing: %s', (label, same, of) => {
    const { alpha } = planReliability([published]).measure(label);
    const theirs = krippendorffAlpha([
      [same, of - same],
      [of - same, 40 - 2 * of + same],
    ]);
    expect(alpha).toBeCloseTo(theirs ?? NaN, 10);
  });

  it('agree over all labels by the tables of all together; a unit of a single value is none', () => {
    const plan = planReliability([published]);
    expect(plan).toMatchObject({ units: 11, labels: ['1', '2', '3', '4', '5'], resampled: 'units' });
    // 32 of the 40 values meet their like: of five tables 200 in all, 40 of them “yes”.
    expect(plan.measure().alpha).toBeCloseTo(1 - (199 * 2 * 8) / (2 * 40 * 160), 10);
    expect(plan.measure().given).toEqual([9, 10, 10, 11]);
    expect(plan.measure('1').given).toEqual([3, 2, 1, 3]);
  });

  it('agree as two do where there are two, and as their values say however many there are', () => {
    const value = fc.constantFrom('a', 'b', '-', '.');
    const some = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (units) => {
        const coded = unitsOf(...[0, 1, 2].map((coder) => units.map((unit) => unit[coder] ?? '.').join(' ')));
        const plan = planReliability([coded]);
        for (const label of plan.labels) {
          const yes = units.map((unit) => unit.map((one) => (one === '.' ? null : String(one === label))));
          const theirs = krippendorffAlpha(toCoincidences(yes));
          const ours = plan.measure(label).alpha;
          if (theirs === null) expect(ours).toBeNull();
          else expect(ours).toBeCloseTo(theirs, 10);
        }
      }),
    );
    const sentences = fc.array(fc.tuple(fc.boolean(), fc.subarray(['a', 'b']), fc.subarray(['b'])), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sentences, sentences, (...both) => {
        const [first = [], second = []] = both.map((one) =>
          one.map(([open, labels, optional], at) => ({ start: at * 9, end: at * 9 + 9, open, labels, optional })),
        );
        const two = compareAnnotations([{ first, second }]);
        const all = planReliability([alignSides([first, second])]);
        expect(all.labels).toEqual([...two.labels.keys()]);
        for (const label of all.labels) expect(all.measure(label).alpha).toBe(two.labels.get(label)?.alpha);
        expect(all.measure().alpha).toBe(two.overall.alpha);
      }),
    );
  });

  it('count where a document or a sentence is not theirs, or a label optional to them, as saying nothing', () => {
    const span = (at: number, labels: readonly string[], more = {}) => ({ start: at, end: at + 9, labels, ...more });
    const [one, other] = [
      [span(0, ['a']), span(10, [])],
      [span(0, []), span(10, [], { open: true })],
    ];
    const gold = [span(0, ['b'], { optional: ['a'] }), span(10, ['a'])];
    const plan = planReliability([alignSides([one, other, gold]), alignSides([one, null, null])]);
    expect(plan.units).toBe(2);
    // 'a': of the first unit two say yes and no, of the second no and yes.
    expect(plan.measure('a').alpha).toBeCloseTo(1 - (3 * 4) / (2 * 2 * 2), 10);
    expect(plan.measure('a').given).toEqual([1, 0, 1]);
  });

  it('have an interval, drawn from documents where they are many', () => {
    const documents = Array.from({ length: 12 }, () => published);
    const plan = planReliability(documents);
    expect(plan.resampled).toBe('documents');
    const { alpha, alphaInterval } = plan.measure();
    expect(alphaInterval?.[0]).toBeCloseTo(alpha ?? NaN, 10);
    expect(alphaInterval?.[1]).toBeCloseTo(alpha ?? NaN, 10);
  });
});
