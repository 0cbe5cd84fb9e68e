import { expect, it } from 'vitest';
import { contextInputs, topicCount } from '../../src/core/labels/topic-context.ts';
import { fitTopicContext } from '../../src/train/fit-topic-context.ts';

/** A policy whose sections are two hundred sentences long; every third sentence says nothing of its topic. */
const topics = Array.from({ length: 2400 }, (_, row) => Math.floor(row / 200) % topicCount);
const heads = Array.from({ length: topicCount }, (_, topic) => ({
  slope: 3,
  intercept: 0,
  threshold: 0.4,
  margins: Float64Array.from(topics, (of, row) => (of === topic && row % 3 !== 0 ? 1 : -1)),
  target: Int8Array.from(topics, (of) => (of === topic ? 1 : -1)),
}));

it('learns that neighbours are of one topic, and the same twice', () => {
  const fitted = fitTopicContext(heads);
  expect(fitted).toHaveLength(topicCount);
  for (const [topic, { weights }] of fitted.entries()) {
    expect(weights).toHaveLength(contextInputs);
    const ofTopic = weights.filter((_, input) => input >= topicCount && input % topicCount === topic);
    expect(ofTopic.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThan(0);
  }
  expect(fitTopicContext(heads)).toEqual(fitted);
});
