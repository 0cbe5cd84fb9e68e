import type { LabelId } from '../labels/taxonomy.ts';
import { firstState, isDone, type SentenceState, type TouchedSentence } from './fold-acts.ts';
import type { WorkSentence } from './work-document.ts';

/** What comes of all annotators' judgements on a sentence. */
export type Outcome =
  | { readonly kind: 'open' } // nobody has judged it
  | { readonly kind: 'single'; readonly labels: readonly LabelId[] } // one has
  | { readonly kind: 'agreed'; readonly labels: readonly LabelId[] }
  /** Labels differ, or somebody is not sure: those that all gave and none doubted, and the others. */
  | { readonly kind: 'disputed'; readonly common: readonly LabelId[]; readonly contested: readonly LabelId[] }
  | { readonly kind: 'settled'; readonly labels: readonly LabelId[] }; // by the adjudicator

/** The outcome of judgements on one sentence; whose they are and in which order they came makes no difference. */
export function outcomeOf(judgements: readonly SentenceState[], settled: SentenceState | undefined): Outcome {
  if (settled?.decided === true) return { kind: 'settled', labels: settled.labels };
  const done = judgements.filter(isDone);
  const [first, ...others] = done;
  if (first === undefined) return { kind: 'open' };
  const disputed = done.some(({ doubtful }) => doubtful) || others.some((one) => !sameLabels(one.labels, first.labels));
  if (disputed) {
    const given = [...new Set(done.flatMap(({ labels }) => labels))].toSorted();
    const isCommon = (label: LabelId): boolean =>
      done.every(({ labels, doubtful }) => !doubtful && labels.includes(label));
    return {
      kind: 'disputed',
      common: given.filter(isCommon),
      contested: given.filter((label) => !isCommon(label)),
    };
  }
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

/** How a sentence stands in the result. */
export interface ResultState extends SentenceState {
  readonly outcome: Outcome['kind'];
  /** Of a dispute that nobody has decided: labels that not all gave, or that somebody doubted. */
  readonly contested: readonly LabelId[];
}

/**
 * The result as one annotation: what is settled, agreed, or judged by one. What is open keeps the machine's labels and
 * is not judged; what is disputed has the labels that all gave, and waits. Comments of all, a line each.
 */
export function adjudicatedStates(
  sentences: readonly Pick<WorkSentence, 'proposals'>[],
  annotators: readonly (readonly TouchedSentence[])[],
  settled: readonly TouchedSentence[],
): readonly ResultState[] {
  const outcomes = outcomesOf(annotators, settled);
  const comments = Map.groupBy(
    [...annotators.flat(), ...settled].filter(({ comment }) => comment !== ''),
    ({ sentence }) => sentence,
  );
  return firstState(sentences).map((state, index) => {
    const outcome = outcomes.get(index) ?? { kind: 'open' };
    const comment = (comments.get(index) ?? []).map((one) => one.comment).join('\n');
    const { kind } = outcome;
    if (kind === 'open') return { ...state, comment, outcome: kind, contested: [] };
    if (kind === 'disputed') {
      const { common, contested } = outcome;
      return { labels: common, decided: false, doubtful: true, comment, outcome: kind, contested };
    }
    return { labels: outcome.labels, decided: true, doubtful: false, comment, outcome: kind, contested: [] };
  });
}
