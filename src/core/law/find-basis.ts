import type { BasisData, StatuteLevel } from './basis.ts';
import { civilCode } from './bases/civil-code.ts';
import { consumer } from './bases/consumer.ts';
import { personalInformation } from './bases/personal-information.ts';
import { procedure } from './bases/procedure.ts';
import { limitsOfArticle } from './bases-by-label.ts';
import { statutes, type Limit } from './statutes.ts';

/** Every article shipped. */
export const allBases = { ...civilCode, ...consumer, ...personalInformation, ...procedure } as const;
export type BasisId = keyof typeof allBases;

/** An article with the enactment it belongs to. */
export interface Basis extends BasisData {
  readonly id: BasisId;
  /** Usual short name of the enactment, without 《》. */
  readonly law: string;
  readonly lawName: string;
  readonly level: StatuteLevel;
  /** The article applies only where all of these hold. */
  readonly limits: readonly Limit[];
}

/** Whether the id names an article that is shipped. */
export function isBasisId(id: string): id is BasisId {
  return Object.hasOwn(allBases, id);
}

/** The article of that id; undefined for an id this version does not ship (records may be of another version). */
export function findBasis(id: string): Basis | undefined {
  if (!isBasisId(id)) return undefined;
  const data: BasisData = allBases[id];
  const statute = statutes[data.statute];
  return {
    id,
    ...data,
    law: statute.short,
    lawName: statute.name,
    level: statute.level,
    limits: [...statute.limits, ...(limitsOfArticle[id] ?? [])],
  };
}
