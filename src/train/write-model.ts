import { contextBuckets, denseInputs, inputWeights, ownBuckets, privacyHeads } from '../core/labels/features.ts';
import { headIds, modelMagic, rulesFingerprint, type ModelHeader } from '../core/labels/model.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import { columns } from './build-rows.ts';
import type { LabelHead } from './fit-labels.ts';
import type { PrivacyModel } from './fit-privacy.ts';

/** Levels of an int8 weight that are used: fewer make a smaller file. Of the label heads 24 lose nothing (0.8587 against 0.8580 with 40). */
const levels = { privacy: 40, label: 24 };
/** Dense weights are whole multiples of this: their bytes repeat, and half of their room in the package is saved. */
const denseStep = 2 ** -10;

/** Float weights as whole numbers of `scale`. The largest 1 in 2000 are clipped, so that the rest keep their detail. */
function quantise(weights: Float32Array, levels: number): { scale: number; stored: Int8Array } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = top / levels;
  return {
    scale,
    stored: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(7));

/** FNV-1a over bytes, as eight hexadecimal digits. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The bytes of a model file, as `readModel` reads them. The same heads give the same bytes. */
export function writeModel(privacy: PrivacyModel, labels: readonly LabelHead[]): Uint8Array {
  const width = headIds.length;
  const own = new Int8Array(ownBuckets * width);
  const context = new Int8Array(contextBuckets * labelIds.length);
  const dense = new Float32Array(denseInputs * labelIds.length);
  const heads = headIds.map((id, index): ModelHeader['heads'][number] => {
    const label = index - privacyHeads.length;
    const head = label < 0 ? privacy.heads[index] : labels[label];
    if (head === undefined) throw new Error(`no head for ${id}`);
    const factor = label < 0 ? 1 : inputWeights.own;
    const ownPart = quantise(
      head.weights.slice(0, ownBuckets).map((weight) => weight * factor),
      label < 0 ? levels.privacy : levels.label,
    );
    ownPart.stored.forEach((weight, bucket) => (own[bucket * width + index] = weight));
    let contextScale = 0;
    if (label >= 0) {
      const part = quantise(head.weights.slice(columns.context, columns.dense), levels.label);
      contextScale = part.scale;
      part.stored.forEach((weight, bucket) => (context[bucket * labelIds.length + label] = weight));
      for (let input = 0; input < denseInputs; input++) {
        const weight = head.weights[columns.dense + input] ?? 0;
        dense[input * labelIds.length + label] = Math.round(weight / denseStep) * denseStep;
      }
    }
    return {
      id,
      bias: rounded(head.bias),
      ownScale: rounded(ownPart.scale),
      contextScale: rounded(contextScale),
      slope: rounded(head.slope),
      intercept: rounded(head.intercept),
      threshold: rounded(head.threshold),
    };
  });
  const denseBytes = new Uint8Array(dense.length * 4);
  const view = new DataView(denseBytes.buffer);
  dense.forEach((weight, i) => {
    view.setFloat32(i * 4, weight, true);
  });
  const weights = [new Uint8Array(own.buffer), new Uint8Array(context.buffer), denseBytes];
  const topicContext = privacy.topicContext.map((head) => ({
    bias: rounded(head.bias),
    weights: head.weights.map((weight) => Number(weight.toPrecision(4))),
    slope: rounded(head.slope),
    intercept: rounded(head.intercept),
    threshold: rounded(head.threshold),
  }));
  const told = JSON.stringify([weights.map(fingerprint), rulesFingerprint(), heads, topicContext]);
  const header: ModelHeader = {
    version: `1-${fingerprint(new TextEncoder().encode(told))}`,
    ownBuckets,
    contextBuckets,
    denseInputs,
    rules: rulesFingerprint(),
    heads,
    topicContext,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(modelMagic.length + 4);
  start.set(new TextEncoder().encode(modelMagic));
  new DataView(start.buffer).setUint32(modelMagic.length, text.length, true);
  return Buffer.concat([start, text, ...weights]);
}
