import { labelIds, type LabelId } from '../labels/taxonomy.ts';
import { belongTogether } from '../measure/align-units.ts';
import { spansOverlap, type Span } from '../span.ts';
import { isUnit, type WorkSentence } from './work-document.ts';

/** A sentence as an annotation made elsewhere cuts it. UTF-16 offsets into the same text. */
export interface ForeignSentence extends Span {
  readonly labels: readonly { readonly label: string; readonly evidence: readonly Span[] }[];
  /** Nobody has judged or decided it: only its comment counts. */
  readonly open?: boolean;
  /** Judged with doubt. */
  readonly doubtful?: boolean;
  /** Empty when there is none. */
  readonly comment?: string;
}

/** What of it could be taken over: the content of an act of `import`, and what was lost. */
export interface PlacedLabels {
  readonly sentences: readonly {
    readonly sentence: number;
    readonly labels: readonly LabelId[];
    readonly doubtful?: true;
  }[];
  readonly comments: readonly { readonly sentence: number; readonly words: string }[];
  /** Labels that stand on no sentence of ours. */
  readonly lost: number;
  /** Comments that stand on no sentence of ours. */
  readonly lostComments: number;
  /** Labels that the taxonomy does not have, each once, and how many sentences are left undecided for them. */
  readonly unknown: readonly string[];
  readonly undecided: number;
}

/**
 * Labels given on another cut of a text, on our sentences. Two sentences belong together when they share at least half
 * of the shorter one, as when agreement is measured. A label goes to all that its sentence belongs to, or to those that
 * hold its evidence; a doubt to all, a comment to the first. A sentence that belongs to one without labels is judged to
 * have none; one of whose labels we can't take over is left undecided.
 */
export function placeLabels(sentences: readonly WorkSentence[], given: readonly ForeignSentence[]): PlacedLabels {
  const known: ReadonlySet<string> = new Set(labelIds);
  const units = sentences.flatMap((sentence, index) => (isUnit(sentence) ? [{ sentence, index }] : []));
  const placed = new Map<number, Set<LabelId>>();
  const doubted = new Set<number>();
  const undecided = new Set<number>();
  const unknown = new Set<string>();
  const comments = new Map<number, string>();
  let lost = 0;
  let lostComments = 0;
  let from = 0;
  for (const foreign of given.toSorted((a, b) => a.start - b.start)) {
    while ((units[from]?.sentence.end ?? Infinity) <= foreign.start) from += 1;
    const belonging = [];
    for (let at = from; (units[at]?.sentence.start ?? Infinity) < foreign.end; at++) {
      const unit = units[at];
      if (unit !== undefined && belongTogether(unit.sentence, foreign)) belonging.push(unit);
    }
    const { open = false, doubtful = false, comment = '' } = foreign;
    const [first] = belonging;
    if (comment !== '' && first === undefined) lostComments += 1;
    if (comment !== '' && first !== undefined) {
      const before = comments.get(first.index);
      comments.set(first.index, before === undefined ? comment : `${before}\n${comment}`);
    }
    if (open) continue;
    for (const { index } of belonging) {
      if (!placed.has(index)) placed.set(index, new Set());
      if (doubtful) doubted.add(index);
    }
    for (const { label, evidence } of foreign.labels) {
      if (belonging.length === 0) {
        lost += 1;
        continue;
      }
      if (!known.has(label)) unknown.add(label);
      const holding = belonging.filter(({ sentence }) => evidence.some((span) => spansOverlap(span, sentence)));
      for (const { index } of holding.length > 0 ? holding : belonging)
        if (known.has(label)) placed.get(index)?.add(label as LabelId);
        else undecided.add(index);
    }
  }
  return {
    sentences: [...placed]
      .filter(([sentence]) => !undecided.has(sentence))
      .sort(([a], [b]) => a - b)
      .map(([sentence, labels]) => ({
        sentence,
        labels: [...labels].toSorted(),
        ...(doubted.has(sentence) ? { doubtful: true as const } : {}),
      })),
    comments: [...comments].map(([sentence, words]) => ({ sentence, words })),
    lost,
    lostComments,
    unknown: [...unknown],
    undecided: undecided.size,
  };
}
