import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { compareReviews, type Version } from '../../../src/core/compare/compare-reviews.ts';
import { partsToCompare, type Part } from '../../../src/core/compare/parts-to-compare.ts';

interface Item {
  readonly index: number;
  readonly text: string;
}

const items = (count: number, text: string): Item[] => Array.from({ length: count }, (_, index) => ({ index, text }));
const pairsIn = (parts: readonly Part<Item>[]): number =>
  parts.reduce((sum, { then, now }) => sum + then.length * now.length, 0);
const indices = (parts: readonly Part<Item>[], side: 'then' | 'now'): number[] =>
  parts.flatMap((part) => part[side].map(({ index }) => index));
const noAnchors = (): [] => [];

describe('what is compared with what', () => {
  it('is everything with everything in versions of any real agreement', () => {
    const all = { then: items(900, '您应当遵守约定'), now: items(900, '您应当遵守规则') };
    expect(partsToCompare(all, noAnchors)).toEqual([all]);
  });

  it('is, of very many blocks, what stands between the same equal ones', () => {
    const all = { then: items(4000, '甲乙'), now: items(4000, '甲丙') };
    const anchors = Array.from({ length: 8 }, (_, at) => ({ then: at * 500, now: at * 500 + 100 }));
    const parts = partsToCompare(all, () => anchors);
    expect(pairsIn(parts)).toBeLessThanOrEqual(1_100_000);
    const second = parts.find(({ then }) => then.some(({ index }) => index === 500));
    expect(second?.now.every(({ index }) => index >= 600 && index < 1100)).toBe(true);
  });

  it.each([
    ['50,000 lines on both sides', items(50_000, '您同意'), items(50_000, '你同意')],
    ['lines against one line of 5 MB', items(50_000, '您同意'), items(1, '您同意'.repeat(1_600_000))],
    ['long blocks', items(1500, '同'.repeat(4000)), items(1500, '意'.repeat(4000))],
  ])('leaves out none of %s that has a counterpart, in order, within the limit', (_, then, now) => {
    const parts = partsToCompare({ then, now }, noAnchors);
    const longer = then.length >= now.length ? 'then' : 'now';
    expect(pairsIn(parts)).toBeLessThanOrEqual(1_100_000);
    expect(indices(parts, longer)).toEqual([...indices(parts, longer)].sort((a, b) => a - b));
    if (then.length === now.length) expect(indices(parts, longer)).toHaveLength(then.length);
  });

  it('ends for thousands of lines that are all alike, and no line of either version is lost', () => {
    const lines = (write: (at: number) => string): string =>
      Array.from({ length: 6000 }, (_, at) => write(at)).join('');
    const version = (text: string): Version => ({ text, review: { outline: readOutline(text), findings: [] } });
    const then = lines((at) => `${String((at % 99) + 1)}、您同意约定${String(at)}号\n`);
    const now = lines((at) => `${String((at % 99) + 1)}、您同意约定新${String(at)}号\n`);
    const { changes } = compareReviews(version(then), version(now), {
      segment: (text) => [...text].map((_, start) => ({ start, end: start + 1 })),
    });
    const sides = (text: string, side: 'then' | 'now'): string =>
      changes
        .flatMap((change) => change[side] ?? [])
        .sort((a, b) => a.span.start - b.span.start)
        .map(({ span }) => `${text.slice(span.start, span.end)}\n`)
        .join('');
    expect(sides(then, 'then')).toBe(then);
    expect(sides(now, 'now')).toBe(now);
    expect(changes.filter(({ kind }) => kind === 'reworded').length).toBeGreaterThan(5500);
  });
});
