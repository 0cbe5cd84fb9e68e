import { describe, expect, test } from 'vitest';
import { chipOf } from '../../src/background/chip.ts';
import { createTurns } from '../../src/background/in-turn.ts';
import { findMark, marksOf } from '../../src/background/marks.ts';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import type { OfferedDocument } from '../../src/ledger/tables.ts';
import { exampleText } from './examples.ts';

const review = reviewAgreement(exampleText);

describe('marks', () => {
  test('quote exactly the sentence and the words of the text', () => {
    const marks = marksOf(exampleText, review);
    expect(marks.length).toBeGreaterThan(0);
    for (const { sentence, evidence, finding } of marks) {
      const { span } = review.findings[finding]!;
      expect(exampleText.slice(span.start, span.end)).toBe(sentence.exact);
      for (const one of evidence) expect(exampleText.startsWith(one.exact, one.start)).toBe(true);
    }
  });

  test('leave out what is not sure', () => {
    const unsure = { ...review, findings: review.findings.map((one) => ({ ...one, certainty: 'unsure' as const })) };
    expect(marksOf(exampleText, unsure)).toEqual([]);
  });

  test('are not made for a finding that there is not', () => {
    expect(findMark(exampleText, review, 999)).toBeUndefined();
  });
});

describe('the chip', () => {
  const document = (reading: OfferedDocument['reading']): OfferedDocument => ({
    key: 'd1',
    name: '用户协议',
    href: 'https://a.example/',
    how: 'link',
    reading,
    viewedMs: 0,
  });

  test.each<[string, OfferedDocument['reading'][], object]>([
    ['what is read on request only', [{ state: 'on-request' }], { state: 'on-request', documents: 1 }],
    ['no documents', [], { state: 'hidden' }],
    [
      'one being read, one that failed',
      [
        { state: 'reading', since: 0 },
        { state: 'unread', problem: { id: 'network' } },
      ],
      { state: 'reading', documents: 2, read: 1 },
    ],
    [
      'one that failed, one on request',
      [{ state: 'unread', problem: { id: 'network' } }, { state: 'on-request' }],
      { state: 'done', notable: 0, documents: 2, unread: 1, tooLong: 0, unasked: 1, minutes: 0 },
    ],
    [
      'one that was read, one on request',
      [{ state: 'read' } as never, { state: 'on-request' }],
      { state: 'done', notable: 0, documents: 2, unread: 0, tooLong: 0, unasked: 1, minutes: 0 },
    ],
  ])('for %s', (_what, readings, chip) => {
    expect(chipOf({ documents: readings.map(document) }, [])).toEqual(chip);
  });

  test('counts a text that is too long to be analysed apart from those that could not be read', () => {
    const review = { ...reviewAgreement(''), skipped: 'too-long' as const };
    expect(chipOf({ documents: [document({ state: 'read' } as never)] }, [{ key: 'd1', review }])).toMatchObject({
      state: 'done',
      notable: 0,
      unread: 0,
      tooLong: 1,
    });
  });

  test('rounds the time to read once, of all texts together, as the panel does', () => {
    const facts = { ...review.facts, characters: 599, minutes: 1 };
    const reviewed = ['d1', 'd2', 'd3', 'd4'].map((key) => ({ key, review: { ...review, facts } }));
    const documents = reviewed.map(() => document({ state: 'read' } as never));
    expect(chipOf({ documents }, reviewed)).toMatchObject({ minutes: 6 });
  });
});

test('work of one key goes one after the other, of two at the same time, and a failure holds nothing up', async () => {
  const inTurn = createTurns();
  const order: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const first = inTurn('a', async () => {
    await gate.promise;
    order.push('a1');
    throw new Error('failed');
  });
  const second = inTurn('a', () => Promise.resolve(void order.push('a2')));
  await inTurn('b', () => Promise.resolve(void order.push('b1')));
  gate.resolve(undefined);
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['b1', 'a1', 'a2']);
});
