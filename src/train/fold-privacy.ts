import { inputWeights, ownBuckets } from '../core/labels/features.ts';
import { columns, privacyWeight } from './build-rows.ts';
import type { LabelHead } from './fit-labels.ts';
import type { GramHead } from './fit-privacy.ts';

/**
 * The same label head without privacy margins among its inputs: they are linear in the sentence's n-grams, and so is
 * the head, so that their weights are added to those of the n-grams.
 */
export function foldPrivacy(head: LabelHead, inputs: readonly GramHead[]): LabelHead {
  const weights = head.weights.slice();
  let { bias } = head;
  inputs.forEach((input, at) => {
    const passed = weights[columns.privacy + at]! * privacyWeight;
    bias += passed * input.bias;
    for (let bucket = 0; bucket < ownBuckets; bucket++) {
      weights[columns.own + bucket]! += (passed * input.weights[bucket]!) / inputWeights.own;
    }
  });
  weights.fill(0, columns.privacy);
  return { ...head, weights, bias };
}
