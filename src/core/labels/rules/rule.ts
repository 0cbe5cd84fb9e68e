import type { LabelId, ModifierId } from '../taxonomy.ts';

/**
 * What raises a label, as data. Patterns read the normal form of a sentence (`NormalText`): no white space, lower
 * case, full-width punctuation, `P` for the platform and `U` for the user.
 */
export interface Rule {
  /** The label that it raises: one rule file per label. */
  readonly id: LabelId;
  /** Grows whenever a pattern changes. */
  readonly version: number;
  /** Any one of these decides by itself. */
  readonly patterns: Readonly<Record<string, RegExp>>;
  /** These only hint: the model weighs them, rules alone do not count them. */
  readonly hints?: Readonly<Record<string, RegExp>>;
  /** A match that one of these overlaps does not count. */
  readonly never: Readonly<Record<string, RegExp>>;
  /** Sentences of our own; the test of the rules reads them. */
  readonly examples: { readonly match: readonly string[]; readonly not: readonly string[] };
}

/** A word that makes a clause weigh more, as data. */
export interface ModifierRule {
  readonly id: ModifierId;
  readonly version: number;
  readonly patterns: Readonly<Record<string, RegExp>>;
  readonly never: Readonly<Record<string, RegExp>>;
  readonly examples: { readonly match: readonly string[]; readonly not: readonly string[] };
}
