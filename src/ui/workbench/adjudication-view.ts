import { outcomesOf, type Outcome } from '../../core/annotate/adjudicate.ts';
import { firstState, isDone, type SentenceState, type TouchedSentence } from '../../core/annotate/fold-acts.ts';
import type { Annotator } from '../../core/annotate/project.ts';
import type { WorkSentence } from '../../core/annotate/work-document.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';

/** What one annotator said of a sentence. */
export interface Voice {
  readonly annotator: string;
  readonly name: string;
  readonly labels: readonly LabelId[];
  readonly doubtful: boolean;
  readonly comment: string;
}

/** A sentence as the adjudicator sees it. */
export interface JudgedSentence {
  /** What would be adopted: the decision, what was agreed, or else what the first annotator said. */
  readonly state: SentenceState;
  readonly outcome: Outcome['kind'];
  /** Of those who judged it, in the order of the project. */
  readonly voices: readonly Voice[];
}

/** All sentences of a document with everybody's judgements. */
export function adjudicationView(
  sentences: readonly Pick<WorkSentence, 'proposals'>[],
  annotators: readonly Annotator[],
  touched: ReadonlyMap<string, readonly TouchedSentence[]>,
  settled: readonly TouchedSentence[],
): readonly JudgedSentence[] {
  const sides = annotators.map(({ id }) => touched.get(id) ?? []);
  const outcomes = outcomesOf(sides, settled);
  const comments = new Map(settled.map(({ sentence, comment }) => [sentence, comment]));
  const bySentence = sides.map((side) => new Map(side.map((one) => [one.sentence, one])));
  return firstState(sentences).map((first, sentence) => {
    const voices = annotators.flatMap(({ id, name }, at): readonly Voice[] => {
      const said = bySentence[at]?.get(sentence);
      if (said === undefined || !isDone(said)) return [];
      return [{ annotator: id, name, labels: said.labels, doubtful: said.doubtful, comment: said.comment }];
    });
    const outcome = outcomes.get(sentence) ?? { kind: 'open' };
    const labels = 'labels' in outcome ? outcome.labels : (voices[0]?.labels ?? first.labels);
    const decided = 'labels' in outcome;
    return {
      state: { labels, decided, doubtful: false, comment: comments.get(sentence) ?? '' },
      outcome: outcome.kind,
      voices,
    };
  });
}
