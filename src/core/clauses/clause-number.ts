import type { Clause } from './outline.ts';

const trailing = /[、.．:：\s]+$/;
const standsAlone = /^第|^\d{1,3}[.．]\d/;

/**
 * How one would cite a clause: its number with those above it that it needs (`9.3` alone; `（二）` under `第三条` is
 * `第三条（二）`). Empty for a clause without any number.
 */
export function clauseNumber(clauses: readonly Clause[], id: string | null): string {
  let result = '';
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const clause = clauses.find((one) => one.id === at);
    if (clause === undefined) break;
    if (clause.number !== null) {
      const number = clause.number.trim().replace(trailing, '');
      const joint = /^\d/.test(result) && /\d$/.test(number) ? '.' : '';
      result = number + joint + result;
      if (standsAlone.test(clause.number.trim())) break;
    }
    at = clause.parent;
  }
  return result;
}
