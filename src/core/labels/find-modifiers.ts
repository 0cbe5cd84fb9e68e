import { createPrefilter } from './prefilter.ts';
import { modifierRules } from './rules/modifiers.ts';
import type { ModifierId } from './taxonomy.ts';

const compiled = modifierRules.map((rule) => ({
  id: rule.id,
  patterns: Object.values(rule.patterns).map((pattern) => new RegExp(pattern.source, 'g')),
  never: Object.values(rule.never).map((pattern) => new RegExp(pattern.source, 'g')),
}));
const all = modifierRules.flatMap((rule, index) => Object.values(rule.patterns).map((find) => ({ index, find })));
const filter = createPrefilter(all.map(({ find }) => find));

/** The modifiers found in a normal text, in the order of the taxonomy. */
export function findModifiers(text: string): readonly ModifierId[] {
  const bits = filter(text);
  if (bits.every((word) => word === 0)) return [];
  const possible = new Set<number>();
  all.forEach(({ index }, at) => {
    if ((((bits[at >> 5] ?? 0) >> (at & 31)) & 1) === 1) possible.add(index);
  });
  return compiled
    .filter(({ patterns, never }, index) => {
      if (!possible.has(index)) return false;
      const matches = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
      if (matches.length === 0) return false;
      const blocked = never.flatMap((pattern) => [...text.matchAll(pattern)]);
      return matches.some(
        (found) =>
          !blocked.some(
            (other) => other.index < found.index + found[0].length && found.index < other.index + other[0].length,
          ),
      );
    })
    .map(({ id }) => id);
}
