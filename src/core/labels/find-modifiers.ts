import { unitsOf } from './normal-text.ts';
import { PatternMatcher } from './patterns/pattern-matcher.ts';
import { modifierRules } from './rules/modifiers.ts';
import type { ModifierId } from './taxonomy.ts';

/** The expressions of all modifiers: of each its patterns, then its never-patterns. */
export const modifierExpressions: readonly RegExp[] = modifierRules.flatMap(({ patterns, never }) => [
  ...Object.values(patterns),
  ...Object.values(never),
]);

/** Of each modifier where its patterns begin among the expressions, where its never-patterns do, and where they end. */
const ranges = modifierRules.reduce<{ id: ModifierId; from: number; never: number; to: number }[]>((all, rule) => {
  const from = all.at(-1)?.to ?? 0;
  const never = from + Object.keys(rule.patterns).length;
  return [...all, { id: rule.id, from, never, to: never + Object.keys(rule.never).length }];
}, []);

const none: readonly ModifierId[] = [];

/** The modifiers of the text that a matcher has read, whose expressions begin at `first`. */
export function modifiersIn(matcher: PatternMatcher, first: number): readonly ModifierId[] {
  let found: ModifierId[] | null = null;
  for (const { id, from, never, to } of ranges) {
    for (let index = from; index < never; index++) {
      if (!matcher.isPossible(first + index) || !isFree(matcher, first + index, first + never, first + to)) continue;
      (found ??= []).push(id);
      break;
    }
  }
  return found ?? none;
}

/** Whether an expression matches somewhere where none of the expressions `from` to `to` does. */
function isFree(matcher: PatternMatcher, index: number, from: number, to: number): boolean {
  for (let start = matcher.find(index, 0); start >= 0;) {
    const { end } = matcher;
    let blocked = false;
    for (let other = from; other < to && !blocked; other++) {
      blocked = matcher.overlaps(other, start, end);
    }
    if (!blocked) return true;
    start = matcher.find(index, Math.max(start + 1, end));
  }
  return false;
}

let made: PatternMatcher | null = null;

/** The modifiers found in a normal text, in the order of the taxonomy. */
export function findModifiers(text: string): readonly ModifierId[] {
  made ??= new PatternMatcher(modifierExpressions);
  made.read(unitsOf(text));
  return modifiersIn(made, 0);
}
