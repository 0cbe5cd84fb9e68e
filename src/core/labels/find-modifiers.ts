import { modifierRules } from './rules/modifiers.ts';
import type { ModifierId } from './taxonomy.ts';

const compiled = modifierRules.map((rule) => ({
  id: rule.id,
  patterns: Object.values(rule.patterns).map((pattern) => new RegExp(pattern.source, 'g')),
  never: Object.values(rule.never).map((pattern) => new RegExp(pattern.source, 'g')),
}));

/** The modifiers found in a normal text, in the order of the taxonomy. */
export function findModifiers(text: string): readonly ModifierId[] {
  return compiled
    .filter(({ patterns, never }) => {
      const blocked = never.flatMap((pattern) => [...text.matchAll(pattern)]);
      return patterns.some((pattern) =>
        [...text.matchAll(pattern)].some(
          (found) =>
            !blocked.some(
              (other) => other.index < found.index + found[0].length && found.index < other.index + other[0].length,
            ),
        ),
      );
    })
    .map(({ id }) => id);
}
