import { expect, it } from 'vitest';
import { inheritLabels } from '../../../src/core/labels/inherit.ts';
import type { Label } from '../../../src/core/labels/label.ts';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';

const make = (label: LabelId, certainty: Label['certainty'] = 'sure'): Label => ({
  label,
  score: 0.9,
  certainty,
  evidence: [{ start: 0, end: 2 }],
  by: { kind: 'model', head: label, model: 'test' },
  modifiers: ['everything'],
  inherited: false,
  bases: [],
});
const sentence = (index: number, leadIn: number | null, role: 'body' | 'heading' = 'body') => ({
  start: index * 10,
  end: index * 10 + 8,
  clause: null,
  role,
  leadIn,
});
const outline = { sentences: [sentence(0, null), sentence(1, 0), sentence(2, 1), sentence(3, 0, 'heading')] };

it('gives an item what its lead-in does, with its own range as evidence and a lower score', () => {
  const [, item, nested, heading] = inheritLabels(outline, [[make('liability.exclusion')], [], [], []]);
  expect(item).toMatchObject([
    { label: 'liability.exclusion', inherited: true, evidence: [{ start: 10, end: 18 }], modifiers: [] },
  ]);
  expect(item![0]!.score).toBeLessThan(0.9);
  expect(nested![0]!.score).toBeLessThan(item![0]!.score);
  expect(heading).toEqual([]);
});

it('keeps a sure label of the item itself, and the order of the taxonomy', () => {
  const labels = [[make('liability.exclusion')], [make('data.use'), make('liability.exclusion')], [], []];
  expect(inheritLabels(outline, labels)[1]).toEqual(labels[1]);
  const mixed = inheritLabels(outline, [[make('liability.exclusion')], [make('data.use')], [], []])[1];
  expect(mixed!.map(({ label }) => label)).toEqual(['liability.exclusion', 'data.use']);
});

it('does not pass on unsure labels, nor labels that say nothing about an item', () => {
  const labels = [[make('liability.exclusion', 'unsure'), make('favourable.commitment')], [], [], []];
  expect(inheritLabels(outline, labels)[1]).toEqual([]);
});

it('lets a sure inherited label take the place of an unsure one, and is unsure itself for most labels', () => {
  const service = [[make('unilateral.service')], [make('unilateral.service', 'unsure')], [], []];
  expect(inheritLabels(outline, service)[1]).toMatchObject([{ certainty: 'sure', inherited: true }]);
  const exclusion = [[make('liability.exclusion')], [], [], []];
  expect(inheritLabels(outline, exclusion)[1]).toMatchObject([{ certainty: 'unsure', inherited: true }]);
});

it('passes nothing on to what stands behind the list', () => {
  const service = [[make('unilateral.service')], [], [], []];
  expect(inheritLabels(outline, service, new Set([1]))[1]).toEqual([]);
});

it('counts no sanction on an item that surely says what becomes of data', () => {
  const inherited = (own: Label[]) =>
    inheritLabels(outline, [[make('unilateral.service')], own, [], []])[1]!.find(
      ({ label }) => label === 'unilateral.service',
    );
  expect(inherited([make('data.legal-disclosure')])).toMatchObject({ certainty: 'unsure' });
  expect(inherited([make('data.legal-disclosure', 'unsure')])).toMatchObject({ certainty: 'sure' });
  expect(inherited([make('unilateral.content-removal')])).toMatchObject({ certainty: 'sure' });
});
