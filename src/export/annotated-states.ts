import type { ResultState } from '../core/annotate/adjudicate.ts';
import { isDone, type SentenceState } from '../core/annotate/fold-acts.ts';
import { isUnit, type WorkDocument, type WorkSentence } from '../core/annotate/work-document.ts';
import { basesByLabel } from '../core/law/bases-by-label.ts';
import type { LabelId } from '../core/labels/taxonomy.ts';
import type { Span } from '../core/span.ts';
import { toCodePoints } from '../core/text/code-points.ts';
import { namePerson } from './corpus/corpus-format.ts';
import { toAnnotatedClauses, type AnnotatedDocument, type AnnotatedLabel } from './annotation.ts';

/**
 * What a person made of a document, in the form of `mingyue annotate`. A sentence that nobody has judged, as nobody
 * judges a heading, carries no label and says `open`; of the result of several, a dispute that nobody has decided says
 * `disputed`. A label that the machine proposed keeps its evidence; one that a person found has none.
 */
export function toPersonsAnnotation(
  document: WorkDocument,
  states: readonly (SentenceState | ResultState)[],
  annotator: string,
): AnnotatedDocument {
  const map = toCodePoints(document.text);
  const pair = ({ start, end }: Span): readonly [number, number] => [map.toCodePoint(start), map.toCodePoint(end)];
  const toLabel = (label: LabelId, { proposals }: WorkSentence, doubtful: boolean): AnnotatedLabel => {
    const proposal = proposals.find((one) => one.label === label);
    return {
      label,
      score: doubtful ? 0.5 : 1,
      evidence: (proposal?.evidence ?? []).map(pair),
      by: namePerson(annotator),
      bases: proposal?.bases ?? basesByLabel[label],
    };
  };
  const { source, sha256, textSha256, title, kind, engine, model } = document;
  return {
    source,
    sha256,
    textSha256,
    title,
    kind,
    offsets: 'codepoint',
    clauses: toAnnotatedClauses(document.clauses, map),
    sentences: document.sentences.map((sentence, index) => {
      const [start, end] = pair(sentence);
      const state = states[index];
      const at = { start, end, clause: sentence.clause };
      if (state === undefined || !isUnit(sentence)) return { ...at, labels: [], open: true as const };
      const { labels, comment } = state;
      const done = isDone(state);
      const disputed = 'outcome' in state && state.outcome === 'disputed';
      const doubtful = state.doubtful && !disputed;
      const unsure = disputed ? state.contested.map((label) => toLabel(label, sentence, true)) : [];
      return {
        ...at,
        labels: done ? labels.map((label) => toLabel(label, sentence, doubtful)) : [],
        ...(done ? {} : { open: true as const }),
        ...(unsure.length > 0 ? { unsure } : {}),
        ...(doubtful ? { doubtful: true as const } : {}),
        ...(disputed ? { disputed: true as const } : {}),
        ...(comment === '' ? {} : { comment }),
      };
    }),
    engine,
    model,
    annotator,
  };
}
