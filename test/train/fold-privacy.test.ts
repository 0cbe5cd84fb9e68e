import { expect, it } from 'vitest';
import { ownBuckets, ownGrams, privacyHeads } from '../../src/core/labels/features.ts';
import { addLabelRow, columns, RowBuilder } from '../../src/train/build-rows.ts';
import { foldPrivacy } from '../../src/train/fold-privacy.ts';
import { gramMargins } from '../../src/train/gram-head.ts';
import { createRandom, decide } from '../../src/train/svm.ts';
import { makeDocuments } from './corpus.ts';

const random = createRandom(1);
const weightsOf = (length: number) => Float32Array.from({ length }, () => random() - 0.5);

it('gives the margins that the head had with privacy margins among its inputs', () => {
  const inputs = privacyHeads.map(() => ({ weights: weightsOf(ownBuckets), bias: random() }));
  const head = { weights: weightsOf(columns.all), bias: 0.2, slope: 1, intercept: 0, threshold: 0.5 };
  const folded = foldPrivacy(head, inputs);
  const { readings } = makeDocuments(1)[0]!;
  const [before, after] = [new RowBuilder(), new RowBuilder()];
  for (const reading of readings) {
    addLabelRow(before, readings, reading, gramMargins(inputs, reading.normal.text, ownGrams));
    addLabelRow(after, readings, reading, []);
  }
  const margins = (builder: RowBuilder, { weights, bias }: typeof folded) => {
    const rows = builder.build(columns.all);
    const all = Float32Array.of(...weights, bias);
    return readings.map((_, row) => decide(rows, row, all));
  };
  const [wanted, got] = [margins(before, head), margins(after, folded)];
  expect(new Set(wanted).size).toBeGreaterThan(10);
  got.forEach((margin, row) => {
    expect(margin).toBeCloseTo(wanted[row]!, 4);
  });
});
