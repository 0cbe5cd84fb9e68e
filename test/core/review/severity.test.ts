import { describe, expect, it } from 'vitest';
import type { LabelId, ModifierId } from '../../../src/core/labels/taxonomy.ts';
import { weighLabel } from '../../../src/core/review/severity.ts';
import { gravestModifier } from '../../../src/core/review/weights.ts';

const weigh = (
  label: LabelId,
  modifiers: ModifierId[] = [],
  more: { commonness?: number; gravity?: number; weighed?: readonly ModifierId[]; score?: number } = {},
) =>
  weighLabel(
    { label, modifiers, certainty: 'sure', inherited: false, score: more.score ?? 0.9 },
    { gravity: more.gravity ?? 1, weighed: more.weighed ?? [] },
    more.commonness ?? null,
  );

describe('severity', () => {
  it.each<[LabelId, LabelId]>([
    ['liability.exclusion', 'liability.warranty'],
    ['liability.exclusion', 'dispute.law'],
    ['data.sharing', 'data.collection'],
    ['data.cross-border', 'data.retention'],
    ['unilateral.service', 'unilateral.deemed-consent'],
    ['rights.ip-license', 'rights.account'],
    ['dispute.law', 'favourable.control'],
    ['data.security', 'favourable.commitment'],
  ])('puts %s above %s', (graver, milder) => {
    expect(weigh(graver)).toBeGreaterThan(weigh(milder));
  });

  it('grows with every modifier, and strong words weigh more than common ones', () => {
    expect(weigh('unilateral.change', ['without-notice'])).toBeGreaterThan(weigh('unilateral.change'));
    expect(weigh('unilateral.change', ['without-notice', 'at-any-time'])).toBeGreaterThan(
      weigh('unilateral.change', ['without-notice']),
    );
    expect(weigh('rights.ip-license', ['irrevocable'])).toBeGreaterThan(weigh('rights.ip-license', ['free-of-charge']));
  });

  it('does not weigh again what the plain line says itself', () => {
    const plain = weigh('rights.ip-license', [], { gravity: 1.4 });
    const line = { gravity: 1.4, weighed: ['perpetual'] } as const;
    expect(weigh('rights.ip-license', ['perpetual'], line)).toBe(plain);
    expect(weigh('rights.ip-license', ['perpetual', 'irrevocable'], line)).toBe(
      weigh('rights.ip-license', ['irrevocable'], { gravity: 1.4 }),
    );
  });

  it('never lets modifiers lift a mild clause over the gravest', () => {
    expect(
      weigh('liability.warranty', ['without-notice', 'any-circumstances', 'irrevocable', 'perpetual']),
    ).toBeLessThan(weigh('liability.exclusion'));
  });

  it('grows with rarity', () => {
    expect(weigh('liability.cap', [], { commonness: 0.05 })).toBeGreaterThan(
      weigh('liability.cap', [], { commonness: 0.9 }),
    );
  });

  it('grows with the score: a likelier cost is a greater one', () => {
    expect(weigh('data.sharing', [], { score: 0.95 })).toBeGreaterThan(weigh('data.sharing', [], { score: 0.55 }));
  });

  it('shrinks for inherited and unsure labels', () => {
    const label = {
      label: 'liability.exclusion',
      modifiers: [],
      certainty: 'sure',
      inherited: false,
      score: 0.9,
    } as const;
    const line = { gravity: 1, weighed: [] };
    expect(weighLabel({ ...label, inherited: true }, line, null)).toBeLessThan(weighLabel(label, line, null));
    expect(weighLabel({ ...label, certainty: 'unsure' }, line, null)).toBeLessThan(weighLabel(label, line, null));
  });

  it('knows the gravest modifier', () => {
    expect(gravestModifier(['everything', 'without-notice', 'immediate'])).toBe('without-notice');
    expect(gravestModifier([])).toBeNull();
  });
});
