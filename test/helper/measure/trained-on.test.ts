import { expect, it } from 'vitest';
import { listTrainedOn } from '../../../scripts/list-trained-on.ts';
import trainedOn from '../../../src/helper/measure/trained-on.json' with { type: 'json' };
import { isTrainedOn } from '../../../src/helper/measure/trained-on.ts';

const found = listTrainedOn();

it.skipIf(found === undefined)(
  'the documents of the training are listed as they are (node scripts/list-trained-on.ts)',
  () => {
    expect(trainedOn).toEqual(found);
  },
);

it('knows the documents that the model has learnt from, and no others', () => {
  expect(isTrainedOn(`${trainedOn[0]!}${'0'.repeat(48)}`)).toBe(true);
  expect(isTrainedOn('f'.repeat(64))).toBe(false);
});
