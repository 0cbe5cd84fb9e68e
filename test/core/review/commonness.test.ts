import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commonnessOf, fewestDocuments, shippedPrevalence } from '../../../src/core/review/commonness.ts';
import { countPrevalence } from '../../../src/train/prevalence.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));

describe('how common a clause is', () => {
  it('is shipped for user agreements, with n and a date', () => {
    expect(shippedPrevalence.kinds['user-agreement']?.documents).toBeGreaterThanOrEqual(50);
    expect(shippedPrevalence.counted).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const common = commonnessOf({ label: 'liability.exclusion', modifiers: [] }, 'user-agreement');
    const rare = commonnessOf({ label: 'dispute.arbitration', modifiers: [] }, 'user-agreement');
    expect(common).toBeGreaterThan(rare ?? 1);
  });

  it('takes the gravest modifier into account', () => {
    const plain = commonnessOf({ label: 'unilateral.change', modifiers: [] }, 'user-agreement') ?? 0;
    const silent = commonnessOf(
      { label: 'unilateral.change', modifiers: ['everything', 'without-notice'] },
      'user-agreement',
    );
    expect(silent).toBeLessThan(plain);
    expect(silent).toBeGreaterThan(0);
  });

  it('is not known from too few documents', () => {
    const few = {
      counted: '2026-01-01',
      kinds: { other: { documents: fewestDocuments - 1, shares: { 'dispute.law': 1 } } },
    };
    expect(commonnessOf({ label: 'dispute.law', modifiers: [] }, 'other', few)).toBeNull();
  });

  it('is what the script counts from the corpus', (context) => {
    if (!existsSync(shared)) {
      console.warn('skipped: ../shared is not here');
      return context.skip();
    }
    expect(countPrevalence(shared, shippedPrevalence.counted)).toEqual(shippedPrevalence);
  });
});
