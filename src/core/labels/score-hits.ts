import { firstLabelInput, inputWeights, labelInputs, labelInputWeight } from './features.ts';
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
  const { dense } = model;
  hitRound = (hitRound + 1) >>> 0;
  let sum = 0;
  for (const { pattern, start, end } of hits) {
    if (before !== null && (before[end] ?? 0) - (before[start] ?? 0) !== value * (end - start)) continue;
    sum += (dense[pattern * width + label] ?? 0) * inputWeights.hit;
    const input = labelInputs[pattern] ?? 0;
    if (counted[input] === hitRound) continue;
    counted[input] = hitRound;
    sum += (dense[(firstLabelInput + input) * width + label] ?? 0) * labelInputWeight(input);
  }
  return sum;
}

/** What one of them adds by itself. */
export function scoreHit({ dense }: Model, label: number, { pattern }: RuleHit): number {
  const input = labelInputs[pattern] ?? 0;
  const decided = (dense[(firstLabelInput + input) * width + label] ?? 0) * labelInputWeight(input);
  return (dense[pattern * width + label] ?? 0) * inputWeights.hit + decided;
}
