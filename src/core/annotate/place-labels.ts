import { labelIds, type LabelId } from '../labels/taxonomy.ts';
import { belongTogether } from '../measure/align-units.ts';
import { spansOverlap, type Span } from '../span.ts';
import { isUnit, type WorkSentence } from './work-document.ts';

/** A sentence as an annotation made elsewhere cuts it. UTF-16 offsets into the same text. */
export interface ForeignSentence extends Span {
  readonly labels: readonly { readonly label: string; readonly evidence: readonly Span[] }[];
}

/** What of it could be taken over. */
export interface PlacedLabels {
  readonly sentences: readonly { readonly sentence: number; readonly labels: readonly LabelId[] }[];
  /** Labels that stand on no sentence of ours, or that the taxonomy does not have. */
  readonly lost: number;
}

/**
 * Labels given on another cut of a text, on our sentences. Two sentences belong together when they share at least half
 * of the shorter one, as when agreement is measured. A label goes to all that its sentence belongs to, or to those that
 * hold its evidence. A sentence that belongs to one without labels is judged to have none.
 */
export function placeLabels(sentences: readonly WorkSentence[], given: readonly ForeignSentence[]): PlacedLabels {
  const known: ReadonlySet<string> = new Set(labelIds);
  const units = sentences.flatMap((sentence, index) => (isUnit(sentence) ? [{ sentence, index }] : []));
  const placed = new Map<number, Set<LabelId>>();
  let lost = 0;
  let from = 0;
  for (const foreign of given.toSorted((a, b) => a.start - b.start)) {
    while ((units[from]?.sentence.end ?? Infinity) <= foreign.start) from += 1;
    const belonging = [];
    for (let at = from; (units[at]?.sentence.start ?? Infinity) < foreign.end; at++) {
      const unit = units[at];
      if (unit !== undefined && belongTogether(unit.sentence, foreign)) belonging.push(unit);
    }
    for (const { index } of belonging) if (!placed.has(index)) placed.set(index, new Set());
    for (const { label, evidence } of foreign.labels) {
      if (belonging.length === 0 || !known.has(label)) {
        lost += 1;
        continue;
      }
      const holding = belonging.filter(({ sentence }) => evidence.some((span) => spansOverlap(span, sentence)));
      for (const { index } of holding.length > 0 ? holding : belonging) placed.get(index)?.add(label as LabelId);
    }
  }
  return {
    sentences: [...placed]
      .sort(([a], [b]) => a - b)
      .map(([sentence, labels]) => ({ sentence, labels: [...labels].toSorted() })),
    lost,
  };
}
