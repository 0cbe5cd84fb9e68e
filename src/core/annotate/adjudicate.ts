import type { LabelId } from '../labels/taxonomy.ts';
import { firstState, isDone, type SentenceState, type TouchedSentence } from './fold-acts.ts';
import type { WorkSentence } from './work-document.ts';

/** What comes of all annotators' judgements on a sentence. */
export type Outcome =
  | { readonly kind: 'open' } // nobody has judged it
  | { readonly kind: 'single'; readonly labels: readonly LabelId[] } // one has
  | { readonly kind: 'agreed'; readonly labels: readonly LabelId[] }
  | { readonly kind: 'disputed' } // labels differ, or somebody is not sure
  | { readonly kind: 'settled'; readonly labels: readonly LabelId[] }; // by the adjudicator

/** The outcome of judgements on one sentence; whose they are and in which order they came makes no difference. */
export function outcomeOf(judgements: readonly SentenceState[], settled: SentenceState | undefined): Outcome {
  if (settled?.decided === true) return { kind: 'settled', labels: settled.labels };
  const done = judgements.filter(isDone);
  const [first, ...others] = done;
  if (first === undefined) return { kind: 'open' };
  if (done.some(({ doubtful }) => doubtful)) return { kind: 'disputed' };
  if (others.some(({ labels }) => !sameLabels(labels, first.labels))) return { kind: 'disputed' };
  return { kind: others.length === 0 ? 'single' : 'agreed', labels: first.labels };
}

/** Whether two lists hold the same labels. */
function sameLabels(one: readonly LabelId[], other: readonly LabelId[]): boolean {
  return one.length === other.length && one.every((label) => other.includes(label));
}

/** The outcome on each sentence that anybody has touched, in the order of the text. */
export function outcomesOf(
  annotators: readonly (readonly TouchedSentence[])[],
  settled: readonly TouchedSentence[],
): ReadonlyMap<number, Outcome> {
  const judgements = Map.groupBy(annotators.flat(), ({ sentence }) => sentence);
  const decisions = new Map(settled.map((one) => [one.sentence, one]));
  const touched = [...new Set([...judgements.keys(), ...decisions.keys()])].sort((a, b) => a - b);
  return new Map(
    touched.map((sentence) => [sentence, outcomeOf(judgements.get(sentence) ?? [], decisions.get(sentence))]),
  );
}

/** The sentences that wait for a decision. */
export function disputedSentences(outcomes: ReadonlyMap<number, Outcome>): readonly number[] {
  return [...outcomes].flatMap(([sentence, { kind }]) => (kind === 'disputed' ? [sentence] : []));
}

/**
 * The result as one annotation: what is settled, agreed, or judged by one. What is open keeps the machine's labels and
 * is not judged; what is disputed has none and is doubtful. Comments of all, a line each.
 */
export function adjudicatedStates(
  sentences: readonly Pick<WorkSentence, 'proposals'>[],
  annotators: readonly (readonly TouchedSentence[])[],
  settled: readonly TouchedSentence[],
): readonly SentenceState[] {
  const outcomes = outcomesOf(annotators, settled);
  const comments = Map.groupBy(
    [...annotators.flat(), ...settled].filter(({ comment }) => comment !== ''),
    ({ sentence }) => sentence,
  );
  return firstState(sentences).map((state, index) => {
    const outcome = outcomes.get(index) ?? { kind: 'open' };
    const comment = (comments.get(index) ?? []).map((one) => one.comment).join('\n');
    if (outcome.kind === 'open') return { ...state, comment };
    if (outcome.kind === 'disputed') return { labels: [], decided: false, doubtful: true, comment };
    return { labels: outcome.labels, decided: true, doubtful: false, comment };
  });
}
