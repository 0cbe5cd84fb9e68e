import { z } from 'zod/mini';
import { parseJson } from '../parse-json.ts';
import { fail, succeed, type Result } from '../result.ts';
import { classGramCount } from './class-grams.ts';
import {
  contextBuckets,
  denseInputs,
  denseInputWeight,
  inputWeights,
  ownBuckets,
  privacyBuckets,
  privacyHeads,
} from './features.ts';
import { patterns } from './match-rules.ts';
import { labelIds } from './taxonomy.ts';
import { contextInputs, topicCount } from './topic-context.ts';
import { wordClasses } from './word-classes.ts';
import { packWords } from './word-table.ts';

/** What training found: see MODEL.md. Made by {@link readModel}. */
export interface Model {
  /** Changes with every training that gives other weights. */
  readonly version: string;
  /** Privacy heads first, then the labels in the order of the taxonomy. */
  readonly heads: readonly Head[];
  /** What the sentence's own n-grams add to the label heads: see `packWords`. */
  readonly words: Uint8Array;
  /** The same memory, four bytes at a time. */
  readonly packed: Int32Array;
  /** The weights for heading and lead-in, laid out like `packed`. */
  readonly packedContext: Int32Array;
  /** What the n-grams of word classes add, laid out like `words`; the same memory, four bytes at a time. */
  readonly classes: Uint8Array;
  readonly packedClasses: Int32Array;
  /** Of each label head: real weight of an own n-gram = stored weight × scale. */
  readonly wordScales: Float64Array;
  /** Of each label head. */
  readonly wordsBias: Float64Array;
  /** Of each label head: what an n-gram of a heading or lead-in, and one of word classes, counts. */
  readonly contextScales: Float64Array;
  readonly classScales: Float64Array;
  /** What each dense input adds where it is given; input-major over the label heads alone. */
  readonly ruleWeights: Float64Array;
  /** Head-major over the privacy heads: weight of head `h` for bucket `b` is at `h * privacyBuckets + b`. */
  readonly privacy: Int8Array;
  /** One head per topic of CAPP-130 over the inputs of `readContext`. */
  readonly topicContext: readonly TopicContextHead[];
}

/** A topic head that knows its neighbours. Probability as in {@link Head}. */
export interface TopicContextHead {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly slope: number;
  readonly intercept: number;
  readonly threshold: number;
}

/** One linear head. */
export interface Head {
  readonly id: string;
  readonly bias: number;
  /** Real weight = stored weight × scale. */
  readonly ownScale: number;
  readonly contextScale: number;
  readonly classScale: number;
  /** Probability = 1 / (1 + exp(-(slope × margin + intercept))). */
  readonly slope: number;
  readonly intercept: number;
  /** Probability from which the label is given. */
  readonly threshold: number;
}

/** Why bytes are no model. */
export interface ModelProblem {
  readonly id: 'not-a-model' | 'damaged' | 'other-rules';
  readonly detail: string;
}

/** First bytes of a model file. */
export const modelMagic = 'MYMODEL3';

export const modelHeaderSchema = z.object({
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  ownBuckets: z.literal(ownBuckets),
  contextBuckets: z.literal(contextBuckets),
  classGramCount: z.literal(classGramCount),
  privacyBuckets: z.literal(privacyBuckets),
  denseInputs: z.int(),
  /** {@link rulesFingerprint} at training. */
  rules: z.string(),
  heads: z.array(
    z.object({
      id: z.string(),
      bias: z.number(),
      ownScale: z.number(),
      contextScale: z.number(),
      classScale: z.number(),
      slope: z.number(),
      intercept: z.number(),
      threshold: z.number(),
    }),
  ),
  topicContext: z
    .array(
      z.object({
        bias: z.number(),
        weights: z.array(z.number()).check(z.length(contextInputs)),
        slope: z.number(),
        intercept: z.number(),
        threshold: z.number(),
      }),
    )
    .check(z.length(topicCount)),
});
export type ModelHeader = z.infer<typeof modelHeaderSchema>;

