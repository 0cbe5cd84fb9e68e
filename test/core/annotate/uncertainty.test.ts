import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjudicator, withAnnotator, type Project } from '../../../src/core/annotate/project.ts';
import { meanUncertainty, orderSentences, uncertaintyOf } from '../../../src/core/annotate/uncertainty.ts';
import { fiveSentences, propose, sentencesWith } from './acts.ts';

it('is greatest where a score says as likely as not', () => {
  expect(uncertaintyOf({ proposals: [propose('data.use', 0.5)] })).toBe(1);
  expect(uncertaintyOf({ proposals: [propose('data.use', 1), propose('data.sharing', 0.75)] })).toBe(0.5);
  expect(uncertaintyOf({ proposals: [] })).toBe(0);
  expect(meanUncertainty(fiveSentences)).toBeCloseTo((0.9 + 0 + 0.8 + 0.2) / 4);
  expect(meanUncertainty([])).toBe(0);
});

it('orders sentences by it, those that are equal as in the text, headings left out', () => {
  expect(orderSentences(fiveSentences, 'text')).toEqual([1, 2, 3, 4]);
  expect(orderSentences(fiveSentences, 'uncertain')).toEqual([1, 3, 4, 2]);
});

it('loses none and adds none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (scores) => {
      const sentences = sentencesWith(...scores.map((score) => (score === null ? null : [propose('data.use', score)])));
      expect(orderSentences(sentences, 'uncertain').toSorted((a, b) => a - b)).toEqual(
        orderSentences(sentences, 'text'),
      );
    }),
  );
});

it('gives every annotator an id and a name of its own', () => {
  const project: Project = {
    id: '00000000-0000-4000-8000-000000000001',
    name: '电商协议',
    createdAt: '2026-11-30T00:00:00.000Z',
    annotators: [{ id: 'a7', name: '甲', kind: 'person' }],
  };
  const more = withAnnotator(project, { name: '乙', kind: 'person' });
  expect(more.id).toBe('a8');
  expect(more.project.annotators.map(({ id }) => id)).toEqual(['a7', 'a8']);
  const again = withAnnotator(more.project, { name: '乙', kind: 'import' });
  const result = withAnnotator(again.project, { name: adjudicator, kind: 'import' });
  expect(result.project.annotators.map(({ name }) => name)).toEqual(['甲', '乙', '乙 2', 'adjudicator 2']);
});
