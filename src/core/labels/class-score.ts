import { readClassGrams } from './class-grams.ts';
import type { Model } from './model.ts';
import { labelIds } from './taxonomy.ts';
import type { ClassWords } from './word-classes.ts';
import { sumWords, wordsWidth, zero } from './word-table.ts';

const width = labelIds.length;
const grams = new Int32Array(1 << 14);
const sums = new Float64Array(width);

/** What the n-grams of a sentence's word classes add to each label head. Overwritten by the next call. */
export function sumClasses({ packedClasses, classScales }: Model, words: ClassWords): Float64Array {
  const count = readClassGrams(words, grams);
  sumWords(packedClasses, grams, count, sums);
  const root = Math.sqrt(Math.max(1, count));
  for (let label = 0; label < width; label++) sums[label] = (sums[label] ?? 0) * ((classScales[label] ?? 0) / root);
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
  return sum * ((model.classScales[label] ?? 0) / Math.sqrt(Math.max(1, count)));
}
