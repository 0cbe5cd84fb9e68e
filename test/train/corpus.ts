import type { PrivacyHead } from '../../src/train/fit-privacy.ts';
import { toDocument, type GoldDocument, type GoldUnit } from '../../src/train/read-corpus.ts';
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
      for (const [words, labels] of [[text, [rule.label]] as const, [plain, []] as const]) {
        units.push({ start: source.length, end: source.length + words.length, labels, optional: [] });
        source += `${words}\n`;
      }
    });
    return toDocument(String(index), source, units);
  });
}

/** The thirteen privacy heads with no weight at all. */
export function emptyPrivacyHeads(): readonly PrivacyHead[] {
  return Array.from({ length: 13 }, () => ({
    weights: new Float32Array(1 << 15),
    bias: -1,
    slope: 1,
    intercept: 0,
    threshold: 0.5,
  }));
}
