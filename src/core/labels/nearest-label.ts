import { labelIds, type LabelId } from './taxonomy.ts';

/** The label that a mistyped name most likely means; undefined where none is near. */
export function nearestLabel(name: string): LabelId | undefined {
  const furthest = Math.max(2, Math.floor(name.length / 4));
  let nearest: LabelId | undefined;
  let least = furthest + 1;
  for (const label of labelIds) {
    const distance = countEdits(name.toLowerCase(), label);
    if (distance < least) [nearest, least] = [label, distance];
  }
  return nearest;
}

/** The least number of characters to insert, delete or replace (V. I. Levenshtein, 1966). */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let at = 1; at <= to.length; at++) {
      const replaced = (row[at - 1] ?? 0) + (from[line - 1] === to[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
