import type { SentenceState } from '../../core/annotate/fold-acts.ts';
import type { Proposal, WorkDocument, WorkSentence } from '../../core/annotate/work-document.ts';
import { familyOf, type Family, type LabelId } from '../../core/labels/taxonomy.ts';
import type { Span } from '../../core/span.ts';

/** A sentence as it is drawn. */
export interface BenchRow {
  /** Index of the sentence in its document. */
  readonly sentence: number;
  readonly role: WorkSentence['role'];
  /** The number that hangs before it; null where there is none, or none short enough. */
  readonly number: string | null;
  /** What is drawn in the column of the text. */
  readonly words: Span;
}

/** Numbers longer than this don't fit their column and stand before the words. */
const longestNumber = 6;

/** The rows of a document, one a sentence. */
export function rowsOf({ text, clauses, sentences }: WorkDocument): readonly BenchRow[] {
  const clauseAt = new Map(clauses.map((clause) => [clause.start, clause]));
  return sentences.map(({ start, end, role }, sentence) => {
    const number = role === 'body' ? clauseAt.get(start)?.number?.trim() : undefined;
    if (number === undefined || number.length > longestNumber)
      return { sentence, role, number: null, words: { start, end } };
    let from = start + number.length;
    while (from < end && /[\s\u3000]/.test(text.charAt(from))) from += 1;
    // A sentence that is nothing but its number keeps it.
    if (from >= end) return { sentence, role, number: null, words: { start, end } };
    return { sentence, role, number: number.replace(/[、.．]$/, ''), words: { start: from, end } };
  });
}

/** A clause in the contents, with the sentences it holds. */
export interface ContentsLine {
  /** Id of the clause; null for what stands before the first. */
  readonly clause: string | null;
  readonly title: string;
  readonly sentences: readonly number[];
  readonly inner: readonly ContentsLine[];
}

/** Characters of a clause without heading that stand for it. */
const longestTitle = 14;

/** The clauses of two levels: chapters, and what stands in them. */
export function contentsOf({ text, clauses, sentences }: WorkDocument): readonly ContentsLine[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  /** Ids from the outermost clause to this one. */
  const pathOf = (id: string | null): readonly string[] => {
    const path: string[] = [];
    for (let at = id; at !== null && !path.includes(at); at = byId.get(at)?.parent ?? null) path.unshift(at);
    return path;
  };
  const paths = sentences.map(({ clause }) => pathOf(clause));
  const level = (depth: number, within: readonly number[]): readonly ContentsLine[] =>
    [...Map.groupBy(within, (sentence) => paths[sentence]?.[depth] ?? null)].flatMap(([clause, inside]) => {
      // What stands in a chapter itself has no line of its own.
      if (clause === null && depth > 0) return [];
      return [
        {
          clause,
          title: clause === null ? '' : titleOf(text, byId.get(clause)),
          sentences: inside,
          inner: depth === 0 && clause !== null ? level(1, inside) : [],
        },
      ];
    });
  return level(
    0,
    sentences.map((_, sentence) => sentence),
  );
}

function titleOf(text: string, clause: WorkDocument['clauses'][number] | undefined): string {
  if (clause === undefined) return '';
  const end = clause.heading?.end ?? clause.start + longestTitle + (clause.number?.length ?? 0);
  const words = text.slice(clause.start, Math.min(end, clause.end)).trim().replace(/\s+/g, ' ');
  // Neither a stop nor half a character before the dots.
  return clause.heading === null && end < clause.end ? `${words.replace(/[\ud800-\udbff，。；：、]+$/, '')}…` : words;
}

/** A label in the margin of a sentence. */
export interface MarginLabel {
  readonly label: LabelId;
  readonly family: Family;
  /** The machine's; null when it did not think of it. */
  readonly score: number | null;
  /** No label: what the machine is not sure of, and nobody has judged. */
  readonly maybe: boolean;
}

/** What stands beside a sentence: its labels, then what the machine is not sure of. */
export function marginOf(proposals: readonly Proposal[], { labels, decided }: SentenceState): readonly MarginLabel[] {
  const scores = new Map(proposals.map(({ label, score }) => [label, score]));
  const standing = labels.map((label) => ({
    label,
    family: familyOf(label),
    score: scores.get(label) ?? null,
    maybe: false,
  }));
  if (decided) return standing;
  const others = proposals.filter(({ label, certainty }) => certainty === 'unsure' && !labels.includes(label));
  return [...standing, ...others.map(({ label, score }) => ({ label, family: familyOf(label), score, maybe: true }))];
}
