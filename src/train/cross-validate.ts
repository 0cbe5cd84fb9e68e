import { readModel, type Model } from '../core/labels/model.ts';
import type { PrivacyModel } from './fit-privacy.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';
import { trainModel } from './train-model.ts';

/** Folds of cross-validation; document `i` is held out in fold `i % folds`. */
export const folds = 5;

/** A model and documents that it has not seen. */
export interface HeldOut {
  readonly model: Model;
  readonly documents: readonly GoldDocument[];
}

/** Reads a model's bytes; a model just written that can't be read is a bug. */
export function toModel(bytes: Uint8Array): Model {
  const read = readModel(bytes);
  if (!read.ok) throw new Error(`model: ${read.problem.id} ${read.problem.detail}`);
  return read.value;
}

/**
 * Trains one model per fold, weights, thresholds and calibration included, without the documents it is tried on. The
 * lessons, which are of other texts, are in every fold.
 */
export function crossValidate(
  documents: readonly GoldDocument[],
  privacy: PrivacyModel,
  lessons: readonly Lesson[],
): readonly HeldOut[] {
  return Array.from({ length: folds }, (_, fold) => ({
    model: toModel(
      trainModel(
        documents.filter((_document, index) => index % folds !== fold),
        privacy,
        lessons,
      ),
    ),
    documents: documents.filter((_document, index) => index % folds === fold),
  }));
}
