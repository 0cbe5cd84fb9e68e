import type { Comparison } from '../../core/compare/comparison.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import type { Finding } from '../../core/review/review.ts';

/** What was gained and lost, what is for the person apart from the rest: of the one more is better, of the other less. */
export interface Balance {
  readonly gained: { readonly heed: readonly Finding[]; readonly forYou: readonly Finding[] };
  readonly lost: { readonly heed: readonly Finding[]; readonly forYou: readonly Finding[] };
}

/** @see Balance */
export function balanceOf({ gained, lost }: Pick<Comparison, 'gained' | 'lost'>): Balance {
  return { gained: apart(gained), lost: apart(lost) };
}

function apart(findings: readonly Finding[]): Balance['gained'] {
  const isForYou = ({ label }: Finding) => familyOf(label) === 'favourable';
  return { heed: findings.filter((one) => !isForYou(one)), forYou: findings.filter(isForYou) };
}

/** The label that tells most: the gravest gained, else one for the person that is lost, else any that came or went. */
export function gravestChange(comparison: Pick<Comparison, 'gained' | 'lost'>): {
  readonly finding: Finding;
  readonly sign: 'gained' | 'lost';
} | null {
  const { gained, lost } = balanceOf(comparison);
  const [more] = bySeverity([...gained.heed]);
  if (more !== undefined) return { finding: more, sign: 'gained' };
  const [less] = lost.forYou;
  if (less !== undefined) return { finding: less, sign: 'lost' };
  const [better] = gained.forYou;
  return better === undefined ? null : { finding: better, sign: 'gained' };
}

function bySeverity(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => b.severity - a.severity);
}

type Weighed = Pick<Comparison, 'gained' | 'lost' | 'counts'>;

/** For sorting: what may cost the person more comes first. */
export function byWeight(a: Weighed, b: Weighed): number {
  const [first, second] = [weightOf(a), weightOf(b)];
  for (const [at, weight] of first.entries()) {
    const difference = (second[at] ?? 0) - weight;
    if (difference !== 0) return difference;
  }
  return 0;
}

function weightOf({ gained, lost, counts }: Weighed): readonly number[] {
  const balance = balanceOf({ gained, lost });
  const gravest = Math.max(0, ...balance.gained.heed.map(({ severity }) => severity));
  return [gravest, balance.lost.forYou.length, counts.reworded, counts.new + counts.gone];
}
