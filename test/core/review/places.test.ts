import { describe, expect, it } from 'vitest';
import { countPlaces, placesOf } from '../../../src/core/review/places.ts';
import type { Finding } from '../../../src/core/review/review.ts';

const finding = (
  sentence: number,
  label: Finding['label'],
  severity: number,
  certainty: Finding['certainty'] = 'sure',
): Finding => ({ sentence, label, severity, certainty }) as Finding;

const findings = [
  finding(0, 'liability.exclusion', 90),
  finding(0, 'liability.cap', 95),
  finding(0, 'data.sharing', 50),
  finding(1, 'liability.exclusion', 20, 'unsure'),
  finding(0, 'liability.warranty', 99, 'unsure'),
  finding(2, 'liability.exclusion', 10),
];

describe('places', () => {
  it('are what one family says in one sentence', () => {
    expect(placesOf({ findings })).toEqual([
      { family: 'liability', certainty: 'sure', findings: [1, 0, 4] },
      { family: 'data', certainty: 'sure', findings: [2] },
      { family: 'liability', certainty: 'sure', findings: [5] },
      { family: 'liability', certainty: 'unsure', findings: [3] },
    ]);
  });

  it('are counted where they are sure, over all documents', () => {
    expect(countPlaces([{ findings }, { findings: findings.slice(5) }])).toMatchObject({
      liability: 3,
      data: 1,
      rights: 0,
    });
  });
});
