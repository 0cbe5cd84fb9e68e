import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/core/compare/comparison.ts';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import type { Finding } from '../../../src/core/review/review.ts';
import { balanceOf, byWeight, gravestChange } from '../../../src/ui/changes/weigh.ts';

const finding = (label: LabelId, severity = 0) => ({ label, severity }) as Finding;

const fee = finding('rights.fees', 5);
const exclusion = finding('liability.exclusion', 9);
const refusal = finding('favourable.control');

function comparison(part: {
  readonly gained?: readonly Finding[];
  readonly lost?: readonly Finding[];
  readonly reworded?: number;
}): Pick<Comparison, 'gained' | 'lost' | 'counts'> {
  const { gained = [], lost = [], reworded = 0 } = part;
  return { gained, lost, counts: { unchanged: 0, noise: 0, moved: 0, reworded, new: 0, gone: 0 } };
}

describe('the balance of a comparison', () => {
  it('keeps what is for the person apart', () => {
    expect(balanceOf(comparison({ gained: [fee, refusal], lost: [exclusion] }))).toEqual({
      gained: { heed: [fee], forYou: [refusal] },
      lost: { heed: [exclusion], forYou: [] },
    });
  });
});

describe('the change that tells most', () => {
  it.each([
    ['the gravest gained', { gained: [fee, exclusion], lost: [refusal] }, { finding: exclusion, sign: 'gained' }],
    ['else what was for the person', { gained: [], lost: [fee, refusal] }, { finding: refusal, sign: 'lost' }],
    ['else what is for the person now', { gained: [refusal], lost: [fee] }, { finding: refusal, sign: 'gained' }],
    ['none where there is only less to heed', { gained: [], lost: [fee] }, null],
  ])('is %s', (_, part, expected) => {
    expect(gravestChange(comparison(part))).toEqual(expected);
  });
});

describe('of several comparisons', () => {
  it('that which may cost most comes first', () => {
    const order = [
      comparison({ gained: [exclusion] }),
      comparison({ gained: [fee], lost: [refusal] }),
      comparison({ lost: [refusal] }),
      comparison({ lost: [exclusion], reworded: 2 }),
      comparison({ reworded: 1 }),
      comparison({}),
    ];
    expect([...order].reverse().sort(byWeight)).toEqual(order);
  });
});
