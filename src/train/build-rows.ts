import { classGramCount, readClassGrams } from '../core/labels/class-grams.ts';
import {
  contextBuckets,
  denseInputs,
  denseInputWeight,
  eachRuleInput,
  headingGrams,
  inputWeights,
  leadInGrams,
  leadInLength,
  ownBuckets,
  ownGrams,
  privacyHeads,
} from '../core/labels/features.ts';
import { hashGrams } from '../core/labels/grams.ts';
import type { Units } from '../core/labels/normal-text.ts';
import type { Reading } from '../core/labels/read-sentences.ts';
import { createClassWords, findClassWords } from '../core/labels/word-classes.ts';
import type { Rows } from './svm.ts';

/** First column of each block of inputs. */
export const columns = {
  own: 0,
  context: ownBuckets,
  /** The n-grams of word classes. */
  classes: ownBuckets + contextBuckets,
  dense: ownBuckets + contextBuckets + classGramCount,
  /** Margins of the privacy heads on the same sentence. */
  privacy: ownBuckets + contextBuckets + classGramCount + denseInputs,
  all: ownBuckets + contextBuckets + classGramCount + denseInputs + privacyHeads.length,
} as const;

/** How much a privacy margin counts beside `inputWeights`; found by cross-validation. */
export const privacyWeight = 0.75;

/** Collects rows one by one. */
export class RowBuilder {
  private readonly start: number[] = [0];
  private readonly column: number[] = [];
  private readonly value: number[] = [];
  private readonly buckets = new Int32Array(16384);
  private readonly classWords = createClassWords();

  /** Adds the n-grams of a text, all with the same value: `weight` over the root of their number. */
  addGrams(text: string, grams: typeof ownGrams, base: number, weight: number): void {
    this.addBuckets(hashGrams(text, grams, this.buckets), base, weight);
  }

  /** Adds the n-grams of a text's word classes in the same way. */
  addClassGrams(text: Units): void {
    findClassWords(text, this.classWords);
    this.addBuckets(readClassGrams(this.classWords, this.buckets), columns.classes, inputWeights.classes);
  }

  private addBuckets(count: number, base: number, weight: number): void {
    const value = weight / Math.sqrt(Math.max(1, count));
    for (let i = 0; i < count; i++) this.add(base + (this.buckets[i] ?? 0), value);
  }

  add(column: number, value: number): void {
    this.column.push(column);
    this.value.push(value);
  }

  endRow(): void {
    this.start.push(this.column.length);
  }

  build(width: number): Rows {
    return {
      start: Int32Array.from(this.start),
      column: Int32Array.from(this.column),
      value: Float32Array.from(this.value),
      columns: width,
    };
  }
}

/** Adds the inputs of the label heads for one sentence; `privacy` gives the margins of the privacy heads on it. */
export function addLabelRow(
  builder: RowBuilder,
  readings: readonly Reading[],
  reading: Reading,
  privacy: ArrayLike<number>,
): void {
  builder.addGrams(reading.normal.text, ownGrams, columns.own, inputWeights.own);
  if (reading.heading !== '') {
    builder.addGrams(reading.heading, headingGrams, columns.context, inputWeights.heading);
  }
  const leadIn = readings[reading.leadIn]?.normal.text.slice(-leadInLength) ?? '';
  if (leadIn !== '') builder.addGrams(leadIn, leadInGrams, columns.context, inputWeights.leadIn);
  builder.addClassGrams(reading.normal);
  eachRuleInput(readings, reading, (input) => {
    builder.add(columns.dense + input, denseInputWeight(input));
  });
  for (let head = 0; head < privacy.length; head++) {
    builder.add(columns.privacy + head, (privacy[head] ?? 0) * privacyWeight);
  }
  builder.endRow();
}

/**
 * Inverse document frequency of the first `width` columns, over 5 so that values stay near 1, counted over the first
 * `count` rows. Multiplies all rows in place; the trainer folds it into the weights.
 */
export function applyIdf(rows: Rows, width: number, count: number = rows.start.length - 1): Float64Array {
  const frequency = new Float64Array(width);
  for (let at = 0; at < rows.start[count]!; at++) {
    const column = rows.column[at]!;
    if (column < width) frequency[column]!++;
  }
  const idf = frequency.map((documents) => Math.log((count + 1) / (documents + 1)) / 5);
  for (let at = 0; at < rows.column.length; at++) {
    const column = rows.column[at]!;
    if (column < width) rows.value[at] = rows.value[at]! * idf[column]!;
  }
  return idf;
}
