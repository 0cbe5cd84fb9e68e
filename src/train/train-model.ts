import { buildTrainingSet, fitLabelHeads } from './fit-labels.ts';
import type { PrivacyModel } from './fit-privacy.ts';
import { foldPrivacy } from './fold-privacy.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';
import { writeModel } from './write-model.ts';

/** Trains the label heads on documents and lessons, beside given privacy heads, and packs both into a model's bytes. */
export function trainModel(
  documents: readonly GoldDocument[],
  privacy: PrivacyModel,
  lessons: readonly Lesson[] = [],
): Uint8Array {
  const heads = fitLabelHeads(buildTrainingSet(documents, privacy.inputs, lessons));
  return writeModel(
    privacy,
    heads.map((head) => foldPrivacy(head, privacy.inputs)),
  );
}
