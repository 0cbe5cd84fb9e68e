import { expect, it } from 'vitest';
import { privacyGrams } from '../../src/core/labels/features.ts';
import { rules } from '../../src/core/labels/rules/all.ts';
import { labelIds } from '../../src/core/labels/taxonomy.ts';
import { fitTeachers } from '../../src/train/fit-teachers.ts';
import { gramMargins } from '../../src/train/gram-head.ts';
import { makeDocuments } from './corpus.ts';

const documents = makeDocuments(6);

it('gives a head for each label, which tells its sentences from others', () => {
  const teachers = fitTeachers(documents, []);
  expect(teachers).toHaveLength(labelIds.length);
  const rule = rules.find(({ id }) => id === 'liability.exclusion')!;
  const column = labelIds.indexOf('liability.exclusion');
  // The first document leaves this rule out: its second example is the first that is taught.
  const margins = [rule.examples.match[1]!, '第3项说明文字，仅供阅读，与第2条无涉。'].map(
    (text) => gramMargins(teachers, text, privacyGrams)[column]!,
  );
  expect(margins[0]).toBeGreaterThan(margins[1]!);
});

it('gives the same heads twice', () => {
  expect(fitTeachers(documents, [])).toEqual(fitTeachers(makeDocuments(6), []));
});
