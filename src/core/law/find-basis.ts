import { allBases, isBasisId, type BasisId } from './all-bases.ts';
import type { BasisData } from './basis.ts';
import { limitsOfArticle } from './bases-by-label.ts';
import { statutes, type Limit, type StatuteLevel } from './statutes.ts';

/** An article with the enactment it belongs to. */
export interface Basis extends BasisData {
  readonly id: BasisId;
  readonly lawName: string;
  readonly level: StatuteLevel;
  /** The article applies only where all of these hold. */
  readonly limits: readonly Limit[];
}

/** The article of that id; undefined for an id this version does not ship (records may be of another version). */
export function findBasis(id: string): Basis | undefined {
  if (!isBasisId(id)) return undefined;
  const data: BasisData = allBases[id];
  const statute = statutes[data.statute];
  return {
    id,
    ...data,
    lawName: statute.name,
    level: statute.level,
    limits: [...statute.limits, ...(limitsOfArticle[id] ?? [])],
  };
}
