import { ownBuckets } from '../core/labels/features.ts';
import { patterns } from '../core/labels/match-rules.ts';
import { familyOf, labelIds } from '../core/labels/taxonomy.ts';
import { columns } from './build-rows.ts';
import type { Rows } from './svm.ts';

/**
 * What a head trusts before it has seen anything, found by cross-validation: labels of liability and unilateral
 * power go by their wording; the others by their own rules more than by those of other labels. Word classes, which are
 * those of personal information, speak to labels of `data` alone.
 */
const byWording = { own: 1.5, sameLabel: 1, sameFamily: 1, otherFamily: 1 };
const byRules = { own: 1.4, sameLabel: 1.2, sameFamily: 0.8, otherFamily: 0.5 };

/** A factor per column for the head of one label; large columns are cheap for the trainer to use. */
export function columnScale(label: number): Float32Array {
  const family = (index: number) => familyOf(labelIds[index] ?? 'liability.exclusion');
  const trust = ['liability', 'unilateral'].includes(family(label)) ? byWording : byRules;
  const factor = (other: number) =>
    other === label ? trust.sameLabel : family(other) === family(label) ? trust.sameFamily : trust.otherFamily;
  const scale = new Float32Array(columns.all).fill(1);
  scale.fill(trust.own, columns.own, columns.own + ownBuckets);
  if (family(label) !== 'data') scale.fill(0, columns.classes, columns.dense);
  for (let block = 0; block < 4; block++) {
    patterns.forEach(({ column }, pattern) => {
      scale[columns.dense + block * patterns.length + pattern] = factor(column);
    });
  }
  const perLabel = columns.dense + 4 * patterns.length;
  labelIds.forEach((_, other) => {
    scale[perLabel + other] = factor(other);
    scale[perLabel + labelIds.length + other] = factor(other);
  });
  return scale;
}

/** The same rows with every value multiplied by the factor of its column. */
export function scaleColumns(rows: Rows, scale: Float32Array): Rows {
  return { ...rows, value: rows.value.map((value, at) => value * scale[rows.column[at]!]!) };
}
