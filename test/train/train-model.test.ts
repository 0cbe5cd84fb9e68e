import { expect, it } from 'vitest';
import { labelSentences } from '../../src/core/labels/label-sentences.ts';
import { readModel } from '../../src/core/labels/model.ts';
import { readAnnotations } from '../../src/train/read-annotations.ts';
import { trainModel } from '../../src/train/train-model.ts';
import { emptyPrivacy, makeDocuments } from './corpus.ts';

const documents = makeDocuments(6);
const bytes = trainModel(documents, emptyPrivacy());

it('gives the same bytes twice', () => {
  const again = trainModel(makeDocuments(6), emptyPrivacy());
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
});

it('gives other bytes, and another version, for other documents', () => {
  const other = trainModel(documents.slice(1), emptyPrivacy());
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(other))).not.toBe(0);
  const versions = [bytes, other].map((file) => {
    const read = readModel(file);
    return read.ok ? read.value.version : read.problem.detail;
  });
  expect(new Set(versions).size).toBe(2);
});

it('learns labels that it was shown', () => {
  const read = readModel(bytes);
  if (!read.ok) throw new Error(read.problem.detail);
  const [document] = documents;
  const labels = labelSentences(document!.source, document!.outline, read.value);
  expect(labels.flat().map(({ label }) => label)).toEqual(
    expect.arrayContaining(['liability.cap', 'liability.user-burden', 'unilateral.change']),
  );
});

it('learns from a lesson what no document shows, and gives the same bytes twice then too', () => {
  const lessons = readAnnotations('/nowhere');
  const taught = trainModel(documents, emptyPrivacy(), lessons);
  expect(Buffer.compare(Buffer.from(taught), Buffer.from(bytes))).not.toBe(0);
  expect(Buffer.compare(Buffer.from(taught), Buffer.from(trainModel(documents, emptyPrivacy(), lessons)))).toBe(0);
});
