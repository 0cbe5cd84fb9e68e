import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/core/annotate/act.ts';
import { adjudicatedStates, disputedSentences, outcomeOf, outcomesOf } from '../../../src/core/annotate/adjudicate.ts';
import { firstState, foldActs, touchedSentences } from '../../../src/core/annotate/fold-acts.ts';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import { anyAct, fiveSentences } from './acts.ts';

const touched = (acts: readonly Act[]) => touchedSentences(foldActs(fiveSentences, acts));
const judged = (labels: readonly LabelId[], doubtful = false) => ({
  labels,
  decided: true,
  doubtful,
  comment: '',
});

describe('the outcome of judgements', () => {
  it.each([
    ['open', [], undefined],
    ['open', [{ ...judged(['data.use']), decided: false }], undefined],
    ['single', [judged(['data.use'])], undefined],
    ['agreed', [judged(['data.use']), judged(['data.use'])], undefined],
    ['agreed', [judged([]), judged([])], undefined],
    ['disputed', [judged(['data.use']), judged([])], undefined],
    ['disputed', [judged(['data.use'], true)], undefined],
    ['disputed', [judged(['data.use']), judged(['data.use']), judged(['data.sharing'])], undefined],
    ['settled', [judged(['data.use']), judged([])], judged([])],
    ['settled', [], judged(['data.use'])],
  ] as const)('is %s', (kind, judgements, settled) => {
    expect(outcomeOf(judgements, settled).kind).toBe(kind);
  });

  it('is the same in whichever order the annotators come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyAct), { maxLength: 4 }), fc.array(anyAct), (logs, decisions) => {
        const all = logs.map(touched);
        const one = outcomesOf(all, touched(decisions));
        const other = outcomesOf(all.toReversed(), touched(decisions));
        expect([...other]).toEqual([...one]);
      }),
    );
  });

  it('leaves nothing disputed that was settled', () => {
    fc.assert(
      fc.property(fc.array(anyAct), fc.array(anyAct), (first, second) => {
        const sides = [touched(first), touched(second)];
        const open = disputedSentences(outcomesOf(sides, []));
        const decisions = touched(open.map((sentence) => ({ kind: 'settle', sentence, labels: ['data.use'] })));
        const outcomes = outcomesOf(sides, decisions);
        expect(disputedSentences(outcomes)).toEqual([]);
        for (const sentence of open) expect(outcomes.get(sentence)).toEqual({ kind: 'settled', labels: ['data.use'] });
      }),
    );
  });
});

describe('the result', () => {
  it('of annotators who agree is what each of them says', () => {
    fc.assert(
      fc.property(fc.array(anyAct), (acts) => {
        const undoubted = foldActs(fiveSentences, acts).map((state) => ({ ...state, doubtful: false, comment: '' }));
        const side = touchedSentences(undoubted);
        const result = adjudicatedStates(fiveSentences, [side, side], []);
        for (const { sentence, labels } of side) expect(result[sentence]).toMatchObject({ labels, decided: true });
      }),
    );
  });

  it('does not decide what is open or disputed, and keeps all comments', () => {
    const first = touched([
      { kind: 'add', sentence: 2, label: 'data.use' },
      { kind: 'comment', sentence: 2, words: '甲的话' },
    ]);
    const second = touched([
      { kind: 'accept', sentence: 2 },
      { kind: 'comment', sentence: 2, words: '乙的话' },
    ]);
    const result = adjudicatedStates(fiveSentences, [first, second], []);
    expect(result[2]).toEqual({
      labels: [],
      decided: false,
      doubtful: true,
      comment: '甲的话\n乙的话',
      outcome: 'disputed',
      contested: ['data.use'],
    });
    expect(result[4]).toEqual({ ...firstState(fiveSentences)[4], outcome: 'open', contested: [] });
  });

  it('keeps of a dispute what all gave apart from the rest; what anybody doubts is of the rest', () => {
    const settle = (...labels: readonly LabelId[]): Act => ({ kind: 'settle', sentence: 2, labels });
    const doubt: Act = { kind: 'doubt', sentence: 2, doubtful: true };
    const resultOf = (...logs: readonly (readonly Act[])[]) =>
      adjudicatedStates(fiveSentences, logs.map(touched), [])[2];
    expect(resultOf([settle('data.use')], [settle('data.sharing', 'data.use')])).toMatchObject({
      labels: ['data.use'],
      contested: ['data.sharing'],
    });
    expect(resultOf([settle('data.use'), doubt], [settle('data.use')])).toMatchObject({
      labels: [],
      contested: ['data.use'],
    });
  });
});
