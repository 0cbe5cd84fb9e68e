import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scoreClasses, sumClasses } from '../../../src/core/labels/class-score.ts';
import { readModel } from '../../../src/core/labels/model.ts';
import { unitsOf } from '../../../src/core/labels/normal-text.ts';
import { familyOf, labelIds } from '../../../src/core/labels/taxonomy.ts';
import { createClassWords, findClassWords } from '../../../src/core/labels/word-classes.ts';

const read = readModel(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const words = createClassWords();

it('gives every head at once what it gives one, and speaks to labels of data alone', () => {
  // Coarse weights may even out in one text.
  const spoken = new Set<string>();
  for (const text of ['P不会把U的手机号披露给第三方，U不提供位置权限的，无法使用服务', 'U同意P收集和保存U的信息']) {
    findClassWords(unitsOf(text), words);
    const sums = [...sumClasses(model, words)];
    labelIds.forEach((label, column) => {
      expect(scoreClasses(model, column, words)).toBeCloseTo(sums[column]!, 10);
      if (Math.abs(sums[column]!) > 1e-10) spoken.add(label);
    });
  }
  expect(labelIds.filter((label) => spoken.has(label))).toEqual(labelIds.filter((label) => familyOf(label) === 'data'));
});

it('scores the words that are kept alone', () => {
  const sharing = labelIds.indexOf('data.sharing');
  findClassWords(unitsOf('不得P披露U的信息'), words);
  const kept = scoreClasses(model, sharing, words, (word) => word > 0);
  findClassWords(unitsOf('P披露U的信息'), words);
  expect(kept).toBe(scoreClasses(model, sharing, words));
});
