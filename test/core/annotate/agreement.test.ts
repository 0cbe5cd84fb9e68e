import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/core/annotate/act.ts';
import { countConfusions, toCoded, toPair } from '../../../src/core/annotate/agreement.ts';
import { foldActs, touchedSentences } from '../../../src/core/annotate/fold-acts.ts';
import { compareAnnotations, planComparison } from '../../../src/core/measure/compare-annotations.ts';
import { planReliability } from '../../../src/core/measure/reliability.ts';
import { fiveSentences, propose, sentencesWith } from './acts.ts';

const touched = (...acts: readonly Act[]) => touchedSentences(foldActs(fiveSentences, acts));

describe('agreement', () => {
  it('is measured on the sentences that both have judged', () => {
    const first = touched({ kind: 'accept', sentence: 1 }, { kind: 'accept', sentence: 2 });
    const second = touched(
      { kind: 'remove', sentence: 1, label: 'liability.cap' },
      { kind: 'comment', sentence: 2, words: '没有判断' },
      { kind: 'accept', sentence: 4 },
    );
    expect(toPair(first, second)).toEqual({
      first: [{ start: 1, end: 2, labels: ['liability.cap', 'liability.exclusion'] }],
      second: [{ start: 1, end: 2, labels: ['liability.exclusion'] }],
    });
  });

  it('of all is measured on every sentence that anybody has judged, where the others say nothing', () => {
    const first = touched({ kind: 'accept', sentence: 1 }, { kind: 'comment', sentence: 2, words: '没有判断' });
    const second = touched({ kind: 'settle', sentence: 1, labels: [] }, { kind: 'accept', sentence: 4 });
    const coded = toCoded([first, second, []]);
    expect(coded.map(({ sides }) => sides.map(({ labels, open }) => (open ? null : [...labels])))).toEqual([
      [['liability.cap', 'liability.exclusion'], [], null],
      [null, ['dispute.law'], null],
    ]);
    expect(planReliability([coded])).toMatchObject({ units: 1, labels: ['liability.cap', 'liability.exclusion'] });
  });

  it('counts a doubt with the labels that stand', () => {
    const doubted = touched({ kind: 'doubt', sentence: 4, doubtful: true });
    expect(toPair(doubted, touched({ kind: 'accept', sentence: 4 })).first).toEqual([
      { start: 4, end: 5, labels: ['dispute.law'] },
    ]);
  });

  it('is the same worked out label by label as at once', () => {
    const sentences = sentencesWith(...Array.from({ length: 30 }, (_, at) => [propose('data.use', 0.5 + at / 100)]));
    const log = (step: number) =>
      touchedSentences(
        foldActs(
          sentences,
          sentences.map((_, sentence): Act =>
            sentence % step === 0
              ? { kind: 'change', sentence, from: 'data.use', to: 'data.sharing' }
              : { kind: 'accept', sentence },
          ),
        ),
      );
    const pairs = [toPair(log(3), log(4))];
    const whole = compareAnnotations(pairs);
    const plan = planComparison(pairs);
    expect(plan.labels).toEqual(['data.sharing', 'data.use']);
    for (const label of plan.labels) expect(plan.measure(label)).toEqual(whole.labels.get(label));
    expect(plan.measure()).toEqual(whole.overall);
    expect(whole.overall.kappa).toBeCloseTo(0.2);
  });
});

it('counts what stands for what, both ways round, most often first', () => {
  const side = (...labels: readonly (readonly string[])[]) =>
    labels.map((all, at) => ({ start: at, end: at + 1, labels: all }));
  const pairs = [
    {
      first: side(['liability.user-burden'], ['liability.exclusion'], ['data.use', 'data.security'], ['data.use']),
      second: side(['liability.exclusion'], ['liability.user-burden'], ['data.use', 'favourable.commitment'], []),
    },
  ];
  expect(countConfusions(pairs)).toEqual([
    { labels: ['liability.exclusion', 'liability.user-burden'], count: 2 },
    { labels: ['data.security', 'favourable.commitment'], count: 1 },
  ]);
});
