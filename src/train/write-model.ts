import { classGramCount } from '../core/labels/class-grams.ts';
import {
  contextBuckets,
  denseInputs,
  inputWeights,
  ownBuckets,
  privacyBuckets,
  privacyHeads,
} from '../core/labels/features.ts';
import { modelMagic, rulesFingerprint, type ModelHeader } from '../core/labels/model.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import { columns } from './build-rows.ts';
import type { Calibration } from './calibrate.ts';
import type { LabelHead } from './fit-labels.ts';
import type { PrivacyModel } from './fit-privacy.ts';
import type { GramHead } from './gram-head.ts';

/** How many levels on each side of 0 the bulk of a head's weights is rounded to: few make a small file, and lose nothing (see test/eval). */
const levels = { privacy: 7, label: 16, classes: 16 };
/** Weights of a privacy head below so many steps become 0: a zero costs next to no room, and few of them matter. */
const deadZone = 0.7;
/** Dense weights are whole multiples of this: their bytes repeat, and half of their room in the package is saved. */
const denseStep = 2 ** -10;

/**
 * Float weights as whole numbers of `scale`, 0 where they are smaller than `least` steps. The largest 1 in 2000 are
 * clipped, so that the rest keep their detail.
 */
function quantise(weights: Float32Array, levels: number, least = 0.5): { scale: number; stored: Int8Array } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = top / levels;
  return {
    scale,
    stored: Int8Array.from(weights, (weight) =>
      Math.abs(weight) < least * scale ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
    ),
  };
}

/** What the stored weights of one head are multiples of. */
interface Scales {
  readonly own: number;
  readonly context: number;
  readonly classes: number;
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
  const own = new Int8Array(ownBuckets * labelIds.length);
  const context = new Int8Array(contextBuckets * labelIds.length);
  const classes = new Int8Array(classGramCount * labelIds.length);
  const wide = new Int8Array(privacyBuckets * privacyHeads.length);
  const dense = new Float32Array(denseInputs * labelIds.length);
  const toHeader = (head: GramHead & Calibration, id: string, scales: Scales): ModelHeader['heads'][number] => ({
    id,
    bias: rounded(head.bias),
    ownScale: rounded(scales.own),
    contextScale: rounded(scales.context),
    classScale: rounded(scales.classes),
    slope: rounded(head.slope),
    intercept: rounded(head.intercept),
    threshold: rounded(head.threshold),
  });
  const privacyHeaders = privacyHeads.map((id, index) => {
    const head = privacy.heads[index];
    if (head === undefined) throw new Error(`no head for ${id}`);
    const part = quantise(head.weights, levels.privacy, deadZone);
    wide.set(part.stored, index * privacyBuckets);
    return toHeader(head, id, { own: part.scale, context: 0, classes: 0 });
  });
  const labelHeaders = labelIds.map((id, label) => {
    const head = labels[label];
    if (head === undefined) throw new Error(`no head for ${id}`);
    const words = head.weights.subarray(columns.own, columns.context).map((weight) => weight * inputWeights.own);
    const ownPart = quantise(words, levels.label);
    own.set(ownPart.stored, label * ownBuckets);
    const contextPart = quantise(head.weights.subarray(columns.context, columns.classes), levels.label);
    context.set(contextPart.stored, label * contextBuckets);
    const classPart = quantise(head.weights.subarray(columns.classes, columns.dense), levels.classes);
    classes.set(classPart.stored, label * classGramCount);
    for (let input = 0; input < denseInputs; input++) {
      const weight = head.weights[columns.dense + input] ?? 0;
      dense[input * labelIds.length + label] = Math.round(weight / denseStep) * denseStep;
    }
    return toHeader(head, id, { own: ownPart.scale, context: contextPart.scale, classes: classPart.scale });
  });
  const heads = [...privacyHeaders, ...labelHeaders];
  const denseBytes = new Uint8Array(dense.length * 4);
  const view = new DataView(denseBytes.buffer);
  dense.forEach((weight, i) => {
    view.setFloat32(i * 4, weight, true);
  });
  const weights = [...[own, context, classes, wide].map(({ buffer }) => new Uint8Array(buffer)), denseBytes];
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
    classGramCount,
    privacyBuckets,
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
