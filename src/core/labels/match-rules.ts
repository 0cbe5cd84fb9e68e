import { requiredText } from './required-text.ts';
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

/**
 * Which patterns a piece of text could match: a pattern is run only where one string of each set that it needs
 * begins. A key is the first one or two characters of such a string; what it gives is `pattern * 4 + set`.
 */
const full = new Uint8Array(patterns.length);
const byPair = new Map<number, Int32Array>();
const bySingle = new Map<number, Int32Array>();
/** Per character: 1 when some key of two begins with it, 2 when it is a key itself. */
const begins = new Uint8Array(65536);

patterns.forEach((pattern, index) => {
  requiredText(pattern.find).forEach((set, number) => {
    full[index] = (full[index] ?? 0) | (1 << number);
    for (const text of set) {
      const first = text.charCodeAt(0);
      const isPair = text.length > 1;
      const table = isPair ? byPair : bySingle;
      const key = isPair ? first * 65536 + text.charCodeAt(1) : first;
      begins[first] = (begins[first] ?? 0) | (isPair ? 1 : 2);
      const list = table.get(key) ?? new Int32Array(0);
      const entry = index * 4 + number;
      if (!list.includes(entry)) table.set(key, Int32Array.of(...list, entry));
    }
  });
});

function vetoed(never: readonly RegExp[], text: string, start: number, end: number): boolean {
  return never.some((pattern) => {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      if (found.index < end && found.index + found[0].length > start) return true;
      if (found[0].length === 0) pattern.lastIndex++;
    }
    return false;
  });
}

/** Runs one pattern: the first match that no never-pattern overlaps. */
function runPattern(index: number, text: string): RuleHit | null {
  const pattern = patterns[index];
  if (pattern === undefined) return null;
  const { find, never } = pattern;
  find.lastIndex = 0;
  for (let found = find.exec(text); found !== null; found = find.exec(text)) {
    const end = found.index + found[0].length;
    if (found[0].length > 0 && !vetoed(never, text, found.index, end)) {
      return { pattern: index, start: found.index, end };
    }
    // A vetoed match may hide a good one that begins inside it.
    find.lastIndex = found.index + 1;
  }
  return null;
}

const found = new Uint8Array(patterns.length);

function mark(entries: Int32Array | undefined): void {
  if (entries === undefined) return;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] ?? 0;
    found[entry >> 2] = (found[entry >> 2] ?? 0) | (1 << (entry & 3));
  }
}

/** All patterns found in a normal text, in the order of {@link patterns}. */
export function matchRules(text: string): readonly RuleHit[] {
  found.fill(0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = begins[code] ?? 0;
    if (kind === 0) continue;
    if ((kind & 2) !== 0) mark(bySingle.get(code));
    if ((kind & 1) !== 0) mark(byPair.get(code * 65536 + text.charCodeAt(at + 1)));
  }
  const hits: RuleHit[] = [];
  for (let index = 0; index < found.length; index++) {
    if (found[index] !== full[index]) continue;
    const hit = runPattern(index, text);
    if (hit !== null) hits.push(hit);
  }
  return hits;
}
