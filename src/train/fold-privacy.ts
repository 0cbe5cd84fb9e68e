import { inputWeights, ownBuckets } from '../core/labels/features.ts';
import { columns, privacyWeight } from './build-rows.ts';
import type { LabelHead } from './fit-labels.ts';
import { foldMargins, type GramHead } from './gram-head.ts';

/** The same label head without privacy margins among its inputs. */
export function foldPrivacy(head: LabelHead, inputs: readonly GramHead[]): LabelHead {
  const weights = head.weights.slice();
  const passed = Float64Array.from(inputs, (_, at) => weights[columns.privacy + at]! * privacyWeight);
  const own = weights.subarray(columns.own, columns.own + ownBuckets);
  const bias = head.bias + foldMargins(own, inputs, passed, 1 / inputWeights.own);
  weights.fill(0, columns.privacy);
  return { ...head, weights, bias };
}
