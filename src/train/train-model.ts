import { buildTrainingSet, fitLabelHeads } from './fit-labels.ts';
import type { PrivacyModel } from './fit-privacy.ts';
import type { GoldDocument } from './read-corpus.ts';
import { writeModel } from './write-model.ts';

/** Trains the label heads on documents, beside given privacy heads, and packs both into the bytes of a model. */
export function trainModel(documents: readonly GoldDocument[], privacy: PrivacyModel): Uint8Array {
  return writeModel(privacy, fitLabelHeads(buildTrainingSet(documents, privacy.heads)));
}
