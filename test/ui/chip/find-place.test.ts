import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, type Box, type Surroundings } from '../../../src/ui/chip/find-place.ts';

const base: Surroundings = {
  sentence: { left: 100, top: 300, width: 300, height: 40 },
  lastLine: { left: 100, top: 320, width: 180, height: 20 },
  action: { left: 100, top: 380, width: 300, height: 40 },
  viewWidth: 1000,
  viewHeight: 800,
  widths: { full: 240, short: 120, mark: 28 },
  height: 28,
  isFree: () => true,
};

const touch = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('findPlace', () => {
  it('prefers below the sentence, aligned with it', () => {
    expect(findPlace(base)).toEqual({ where: 'below', size: 'full', left: 100, top: 348 });
  });

  it('says less before it goes away from the sentence', () => {
    const narrow = findPlace({ ...base, viewWidth: 330, action: null });
    expect(narrow).toMatchObject({ where: 'below', size: 'short' });
  });

  it('goes on along its line before it flees to the edge', () => {
    const taken = [
      { left: 0, top: 0, width: 1000, height: 380 },
      // 同意, 不同意 beside it, and the rest of the page below.
      { left: 100, top: 380, width: 100, height: 40 },
      { left: 210, top: 380, width: 100, height: 40 },
      { left: 0, top: 420, width: 1000, height: 380 },
    ];
    const action = { left: 100, top: 380, width: 100, height: 40 };
    const isFree = (area: Box) => !taken.some((other) => touch(area, other));
    expect(findPlace({ ...base, action, isFree })).toEqual({ where: 'action', size: 'full', left: 320, top: 386 });
    const far = [
      ...taken.slice(0, 3),
      { left: 0, top: 420, width: 700, height: 380 },
      { left: 310, top: 380, width: 290, height: 40 },
    ];
    expect(findPlace({ ...base, action, isFree: (area) => !far.some((other) => touch(area, other)) })).toMatchObject({
      where: 'edge',
    });
  });

  it('finds no place where nothing is free', () => {
    expect(findPlace({ ...base, isFree: () => false })).toBeNull();
  });

  it('never lies on what is taken, and never outside the view', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 760 }),
      width: fc.integer({ min: 1, max: 600 }),
      height: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), (taken) => {
        const place = findPlace({ ...base, isFree: (area) => !taken.some((other) => touch(area, other)) });
        if (place === null) return;
        const area = { ...place, width: base.widths[place.size], height: base.height };
        expect(taken.some((other) => touch(area, other))).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + area.width).toBeLessThanOrEqual(base.viewWidth);
        expect(place.top + area.height).toBeLessThanOrEqual(base.viewHeight);
      }),
    );
  });
});
