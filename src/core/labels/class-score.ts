import { readClassGrams } from './class-grams.ts';
import { inputWeights, privacyHeads } from './features.ts';
import type { Model } from './model.ts';
import { labelIds } from './taxonomy.ts';
import type { ClassWords } from './word-classes.ts';
import { sumWords, wordsWidth, zero } from './word-table.ts';

const width = labelIds.length;
const grams = new Int32Array(1 << 14);
const sums = new Float64Array(width);

function scaleOf(model: Model, label: number, count: number): number {
  const scale = model.heads[privacyHeads.length + label]?.classScale ?? 0;
  return (scale * inputWeights.classes) / Math.sqrt(Math.max(1, count));
}

/** What the n-grams of a sentence's word classes add to each label head. Overwritten by the next call. */
export function sumClasses(model: Model, words: ClassWords): Float64Array {
  const count = readClassGrams(words, grams);
  sumWords(model.packedClasses, grams, count, sums);
  for (let label = 0; label < width; label++) sums[label] = (sums[label] ?? 0) * scaleOf(model, label, count);
  return sums;
}

/** What those of the words that `isKept` takes, or of all, add to one head. */
export function scoreClasses(
  model: Model,
  label: number,
  words: ClassWords,
  isKept?: (word: number) => boolean,
): number {
  const count = readClassGrams(words, grams, isKept);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (model.classes[(grams[i] ?? 0) * wordsWidth + label] ?? zero) - zero;
  return sum * scaleOf(model, label, count);
}
