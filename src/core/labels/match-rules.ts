import { createPrefilter } from './prefilter.ts';
import { rules } from './rules/all.ts';
import type { LabelId } from './taxonomy.ts';
import { labelIds } from './taxonomy.ts';

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

const sticky = (pattern: RegExp) => new RegExp(pattern.source, 'g');

/** Every pattern of every rule. Their order is the order of the model's inputs. */
export const patterns: readonly Pattern[] = rules.flatMap((rule) => {
  const never = Object.values(rule.never).map(sticky);
  const make = (decides: boolean) => (entry: readonly [string, RegExp]) => ({
    name: `${rule.id}#${entry[0]}`,
    label: rule.label,
    column: labelIds.indexOf(rule.label),
    version: rule.version,
    decides,
    find: sticky(entry[1]),
    never: decides ? never : [],
  });
  // That a never-pattern is there says something too: “您可以随时删除” speaks against the platform deleting.
  const against = Object.entries(rule.never).map(([name, find]) => [`never-${name}`, find] as const);
  const hints = [...Object.entries(rule.hints ?? {}), ...against];
  return [...Object.entries(rule.patterns).map(make(true)), ...hints.map(make(false))];
});

const filter = createPrefilter(patterns.map(({ find }) => find));

/** Of each pattern the places among all patterns where its never-patterns stand as hints. */
const neverPlaces = patterns.map(({ label, never }) =>
  never.map(({ source }) => patterns.findIndex((other) => other.label === label && other.find.source === source)),
);

function isSet(bits: Int32Array, index: number): boolean {
  return (((bits[index >> 5] ?? 0) >> (index & 31)) & 1) === 1;
}

/** Whether a never-pattern that the text could match overlaps a range. */
function vetoed(index: number, possible: Int32Array, text: string, start: number, end: number): boolean {
  const never = patterns[index]?.never ?? [];
  const places = neverPlaces[index] ?? [];
  for (let i = 0; i < never.length; i++) {
    const pattern = never[i];
    if (pattern === undefined || !isSet(possible, places[i] ?? 0)) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      if (found.index < end && found.index + found[0].length > start) return true;
      if (found[0].length === 0) pattern.lastIndex++;
    }
  }
  return false;
}

/** Runs one pattern: the first match that no never-pattern overlaps. */
function runPattern(index: number, possible: Int32Array, text: string): RuleHit | null {
  const pattern = patterns[index];
  if (pattern === undefined) return null;
  const { find } = pattern;
  find.lastIndex = 0;
  for (let found = find.exec(text); found !== null; found = find.exec(text)) {
    const end = found.index + found[0].length;
    if (found[0].length > 0 && !vetoed(index, possible, text, found.index, end)) {
      return { pattern: index, start: found.index, end };
    }
    // A vetoed match may hide a good one that begins inside it.
    find.lastIndex = found.index + 1;
  }
  return null;
}

/** All patterns found in a normal text, in the order of {@link patterns}. */
export function matchRules(text: string): readonly RuleHit[] {
  const possible = filter(text);
  const hits: RuleHit[] = [];
  for (let word = 0; word < possible.length; word++) {
    for (let bits = possible[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const hit = runPattern(word * 32 + 31 - Math.clz32(bits & -bits), possible, text);
      if (hit !== null) hits.push(hit);
    }
  }
  return hits;
}
