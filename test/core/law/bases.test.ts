import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { basesOf, findBasis, leadBy, without } from '../../../src/core/law/bases.ts';
import { allBases, type BasisId } from '../../../src/core/law/all-bases.ts';
import { statutes } from '../../../src/core/law/statutes.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';

const ids = Object.keys(allBases) as BasisId[];
const shared = fileURLToPath(new URL('../../../../shared/corpus/legal_bases.json', import.meta.url));
const levels = { 法律: 'law', 行政法规: 'regulation', 司法解释: 'interpretation', 部门规章: 'rule' } as const;

interface SharedBasis {
  id: string;
  law: string;
  level: keyof typeof levels;
  article: string;
  effective: string;
  effective_verified: boolean;
  version_in_force_confirmed: boolean;
  verified: boolean;
  paraphrase: string;
  effect: string;
  effect_code: string;
}

const everyone = { consumer: true, ecommerce: true };
const traders = { consumer: false, ecommerce: true };
const bank = { consumer: true, ecommerce: false };

describe('the articles shipped', () => {
  it('equal the verified entries of the shared file', (context) => {
    if (!existsSync(shared)) {
      console.warn('skipped: ../shared is not here');
      return context.skip();
    }
    const entries = new Map(
      (JSON.parse(readFileSync(shared, 'utf8')) as { bases: SharedBasis[] }).bases.map((entry) => [entry.id, entry]),
    );
    for (const id of ids) {
      const entry = entries.get(id);
      const basis = findBasis(id)!;
      expect(entry?.verified, id).toBe(true);
      expect({
        law: basis.lawName,
        level: basis.level,
        article: basis.article,
        effective: basis.effective,
        effectiveConfirmed: basis.effectiveConfirmed,
        inForceConfirmed: basis.inForceConfirmed,
        paraphrase: basis.paraphrase,
        effect: basis.effect,
        effectCode: basis.effectCode,
      }).toEqual({
        law: entry!.law,
        level: levels[entry!.level],
        article: entry!.article,
        effective: entry!.effective,
        effectiveConfirmed: entry!.effective_verified,
        inForceConfirmed: entry!.version_in_force_confirmed,
        paraphrase: entry!.paraphrase,
        effect: entry!.effect,
        effectCode: entry!.effect_code,
      });
    }
  });

  it('say in Chinese on screen what the data say', () => {
    const law: Readonly<Record<string, string>> = catalogues.zh_CN.law;
    for (const id of ids) expect(law[id], id).toBe(`${findBasis(id)!.paraphrase}。`);
    for (const id of Object.keys(statutes)) expect(law[`name.${id}`]).toBe(statutes[id as keyof typeof statutes].short);
  });

  it('have words in every locale', () => {
    for (const locale of ['zh_CN', 'zh_TW', 'en'] as const) {
      const law: Readonly<Record<string, string | undefined>> = catalogues[locale].law;
      for (const id of ids) expect([law[id], law[`${id}.short`]].every(Boolean), `${locale} ${id}`).toBe(true);
    }
  });

  it('never call a practice unlawful on screen', () => {
    for (const locale of ['zh_CN', 'zh_TW'] as const)
      for (const [key, text] of Object.entries(catalogues[locale].law as Record<string, string>))
        if (key.endsWith('.short'))
          expect(text.replace(/可主[张張][无無]效/g, ''), key).not.toMatch(/[违違]法|[无無]效/);
  });

  it('say of a departmental rule that it is one, in every language', () => {
    const words = { zh_CN: '规章', zh_TW: '規章', en: 'departmental rule' } as const;
    for (const locale of ['zh_CN', 'zh_TW', 'en'] as const) {
      const law: Readonly<Record<string, string>> = catalogues[locale].law;
      for (const id of ids)
        expect(law[`${id}.short`]?.includes(words[locale]), `${locale} ${id}`).toBe(findBasis(id)!.level === 'rule');
    }
  });

  it('are unknown by an unknown id', () => {
    expect(findBasis('civil-code-9999')).toBeUndefined();
    expect(findBasis('toString')).toBeUndefined();
  });
});

describe('the articles of a label', () => {
  it('exist for every adverse label and for no favourable one', () => {
    for (const label of labelIds)
      expect(basesOf(label, 'user-agreement', everyone).length > 0, label).toBe(!label.startsWith('favourable.'));
  });

  it('put departmental rules last: they forbid, they do not void', () => {
    for (const label of labelIds) {
      const levelsInOrder = basesOf(label, 'user-agreement', everyone).map((id) => findBasis(id)!.level);
      const firstRule = levelsInOrder.indexOf('rule');
      if (firstRule >= 0) expect(levelsInOrder.slice(firstRule), label).not.toContain('law');
    }
    for (const id of ids) if (findBasis(id)!.level === 'rule') expect(findBasis(id)!.effectCode, id).not.toBe('void');
  });

  it('put them last after the article that a plain line leads with, too', () => {
    const fees = basesOf('rights.fees', 'user-agreement', everyone);
    const led = leadBy(['consumer-reg-10', 'online-trade-18'], fees, everyone);
    expect(led).toEqual(['consumer-reg-10', ...fees, 'online-trade-18']);
    expect(leadBy(['consumer-reg-10', 'online-trade-18'], fees, traders)).not.toContain('consumer-reg-10');
  });

  it('leave out those that a plain line drops', () => {
    const removal = basesOf('unilateral.content-removal', 'user-agreement', everyone);
    expect(removal).toContain('csl-49');
    expect(without(['csl-49'], removal)).toEqual(removal.filter((id) => id !== 'csl-49'));
    expect(without([], removal)).toBe(removal);
  });

  it('leave consumer law out between traders', () => {
    for (const label of labelIds)
      for (const id of basesOf(label, 'user-agreement', traders))
        expect(findBasis(id)!.limits).not.toContain('consumer');
    expect(basesOf('liability.exclusion', 'user-agreement', everyone)).toContain('consumer-law-26');
  });

  it('leave electronic commerce law out for a bank', () => {
    for (const label of labelIds)
      for (const id of basesOf(label, 'user-agreement', bank)) expect(findBasis(id)!.limits).not.toContain('ecommerce');
    expect(basesOf('unilateral.change', 'user-agreement', everyone)).toContain('ecommerce-34');
  });

  it('begin with personal information in a privacy policy', () => {
    expect(basesOf('unilateral.change', 'privacy-policy')[0]).toBe('pipl-14');
    expect(basesOf('unilateral.change', 'user-agreement')[0]).toBe('civil-code-543');
  });
});
