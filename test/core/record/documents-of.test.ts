import { expect, test } from 'vitest';
import { comparedText, documentsOf, textHashesOf } from '../../../src/core/record/documents-of.ts';
import { recordDocumentSchema, type RecordDocument } from '../../../src/core/record/record.ts';
import { exampleAddition, exampleRecord } from './examples.ts';

const body = exampleRecord(1);

test('what was read after the click takes the place of what was unread, in the same order', () => {
  const documents = documentsOf({ body, additions: [exampleAddition(1)] });
  expect(documents.map(({ key, reading }) => [key, reading.state])).toEqual([
    ['d1', 'read'],
    ['d2', 'read'],
  ]);
  expect(documentsOf({ body, additions: [] })).toEqual(body.documents);
});

test('what was read before the person was shown other words is a text of the record as well', () => {
  const [first] = body.documents;
  const reading = first!.reading as Extract<RecordDocument['reading'], { state: 'read' }>;
  const ahead = { ...reading, textHash: 'e'.repeat(64) };
  expect(textHashesOf({ body: { documents: [{ ...first!, ahead }] }, additions: [] })).toEqual([
    reading.textHash,
    ahead.textHash,
  ]);
  expect(recordDocumentSchema.parse(first)).not.toHaveProperty('ahead');
  // What we are given later is compared with what we were given then.
  expect(comparedText({ ...first!, ahead })).toBe(ahead.textHash);
  expect(comparedText(first!)).toBe(reading.textHash);
});

test('a text that two documents share is named once', () => {
  const twice = { ...body, documents: [body.documents[0]!, { ...body.documents[0]!, key: 'd3' }] };
  expect(textHashesOf({ body: twice, additions: [] })).toEqual(['a'.repeat(64)]);
  expect(textHashesOf({ body, additions: [exampleAddition(1)] })).toEqual(['a'.repeat(64), 'c'.repeat(64)]);
});
