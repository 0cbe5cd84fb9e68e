import type { Model } from './model.ts';
import { scorePrivacyHeads, toProbability, type Calibrated } from './score-sentences.ts';
import { readContext, topicCount, type TopicScores } from './topic-context.ts';

/**
 * Which topics are given. Every sentence of CAPP-130 that has topics has at least one, so where none reaches its
 * threshold the one that comes nearest is.
 */
export function decideTopics(heads: readonly Calibrated[], margins: ArrayLike<number>): readonly boolean[] {
  const shares = Array.from({ length: topicCount }, (_, topic) => {
    const head = heads[topic];
    return head === undefined ? 0 : toProbability(head, margins[topic] ?? 0) / head.threshold;
  });
  const atLeast = Math.min(1, Math.max(...shares));
  return shares.map((share) => share >= atLeast);
}

/** The topics of CAPP-130, in the order of its flags, of a sentence alone. `text` is in normal form. */
export function findTopics(model: Model, text: string): readonly boolean[] {
  return decideTopics(model.heads, scorePrivacyHeads(model, text));
}

/**
 * The topics of the sentences of one policy, or of every few of them, in their order: each is read beside up to
 * sixteen before and after it. Sentences of several policies may follow one another.
 */
export function findTopicsInContext(model: Model, texts: readonly string[]): readonly (readonly boolean[])[] {
  const margins = texts.map((text) => scorePrivacyHeads(model, text).slice(0, topicCount));
  const probabilities = margins.map((row) =>
    row.map((margin, topic) => {
      const head = model.heads[topic];
      return head === undefined ? 0 : toProbability(head, margin);
    }),
  );
  const scores: TopicScores = { margins, probabilities };
  return texts.map((_, at) => {
    const inputs = readContext(scores, at);
    const sums = model.topicContext.map(({ bias, weights }) =>
      inputs.reduce((sum, value, input) => sum + value * (weights[input] ?? 0), bias),
    );
    return decideTopics(model.topicContext, sums);
  });
}
