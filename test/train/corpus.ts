import type { PrivacyModel } from '../../src/train/fit-privacy.ts';
import { toDocument, type GoldDocument, type GoldUnit } from '../../src/train/read-corpus.ts';
import { ownBuckets, privacyBuckets, privacyHeads } from '../../src/core/labels/features.ts';
import { contextInputs, topicCount } from '../../src/core/labels/topic-context.ts';
import { rules } from '../../src/core/labels/rules/all.ts';

/** Documents made of the rules' own examples: enough to train on, ours to keep. */
export function makeDocuments(count: number): readonly GoldDocument[] {
  return Array.from({ length: count }, (_, index) => {
    let source = '';
    const units: GoldUnit[] = [];
    rules.forEach((rule, column) => {
      if (column % 3 === index % 3) return;
      const text = rule.examples.match[index % rule.examples.match.length] ?? '';
      const plain = `第${index}项说明文字，仅供阅读，与第${column}条无涉。`;
      for (const [words, labels] of [[text, [rule.id]] as const, [plain, []] as const]) {
        units.push({ start: source.length, end: source.length + words.length, labels, optional: [] });
        source += `${words}\n`;
      }
    });
    return toDocument(String(index), source, units);
  });
}

/** A privacy part with no weight at all. */
export function emptyPrivacy(): PrivacyModel {
  const head = { bias: -1, slope: 1, intercept: 0, threshold: 0.5 };
  return {
    heads: privacyHeads.map(() => ({ ...head, weights: new Float32Array(privacyBuckets) })),
    inputs: privacyHeads.map(() => ({ bias: -1, weights: new Float32Array(ownBuckets) })),
    topicContext: Array.from({ length: topicCount }, () => ({
      ...head,
      weights: Array.from({ length: contextInputs }, () => 0),
    })),
  };
}
