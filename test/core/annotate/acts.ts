import fc from 'fast-check';
import type { Act } from '../../../src/core/annotate/act.ts';
import type { Proposal, WorkSentence } from '../../../src/core/annotate/work-document.ts';
import { labelIds, type LabelId } from '../../../src/core/labels/taxonomy.ts';

/** A proposal of the machine. */
export function propose(label: LabelId, score = 0.9, certainty: Proposal['certainty'] = 'sure'): Proposal {
  return { label, score, certainty, evidence: [], by: 'rule:x@1', bases: [] };
}

/** Sentences of ten characters each; a heading where `null` stands. */
export function sentencesWith(...all: readonly (readonly Proposal[] | null)[]): readonly WorkSentence[] {
  return all.map((proposals, at) => ({
    start: at * 10,
    end: at * 10 + 10,
    clause: null,
    role: proposals === null ? 'heading' : 'body',
    proposals: proposals ?? [],
  }));
}

/** Five sentences, one of them a heading. */
export const fiveSentences = sentencesWith(
  null,
  [propose('liability.cap'), propose('liability.exclusion', 0.55)],
  [],
  [propose('data.use', 0.4, 'unsure')],
  [propose('dispute.law')],
);

const label = fc.constantFrom(...labelIds.slice(0, 6), 'data.use', 'dispute.law');
const labels = fc.uniqueArray(label, { maxLength: 3 });
const sentence = fc.nat({ max: 6 });

/** Any act but taking back. */
export const anyDoing: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('accept' as const), sentence }),
  fc.record({ kind: fc.constant('remove' as const), sentence, label }),
  fc.record({ kind: fc.constant('add' as const), sentence, label }),
  fc.record({ kind: fc.constant('change' as const), sentence, from: label, to: label }),
  fc.record({ kind: fc.constant('doubt' as const), sentence, doubtful: fc.boolean() }),
  fc.record({ kind: fc.constant('comment' as const), sentence, words: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('settle' as const), sentence, labels }),
  fc.record(
    {
      kind: fc.constant('import' as const),
      from: fc.constant('a.jsonl'),
      sentences: fc.array(
        fc.record({ sentence, labels, doubtful: fc.constant(true as const) }, { requiredKeys: ['sentence', 'labels'] }),
        { maxLength: 4 },
      ),
      comments: fc.array(fc.record({ sentence, words: fc.string({ maxLength: 5 }) }), { maxLength: 2 }),
    },
    { requiredKeys: ['kind', 'from', 'sentences'] },
  ),
);

/** Any act. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: anyDoing },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'redo' }) },
);