/** The ids of the heads, in the order a model has them. */
export const headIds: readonly string[] = [...privacyHeads, ...labelIds];

/** A word for the rules and word classes that a model was trained with: weights of others would mean something else. */
export function rulesFingerprint(): string {
  let hash = 0x811c9dc5;
  const rules = patterns.map(({ name, find, never }) => [name, find.source, ...never.map(({ source }) => source)]);
  for (const text of [...rules, ...Object.values(wordClasses)].map((parts) => parts.join('\n'))) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Reads a model file: eight bytes of magic, the length of the header as a little-endian uint32, the header as
 * ASCII JSON, then as int8 own weights, context weights and word-class weights of the label heads and weights of the
 * privacy heads, then dense weights as little-endian float32. A head's weights stand together: so they pack best.
 */
export function readModel(bytes: Uint8Array): Result<Model, ModelProblem> {
  const magic = String.fromCharCode(...bytes.subarray(0, modelMagic.length));
  if (magic !== modelMagic) return fail({ id: 'not-a-model', detail: 'magic' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = modelMagic.length + 4;
  if (bytes.length < at) return fail({ id: 'damaged', detail: 'length' });
  const headerLength = view.getUint32(modelMagic.length, true);
  let text = '';
  for (let i = at; i < Math.min(at + headerLength, bytes.length); i++) text += String.fromCharCode(bytes[i] ?? 0);
  const parsed = modelHeaderSchema.safeParse(parseJson(text));
  if (!parsed.success) return fail({ id: 'damaged', detail: 'header' });
  const header = parsed.data;
  if (header.heads.map(({ id }) => id).join() !== headIds.join()) return fail({ id: 'other-rules', detail: 'heads' });
  if (header.rules !== rulesFingerprint() || header.denseInputs !== denseInputs) {
    return fail({ id: 'other-rules', detail: header.rules });
  }
  at += headerLength;
  const ownLength = ownBuckets * labelIds.length;
  const contextLength = contextBuckets * labelIds.length;
  const classLength = classGramCount * labelIds.length;
  const privacyLength = privacyBuckets * privacyHeads.length;
  const denseLength = denseInputs * labelIds.length;
  if (bytes.length !== at + ownLength + contextLength + classLength + privacyLength + denseLength * 4) {
    return fail({ id: 'damaged', detail: 'weights' });
  }
  const take = (length: number) => new Int8Array(bytes.buffer, bytes.byteOffset + (at += length) - length, length);
  const words = packWords(take(ownLength));
  const context = packWords(take(contextLength));
  const classes = packWords(take(classLength));
  // A copy: the caller's bytes may change.
  const privacy = Int8Array.from(take(privacyLength));
  const ruleWeights = new Float64Array(denseLength);
  for (let input = 0, i = 0; input < denseInputs; input++) {
    const weight = denseInputWeight(input);
    for (const end = i + labelIds.length; i < end; i++) ruleWeights[i] = view.getFloat32(at + i * 4, true) * weight;
  }
  const { version, heads, topicContext } = header;
  const labelHeads = heads.slice(privacyHeads.length);
  return succeed({
    version,
    heads,
    words,
    packed: new Int32Array(words.buffer),
    packedContext: new Int32Array(context.buffer),
    classes,
    packedClasses: new Int32Array(classes.buffer),
    wordScales: Float64Array.from(labelHeads, ({ ownScale }) => ownScale),
    wordsBias: Float64Array.from(labelHeads, ({ bias }) => bias),
    contextScales: Float64Array.from(labelHeads, ({ contextScale }) => contextScale),
    classScales: Float64Array.from(labelHeads, ({ classScale }) => classScale * inputWeights.classes),
    ruleWeights,
    privacy,
    topicContext,
  });
}
