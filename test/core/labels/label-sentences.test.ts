import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline, Sentence } from '../../../src/core/clauses/outline.ts';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { labelSentences } from '../../../src/core/labels/label-sentences.ts';
import { readModel, type Model } from '../../../src/core/labels/model.ts';
import { rules } from '../../../src/core/labels/rules/all.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';

const read = readModel(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const judges: readonly (readonly [string, Model | null])[] = [
  ['rules and model', model],
  ['rules alone', null],
];

function sureLabels(text: string, judge: Model | null = model): readonly string[] {
  return labelSentences(text, readOutline(text), judge)
    .flat()
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ label }) => label);
}

const agreement = [
  '青麦小站用户协议',
  '一、总则',
  '1. 您点击“同意”按钮，即表示您已阅读并接受本协议的全部内容。',
  '2. 青麦小站有权随时修改本协议，修改后的协议一经公布立即生效，恕不另行通知。',
  '二、责任',
  '1. 因黑客攻击、停电等不可抗力造成的损失，青麦小站不承担任何责任。',
  '2. 您违反本协议给青麦小站造成损失的，应当赔偿全部损失。',
  '3. 未经您的同意，我们不会向第三方提供您的个人信息。',
].join('\n');

describe.each(judges)('labels by %s', (_, judge) => {
  const sentences = fc.constantFrom(
    ...rules.flatMap((rule) => [...rule.examples.match, ...rule.examples.not]),
    '',
    '　',
    '一、总则',
    '😀😀',
  );

  it('keep one list per sentence, labels in the order of the taxonomy, evidence inside and in order', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 8 }), fc.constantFrom('\n', '', '\r\n\r\n'), (parts, glue) => {
        const text = parts.join(glue);
        const outline = readOutline(text);
        const labels = labelSentences(text, outline, judge);
        expect(labels).toHaveLength(outline.sentences.length);
        outline.sentences.forEach((sentence, index) => {
          const found = labels[index]!;
          const columns = found.map(({ label }) => labelIds.indexOf(label));
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
          if (sentence.role !== 'body') expect(found).toEqual([]);
          for (const { evidence, score } of found) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(evidence.length).toBeGreaterThan(0);
            let last = sentence.start;
            for (const { start, end } of evidence) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(sentence.end);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are the same every time', () => {
    const outline = readOutline(agreement);
    expect(labelSentences(agreement, outline, judge)).toEqual(labelSentences(agreement, outline, judge));
  });

  it('find what an agreement does to its user', () => {
    expect(sureLabels(agreement, judge)).toEqual(
      expect.arrayContaining([
        'unilateral.deemed-consent',
        'unilateral.change',
        'liability.force-majeure',
        'liability.exclusion',
        'liability.user-burden',
        'favourable.commitment',
      ]),
    );
  });
});

describe('labels by rules and model', () => {
  it('tell who does it: the platform ends the account, or the user does', () => {
    expect(sureLabels('平台有权注销您的账号。')).toContain('unilateral.service');
    const labels = sureLabels('您可以随时申请注销您的账号。');
    expect(labels).toContain('favourable.control');
    expect(labels).not.toContain('unilateral.service');
  });

  it('turn a negated disclosure into a commitment', () => {
    const labels = sureLabels('我们不会向任何第三方出售或提供您的个人信息。');
    expect(labels).toContain('favourable.commitment');
    expect(labels).not.toContain('data.sharing');
  });

  it('carry the modifiers of their sentence', () => {
    const text = '平台有权随时终止服务，且无需事先通知用户。';
    const labels = labelSentences(text, readOutline(text), model).flat();
    const label = labels.find((found) => found.label === 'unilateral.service');
    expect(label?.modifiers).toEqual(expect.arrayContaining(['without-notice', 'at-any-time']));
  });

  it('say whether a rule or the model raised them', () => {
    const text = '因此造成的损失，本平台不承担任何责任。';
    const label = labelSentences(text, readOutline(text), model)
      .flat()
      .find((found) => found.label === 'liability.exclusion');
    expect(label?.by).toMatchObject({ kind: 'rule' });
    expect(text.slice(label!.evidence[0]!.start, label!.evidence.at(-1)!.end)).toContain('不承担');
  });

  it('give nothing to headings and contents, whatever they say', () => {
    const text = '本平台不承担任何责任';
    const sentence: Sentence = { start: 0, end: text.length, clause: null, role: 'heading', leadIn: null };
    const outline: Outline = { clauses: [], sentences: [sentence], definitions: [], parties: [], references: [] };
    expect(labelSentences(text, outline, model)).toEqual([[]]);
  });

  it('survive a sentence longer than any table', () => {
    const text = `本平台不承担任何责任，${'因病毒黑客或停电造成的各种各样的损失，'.repeat(2000)}均由用户自行承担。`;
    expect(sureLabels(text)).toContain('liability.exclusion');
  });
});
