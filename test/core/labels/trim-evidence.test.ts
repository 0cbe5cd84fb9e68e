import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import type { Label } from '../../../src/core/labels/label.ts';
import { labelSentences } from '../../../src/core/labels/label-sentences.ts';
import { readModel } from '../../../src/core/labels/model.ts';
import { trimEvidence } from '../../../src/core/labels/trim-evidence.ts';
import { sliceSpan, type Span } from '../../../src/core/span.ts';

const text = '听潮有权了解。5.3您可以删除';
const sentence = { start: 7, end: 15, clause: 'c1', role: 'body', leadIn: null } as const;
const clause = { id: 'c1', parent: null, number: '5.3', depth: 1, start: 7, end: 15, heading: null } as const;
const make = (...evidence: Span[]): Label => ({
  label: 'favourable.control',
  score: 0.9,
  certainty: 'sure',
  evidence,
  by: { kind: 'model', head: 'favourable.control', model: 'test' },
  modifiers: [],
  inherited: false,
  bases: [],
});
const words = (...evidence: Span[]): string[] =>
  trimEvidence(text, { sentence, clause }, [make(...evidence)])[0]!.evidence.map((span) => sliceSpan(text, span));

describe('evidence', () => {
  it('begins after the number of the clause', () => {
    expect(words({ start: 7, end: 15 })).toEqual(['您可以删除']);
    expect(words({ start: 7, end: 9 }, { start: 13, end: 15 })).toEqual(['删除']);
  });

  it('begins after the stop of the words before', () => {
    const own = { ...sentence, start: 0, end: 4 };
    const [label] = trimEvidence('。.听潮', { sentence: own, clause: undefined }, [make({ start: 0, end: 4 })]);
    expect(label!.evidence).toEqual([{ start: 2, end: 4 }]);
  });

  it('that is nothing else stays: a label without evidence can’t be shown', () => {
    expect(words({ start: 7, end: 10 })).toEqual(['5.3']);
  });

  it('keeps a number that is not the clause’s own', () => {
    const own = { ...sentence, start: 0, end: 6 };
    const before = { ...clause, start: 0, number: null };
    const [label] = trimEvidence('5.3元归您', { sentence: own, clause: before }, [make({ start: 0, end: 6 })]);
    expect(label!.evidence).toEqual([{ start: 0, end: 6 }]);
  });
});

const read = readModel(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);

test('no evidence in a whole agreement begins with a number or a stop', () => {
  const sentences = [
    '您可以随时注销账号',
    '青麦可能会向第三方共享您的个人信息',
    '因黑客攻击造成的损失，青麦不承担任何责任',
  ];
  const numbers = ['第四条 ', '第五条 ', '第六条 ', '5.1', '5.2', '5.3', '（一）', '（二）', '（三）', '①', '②', '③'];
  const agreement = numbers.map((number, at) => `${number}${sentences[at % 3]}。.\n`).join('');
  const found = labelSentences(agreement, readOutline(agreement), read.value).flat();
  expect(found.length).toBeGreaterThan(10);
  for (const { evidence } of found)
    for (const span of evidence) expect(sliceSpan(agreement, span)).toMatch(/^\p{Script=Han}/u);
});
