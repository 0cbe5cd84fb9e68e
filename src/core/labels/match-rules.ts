import { modifierExpressions, modifiersIn } from './find-modifiers.ts';
import { unitsOf, type Units } from './normal-text.ts';
import { PatternMatcher } from './patterns/pattern-matcher.ts';
import { rules } from './rules/all.ts';
import { labelIds, type LabelId, type ModifierId } from './taxonomy.ts';

/** One pattern of one rule, ready to run. */
export interface Pattern {
  /** `liability.exclusion#bears-none`: the rule and the name of the pattern. */
  readonly name: string;
  readonly label: LabelId;
  /** Index of the label in the taxonomy. */
  readonly column: number;
  readonly version: number;
  /** Whether a match decides by itself or only hints. */
  readonly decides: boolean;
  readonly find: RegExp;
  readonly never: readonly RegExp[];
}

/** A pattern found in a sentence; offsets into its normal text. */
export interface RuleHit {
  /** Index into {@link patterns}. */
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

const toGlobal = (pattern: RegExp) => new RegExp(pattern.source, 'g');

/** Every pattern of every rule. Their order is the order of the model's inputs. */
export const patterns: readonly Pattern[] = rules.flatMap((rule) => {
  const never = Object.values(rule.never).map(toGlobal);
  const make = (decides: boolean) => (entry: readonly [string, RegExp]) => ({
    name: `${rule.id}#${entry[0]}`,
    label: rule.id,
    column: labelIds.indexOf(rule.id),
    version: rule.version,
    decides,
    find: toGlobal(entry[1]),
    never: decides ? never : [],
  });
  // That a never-pattern is there says something too: “您可以随时删除” speaks against the platform deleting.
  const against = Object.entries(rule.never).map(([name, find]) => [`never-${name}`, find] as const);
  const hints = [...Object.entries(rule.hints ?? {}), ...against];
  return [...Object.entries(rule.patterns).map(make(true)), ...hints.map(make(false))];
});

/** Of each pattern the places among all patterns where its never-patterns stand as hints. */
const neverPlaces = patterns.map(({ label, never }) =>
  never.map(({ source }) => patterns.findIndex((other) => other.label === label && other.find.source === source)),
);

let made: PatternMatcher | null = null;

/** The matcher of all patterns, then of the modifiers'; made when first needed, since that takes a while. */
function matcherOfRules(): PatternMatcher {
  made ??= new PatternMatcher([...patterns.map(({ find }) => find), ...modifierExpressions]);
  return made;
}

/** Whether a never-pattern of a pattern overlaps a range. A loop: a closure for each match is most of the garbage. */
function isVetoed(matcher: PatternMatcher, index: number, start: number, end: number): boolean {
  const places = neverPlaces[index] ?? [];
  for (let i = 0; i < places.length; i++) if (matcher.overlaps(places[i] ?? -1, start, end)) return true;
  return false;
}

/** Runs one pattern: the first match that no never-pattern overlaps. */
function runPattern(matcher: PatternMatcher, index: number): RuleHit | null {
  // A vetoed match may hide a good one that begins inside it.
  for (let start = matcher.find(index, 0); start >= 0; start = matcher.find(index, start + 1)) {
    const { end } = matcher;
    if (end > start && !isVetoed(matcher, index, start, end)) return { pattern: index, start, end };
  }
  return null;
}

/** What the rules say of one sentence. */
export interface RuleReading {
  /** All patterns found, in the order of {@link patterns}. */
  readonly hits: readonly RuleHit[];
  readonly modifiers: readonly ModifierId[];
}

/** Reads a normal text. */
export function readRules(text: Units): RuleReading {
  const matcher = matcherOfRules();
  matcher.read(text);
  const hits: RuleHit[] = [];
  for (let word = 0; word < matcher.possible.length; word++) {
    for (let bits = matcher.possible[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const index = word * 32 + 31 - Math.clz32(bits & -bits);
      if (index >= patterns.length) break;
      const hit = runPattern(matcher, index);
      if (hit !== null) hits.push(hit);
    }
  }
  return { hits, modifiers: modifiersIn(matcher, patterns.length) };
}

/** All patterns found in a normal text, in the order of {@link patterns}. */
export function matchRules(text: string): readonly RuleHit[] {
  return readRules(unitsOf(text)).hits;
}
