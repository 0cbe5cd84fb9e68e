import type { LabelId } from '../labels/taxonomy.ts';
import type { AgreementKind } from '../review/review.ts';
import { allBases, isBasisId, type BasisId } from './all-bases.ts';
import { basesByLabel, firstInPrivacyPolicy } from './bases-by-label.ts';
import { findBasis } from './find-basis.ts';
import type { Scope } from './scope.ts';
import { statutes } from './statutes.ts';

export { findBasis } from './find-basis.ts';

/**
 * What is assumed where nothing is known of the agreement: the person at a consent box is a consumer; whether
 * 电子商务法 covers the service (its 第二条 leaves out finance, news, audio-visual and cultural content) stays open,
 * so its articles stay out.
 */
const unknownScope: Scope = { consumer: true, ecommerce: false };

/**
 * Ids of the articles a label rests on in an agreement of this kind, weightiest first.
 * Articles whose scope the agreement falls outside are left out.
 */
export function basesOf(label: LabelId, kind: AgreementKind, scope: Scope = unknownScope): readonly string[] {
  const first = kind === 'privacy-policy' ? (firstInPrivacyPolicy[label] ?? []) : [];
  return withinScope([...new Set([...first, ...basesByLabel[label]])], scope);
}

/** Those of the articles that apply to an agreement of this scope. */
export function withinScope(ids: readonly BasisId[], scope: Scope): BasisId[] {
  return ids.filter((id) => findBasis(id)?.limits.every((limit) => scope[limit]) ?? false);
}

/** The articles of a label but for those that do not fit its very words. */
export function without(drops: readonly BasisId[], articles: readonly string[]): readonly string[] {
  return drops.length === 0 ? articles : articles.filter((id) => !drops.some((drop) => drop === id));
}

/**
 * The articles of a label with those first that fit its very words, as far as they apply. Departmental rules stay
 * last: they forbid, they do not void.
 */
export function leadBy(leads: readonly BasisId[], articles: readonly string[], scope: Scope): readonly string[] {
  if (leads.length === 0) return articles;
  const all = [...new Set([...withinScope(leads, scope), ...articles])];
  return [...all.filter((id) => !isRule(id)), ...all.filter(isRule)];
}

function isRule(id: string): boolean {
  return isBasisId(id) && statutes[allBases[id].statute].level === 'rule';
}
