import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import type { ReaderMark } from '../../../src/ui/reader/reader-view.ts';
import { marksIn, toSegments } from '../../../src/ui/reader/text-segments.ts';

const mark = (
  index: number,
  family: ReaderMark['family'],
  span: [number, number],
  ...evidence: [number, number][]
): ReaderMark => ({
  index,
  family,
  labels: ['liability.exclusion'],
  modifiers: [],
  span: { start: span[0], end: span[1] },
  evidence: evidence.map(([start, end]) => ({ start, end })),
  number: '',
  plain: '',
  basis: null,
  findings: [index],
  chapter: null,
});

describe('toSegments', () => {
  it('cuts at the evidence and leaves the rest plain', () => {
    const segments = toSegments({ start: 10, end: 30 }, [mark(0, 'data', [10, 30], [12, 15])], null);
    expect(segments).toEqual([
      { start: 10, end: 12, pen: null, here: false },
      { start: 12, end: 15, pen: 'data', here: false },
      { start: 15, end: 30, pen: null, here: false },
    ]);
  });

  it('washes the sentence one is at and draws its pen over another', () => {
    const here = mark(1, 'data', [5, 9], [6, 8]);
    const segments = toSegments({ start: 0, end: 10 }, [mark(0, 'liability', [0, 10], [0, 10]), here], here);
    expect(segments.map(({ pen, here: isHere }) => `${pen ?? '—'}${isHere ? '*' : ''}`)).toEqual([
      'liability',
      'liability*',
      'data*',
      'liability*',
      'liability',
    ]);
  });

  it('covers every paragraph once and in order, whatever is marked', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([a, n]): [number, number] => [a, a + n]);
    const marks = fc.array(fc.tuple(fc.constantFrom(...families), span, fc.array(span, { maxLength: 4 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(marks, fc.nat(5), fc.nat(30), fc.integer({ min: 1, max: 40 }), (raw, chosen, start, length) => {
        const all = raw.map(([family, whole, evidence], index) => mark(index, family, whole, ...evidence));
        const segments = toSegments({ start, end: start + length }, all, all[chosen] ?? null);
        expect(segments[0]!.start).toBe(start);
        expect(segments.at(-1)!.end).toBe(start + length);
        segments.slice(1).forEach((segment, index) => expect(segment.start).toBe(segments[index]!.end));
        for (const { start: from, end, pen } of segments)
          for (let at = from; at < end; at++) {
            const drawn = all.filter(({ evidence }) => evidence.some((e) => e.start <= at && at < e.end));
            expect(drawn.some(({ family }) => family === pen)).toBe(pen !== null);
            expect(drawn.length > 0).toBe(pen !== null);
          }
      }),
    );
  });
});

describe('marksIn', () => {
  it('finds for each paragraph the marks that touch it', () => {
    const paragraphs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }).map((lengths) => {
      let at = 0;
      return lengths.map((length) => {
        const start = at + (length % 2);
        at = start + length;
        return { start, end: at };
      });
    });
    const places = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 })), { maxLength: 8 });
    fc.assert(
      fc.property(paragraphs, places, (all, raw) => {
        const sorted = [...raw].sort((a, b) => a[0] - b[0]);
        const marks = sorted.map(([start, length], index) => mark(index, 'data', [start, start + length]));
        const touching = all.map(({ start, end }) => marks.filter(({ span }) => span.start < end && span.end > start));
        expect(marksIn(all, marks)).toEqual(touching);
      }),
    );
  });
});
