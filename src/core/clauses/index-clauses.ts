import type { BuiltClauses } from './build-clauses.ts';
import type { MarkerStyle } from './marker.ts';

/** Looks clauses up by what a reference says of them; all by index, undefined where there is none. */
export interface ClauseIndex {
  readonly dotted: (path: string) => number | undefined;
  /** `unit` is 编, 章, 节 or 条. 第10条 may mean `10.`, where numbers run through the whole agreement. */
  readonly unit: (unit: string, value: number, digits: boolean) => number | undefined;
  readonly annex: (value: number) => number | undefined;
  readonly child: (clause: number, value: number) => number | undefined;
  /** The sibling before it, else undefined. */
  readonly previous: (clause: number) => number | undefined;
  /** The numbered clauses in which an offset stands, innermost first; asked in ascending order. */
  readonly enclosing: (offset: number) => readonly number[];
  readonly style: (clause: number) => MarkerStyle | undefined;
}

const UNIT_STYLES: Readonly<Record<string, MarkerStyle>> = { 编: 'part', 章: 'chapter', 节: 'section', 条: 'article' };

/** Builds the index; linear in the number of clauses. */
export function indexClauses({ clauses, markers }: BuiltClauses): ClauseIndex {
  const byPath = new Map<string, number>();
  const byUnit = new Map<string, number>();
  const counts = new Map<number, number>();
  const indexOf = new Map(clauses.map(({ id }, index) => [id, index] as const));
  const last = new Map<string | null, number>();
  const before: (number | undefined)[] = [];
  const put = (map: Map<string, number>, key: string, index: number): void => {
    if (!map.has(key)) map.set(key, index);
  };
  clauses.forEach((clause, index) => {
    const marker = markers[index];
    if (!marker || clause.number === null) return;
    before[index] = last.get(clause.parent);
    last.set(clause.parent, index);
    if (marker.style === 'dotted') put(byPath, marker.path.join('.'), index);
    if (['part', 'chapter', 'section', 'article', 'annex'].includes(marker.style))
      put(byUnit, `${marker.style}${marker.value}`, index);
    if (marker.style === 'arabic') {
      put(byUnit, `arabic${marker.value}`, index);
      counts.set(marker.value, (counts.get(marker.value) ?? 0) + 1);
    }
    if (clause.depth === 1) put(byUnit, `top${marker.value}`, index);
    if (clause.parent !== null) put(byUnit, `${clause.parent}/${marker.value}`, index);
  });
  for (const [value, count] of counts) if (count > 1) byUnit.delete(`arabic${value}`);

  let next = 0;
  const open: number[] = [];
  return {
    dotted: (path) => byPath.get(path),
    unit: (unit, value, digits) =>
      byUnit.get(`${UNIT_STYLES[unit] ?? ''}${value}`) ??
      (digits ? byUnit.get(`arabic${value}`) : undefined) ??
      byUnit.get(`top${value}`),
    annex: (value) => byUnit.get(`annex${value}`),
    child: (clause, value) => byUnit.get(`${clauses[clause]?.id ?? ''}/${value}`),
    previous: (clause) => before[clause],
    enclosing(offset) {
      for (; (clauses[next]?.start ?? Infinity) <= offset; next++) {
        while (open.length > 0 && (clauses[open.at(-1) ?? 0]?.end ?? 0) <= (clauses[next]?.start ?? 0)) open.pop();
        open.push(next);
      }
      while (open.length > 0 && (clauses[open.at(-1) ?? 0]?.end ?? 0) <= offset) open.pop();
      const chain: number[] = [];
      let at = open.at(-1);
      while (at !== undefined) {
        if (clauses[at]?.number !== null) chain.push(at);
        at = indexOf.get(clauses[at]?.parent ?? '');
      }
      return chain;
    },
    style: (clause) => markers[clause]?.style,
  };
}
