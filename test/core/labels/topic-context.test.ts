import { expect, it } from 'vitest';
import { contextInputs, readContext, topicCount } from '../../../src/core/labels/topic-context.ts';

const row = (topic: number, value: number) =>
  Float64Array.from({ length: topicCount }, (_, at) => (at === topic ? value : 0));

/** Forty sentences that say nothing, but for those given. */
function scores(probabilities: Readonly<Record<number, Float64Array>>) {
  const silent = row(0, 0);
  const all = Array.from({ length: 40 }, (_, at) => probabilities[at] ?? silent);
  return { margins: all.map((_, at) => row(3, at)), probabilities: all };
}

it('begins with the margins of the sentence itself', () => {
  expect([...readContext(scores({}), 7).subarray(0, topicCount)]).toEqual([...row(3, 7)]);
});

it('tells near from far, and before from after', () => {
  const places = [-16, -8, -3, -2, -1, 1, 2, 3, 8, 16].map((distance) => {
    const inputs = readContext(scores({ [20 + distance]: row(5, 1) }), 20).subarray(topicCount);
    const at = inputs.findIndex((value) => value > 0);
    expect(at % topicCount).toBe(5);
    return at;
  });
  expect(new Set(places).size).toBe(10);
  expect(places.every((at) => at < contextInputs - topicCount)).toBe(true);
});

it('averages what is equally far', () => {
  const both = readContext(scores({ 23: row(1, 0.5), 24: row(1, 1) }), 20).subarray(topicCount);
  expect(both.filter((value) => value > 0)).toEqual(Float64Array.of(0.75));
});

it('reads neither the sentence itself nor what is too far', () => {
  const inputs = readContext(scores({ 3: row(0, 1), 20: row(0, 1), 37: row(0, 1) }), 20).subarray(topicCount);
  expect(Math.max(...inputs)).toBe(0);
});

it('counts neighbours beyond the ends as nothing', () => {
  const alone = readContext({ margins: [row(2, 1)], probabilities: [row(2, 1)] }, 0);
  expect(Math.max(...alone.subarray(topicCount))).toBe(0);
});
