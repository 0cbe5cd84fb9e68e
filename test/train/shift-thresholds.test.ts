import { expect, it } from 'vitest';
import { topicCount } from '../../src/core/labels/topic-context.ts';
import { shiftThresholds } from '../../src/train/shift-thresholds.ts';

/** Heads whose margin is the log odds; each sentence is of one topic. */
function heads(rows: readonly { topic: number; margins: Readonly<Record<number, number>> }[]) {
  return Array.from({ length: topicCount }, (_, topic) => ({
    slope: 1,
    intercept: 0,
    threshold: 0.3,
    margins: Float64Array.from(rows, ({ margins }) => margins[topic] ?? -9),
    target: Int8Array.from(rows, (row) => (row.topic === topic ? 1 : -1)),
  }));
}

it('raises all thresholds alike when a weak second topic is mostly wrong', () => {
  // Probability of -0.7 is 0.33: above 0.3, below 0.34.
  const shifted = shiftThresholds(
    heads(
      Array.from({ length: 11 }, (_, topic) => ({
        topic,
        margins: { [topic]: 2, [(topic + 1) % topicCount]: -0.7 },
      })),
    ),
  );
  expect(new Set(shifted.map(({ threshold }) => threshold)).size).toBe(1);
  expect(shifted[0]?.threshold).toBeGreaterThan(0.33);
});

it('leaves them where raising helps nothing', () => {
  const kept = shiftThresholds(heads(Array.from({ length: 11 }, (_, topic) => ({ topic, margins: { [topic]: 2 } }))));
  expect(kept[0]?.threshold).toBe(0.3);
});
