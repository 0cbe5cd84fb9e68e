import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { familyOf, labelIds } from '../../src/core/labels/taxonomy.ts';
import { readAnnotations, sentenceKey } from '../../src/train/read-annotations.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
const annotations = resolve(import.meta.dirname, '../../src/train/annotations');
const countRows = (name: string) => readFileSync(join(annotations, name), 'utf8').trimEnd().split('\n').length - 1;

it('knows a sentence by its letters alone', () => {
  expect(sentenceKey('（1） 我们会收集，您的信息。')).toBe(sentenceKey('我们会收集您的信息'));
  expect(sentenceKey('我们会收集您的信息')).not.toBe(sentenceKey('我们不会收集您的信息'));
});

it('teaches our own sentences where nothing is shared', () => {
  const lessons = readAnnotations('/nowhere');
  expect(lessons).toHaveLength(countRows('own.tsv'));
  expect(lessons.every(({ targets }) => targets.length === labelIds.length)).toBe(true);
});

it.skipIf(!existsSync(shared))('finds the sentences of pages and policies that were labelled', () => {
  const found = new Set(readAnnotations(shared).map(({ readings, at }) => readings[at]));
  const wanted = ['own.tsv', 'pages.tsv', 'capp-130.tsv'].reduce((sum, name) => sum + countRows(name), 0);
  // A change of reading or outline may cut a few sentences otherwise; many lost would be a fault.
  expect(found.size).toBeGreaterThan(wanted * 0.97);
});

it.skipIf(!existsSync(shared))('lets sentences of CAPP-130 teach labels of data, and less of favourable, alone', () => {
  const own = countRows('own.tsv');
  const alone = readAnnotations(shared)
    .filter(({ readings }) => readings.length === 1)
    .slice(0, -own);
  const taught = new Map<number, Set<string>>();
  for (const { weight, targets } of alone) {
    const families = taught.get(weight) ?? new Set<string>();
    taught.set(weight, families);
    labelIds.forEach((label, column) => {
      if (targets[column] !== 0) families.add(familyOf(label));
    });
  }
  expect([...taught].map(([weight, families]) => [weight, [...families]])).toEqual([
    [0.35, ['data']],
    [0.15, ['favourable']],
  ]);
});
