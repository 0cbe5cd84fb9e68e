import { isUnit, type WorkSentence } from './work-document.ts';

/** How little the machine knows of a sentence, 0…1: 1 where a score says “as likely as not”, 0 without a proposal. */
export function uncertaintyOf({ proposals }: Pick<WorkSentence, 'proposals'>): number {
  return proposals.reduce((most, { score }) => Math.max(most, 1 - Math.abs(2 * score - 1)), 0);
}

/** The mean over the sentences that people judge; 0 where there are none. */
export function meanUncertainty(sentences: readonly WorkSentence[]): number {
  const units = sentences.filter(isUnit);
  return units.reduce((sum, sentence) => sum + uncertaintyOf(sentence), 0) / Math.max(1, units.length);
}

/** In which order one goes through the sentences of a document, or the documents of a project. */
export const workOrders = ['text', 'uncertain'] as const;
export type WorkOrder = (typeof workOrders)[number];

/** Indices of the sentences that people judge: as in the text, or the least certain first (where equal as in the text). */
export function orderSentences(sentences: readonly WorkSentence[], order: WorkOrder): readonly number[] {
  const units = sentences.flatMap((sentence, index) => (isUnit(sentence) ? [index] : []));
  if (order === 'text') return units;
  const uncertainty = new Map(
    units.map((index) => [index, uncertaintyOf(sentences[index] ?? { proposals: [] })] as const),
  );
  return units.toSorted((a, b) => (uncertainty.get(b) ?? 0) - (uncertainty.get(a) ?? 0) || a - b);
}
