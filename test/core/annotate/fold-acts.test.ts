import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actSchema, type Act } from '../../../src/core/annotate/act.ts';
import { firstState, foldActs, isDone, standingActs, touchedSentences } from '../../../src/core/annotate/fold-acts.ts';
import { anyAct, anyDoing, fiveSentences } from './acts.ts';

const fold = (...acts: readonly Act[]) => foldActs(fiveSentences, acts);

describe('a document with one annotator', () => {
  it('begins with what the machine is sure of, and nothing of it is judged', () => {
    expect(fold().map(({ labels }) => labels)).toEqual([
      [],
      ['liability.cap', 'liability.exclusion'],
      [],
      [],
      ['dispute.law'],
    ]);
    expect(fold().some(isDone)).toBe(false);
  });

  it('takes labels as they stand, without one, with one more, or with one for another', () => {
    expect(fold({ kind: 'accept', sentence: 1 })[1]).toMatchObject({ decided: true, doubtful: false });
    expect(fold({ kind: 'remove', sentence: 1, label: 'liability.cap' })[1]).toMatchObject({
      labels: ['liability.exclusion'],
      decided: true,
    });
    expect(fold({ kind: 'add', sentence: 2, label: 'data.use' })[2]).toMatchObject({
      labels: ['data.use'],
      decided: true,
    });
    expect(fold({ kind: 'change', sentence: 4, from: 'dispute.law', to: 'dispute.jurisdiction' })[4]).toMatchObject({
      labels: ['dispute.jurisdiction'],
      decided: true,
    });
  });

  it('changes nothing by an act that does not fit', () => {
    const misfits: readonly Act[] = [
      { kind: 'remove', sentence: 2, label: 'data.use' },
      { kind: 'add', sentence: 4, label: 'dispute.law' },
      { kind: 'change', sentence: 2, from: 'data.use', to: 'data.sharing' },
      { kind: 'accept', sentence: 99 },
      { kind: 'accept', sentence: 0 }, // a heading
    ];
    for (const act of misfits) expect(fold(act)).toEqual(fold());
  });

  it('holds a doubt until the sentence is accepted', () => {
    const doubted = fold({ kind: 'doubt', sentence: 4, doubtful: true });
    expect(doubted[4]).toMatchObject({ decided: false, doubtful: true });
    expect(doubted.filter(isDone)).toHaveLength(1);
    expect(fold({ kind: 'doubt', sentence: 4, doubtful: true }, { kind: 'accept', sentence: 4 })[4]).toMatchObject({
      decided: true,
      doubtful: false,
    });
  });

  it('takes over doubts and comments with labels; a doubt without labels decides nothing', () => {
    const states = fold({
      kind: 'import',
      from: 'x.jsonl',
      sentences: [
        { sentence: 1, labels: ['data.use'], doubtful: true },
        { sentence: 2, labels: [] },
        { sentence: 4, labels: [], doubtful: true },
      ],
      comments: [
        { sentence: 2, words: '问老师' },
        { sentence: 3, words: '还没看' },
      ],
    });
    expect(states.slice(1)).toEqual([
      { labels: ['data.use'], decided: true, doubtful: true, comment: '' },
      { labels: [], decided: true, doubtful: false, comment: '问老师' },
      { labels: [], decided: false, doubtful: false, comment: '还没看' },
      { labels: [], decided: false, doubtful: true, comment: '' },
    ]);
  });

  it('keeps of a state what the log says beyond the machine', () => {
    const states = fold({ kind: 'comment', sentence: 2, words: '问老师' }, { kind: 'accept', sentence: 4 });
    expect(touchedSentences(states)).toEqual([
      { sentence: 2, labels: [], decided: false, doubtful: false, comment: '问老师' },
      { sentence: 4, labels: ['dispute.law'], decided: true, doubtful: false, comment: '' },
    ]);
  });
});

describe('taking back', () => {
  it('restores what was before, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyAct), anyDoing, (before, act) => {
        expect(foldActs(fiveSentences, [...before, act, { kind: 'undo' }])).toEqual(foldActs(fiveSentences, before));
      }),
    );
  });

  it('goes back to the beginning, as often as there were acts and oftener', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), fc.nat({ max: 3 }), (acts, more) => {
        const back = Array.from({ length: standingActs(acts).length + more }, (): Act => ({ kind: 'undo' }));
        expect(foldActs(fiveSentences, [...acts, ...back])).toEqual(firstState(fiveSentences));
      }),
    );
  });

  it('leaves the acts that hold, which give the same', () => {
    fc.assert(
      fc.property(fc.array(anyAct), (acts) => {
        const kinds: readonly string[] = standingActs(acts).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'undo' || kind === 'redo')).toEqual([]);
        expect(foldActs(fiveSentences, standingActs(acts))).toEqual(foldActs(fiveSentences, acts));
      }),
    );
  });
});

describe('doing again', () => {
  const times = (count: number, kind: 'undo' | 'redo') => Array.from({ length: count }, (): Act => ({ kind }));

  it('brings back what was taken back, as often, and no more', () => {
    fc.assert(
      fc.property(
        fc.array(anyAct, { maxLength: 8 }),
        fc.array(anyDoing, { minLength: 1, maxLength: 5 }),
        fc.nat(3),
        (before, acts, more) => {
          const done = [...before, ...acts];
          const again = [...done, ...times(acts.length, 'undo'), ...times(acts.length + more, 'redo')];
          expect(standingActs(again)).toEqual(standingActs(done));
        },
      ),
    );
  });

  it('is over once something else is done', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 8 }), anyDoing, fc.nat(3), (before, act, more) => {
        expect(standingActs([...before, act, ...times(more, 'redo')])).toEqual(standingActs([...before, act]));
      }),
    );
  });

  it('has nothing where nothing was taken back', () => {
    fc.assert(
      fc.property(fc.array(anyDoing), (acts) => {
        expect(standingActs([...acts, ...times(2, 'redo')])).toEqual(acts);
        expect(standingActs([...times(2, 'undo'), ...times(1, 'redo'), ...acts])).toEqual(acts);
      }),
    );
  });
});

it('keeps labels in one order, each once, and a heading without', () => {
  fc.assert(
    fc.property(fc.array(anyAct), (acts) => {
      const states = foldActs(fiveSentences, acts);
      for (const { labels } of states) expect(labels).toEqual([...new Set(labels)].toSorted());
      expect(states[0]).toEqual(firstState(fiveSentences)[0]);
    }),
  );
});

it('takes every act through JSON', () => {
  fc.assert(
    fc.property(anyAct, (act) => {
      expect(actSchema.parse(JSON.parse(JSON.stringify(act)))).toEqual(act);
    }),
  );
});
