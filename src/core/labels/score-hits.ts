import { firstLabelInput, labelInputs } from './features.ts';
import type { RuleHit } from './match-rules.ts';
import type { Model } from './model.ts';
import { labelIds } from './taxonomy.ts';

const width = labelIds.length;

/** Per hit input of a label, the round in which it was last counted. */
const counted = new Uint32Array(2 * width);
let hitRound = 0;

/**
 * What rule hits add to the margin of a label: those that lie in characters whose `taken` is `value`, or all when
 * `before` is null. The same inputs as `eachHitInput` gives, added in the same order.
 */
export function scoreHits(
  model: Model,
  label: number,
  hits: readonly RuleHit[],
  before: Int32Array | null,
  value: 0 | 1,
) {
  const { ruleWeights } = model;
  hitRound = (hitRound + 1) >>> 0;
  let sum = 0;
  for (const { pattern, start, end } of hits) {
    if (before !== null && (before[end] ?? 0) - (before[start] ?? 0) !== value * (end - start)) continue;
    sum += ruleWeights[pattern * width + label] ?? 0;
    const input = labelInputs[pattern] ?? 0;
    if (counted[input] === hitRound) continue;
    counted[input] = hitRound;
    sum += ruleWeights[(firstLabelInput + input) * width + label] ?? 0;
  }
  return sum;
}

/** What one of them adds by itself. */
export function scoreHit({ ruleWeights }: Model, label: number, { pattern }: RuleHit): number {
  const decided = ruleWeights[(firstLabelInput + (labelInputs[pattern] ?? 0)) * width + label] ?? 0;
  return (ruleWeights[pattern * width + label] ?? 0) + decided;
}
