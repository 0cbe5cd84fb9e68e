import type { Finding } from '../review/review.ts';
import type { Span } from '../span.ts';

/** What became of a clause. */
export const changeKinds = ['unchanged', 'noise', 'moved', 'reworded', 'new', 'gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Differences that change nothing: folded into one line on screen. */
export type Noise = 'numbering' | 'dates' | 'spaces' | 'punctuation';

/** One side of a change: a clause's own text, without the clauses below it. */
export interface Side {
  /** Id of the clause in that version's outline, null before the first clause. */
  readonly clause: string | null;
  /** The numbering token as printed. */
  readonly number: string | null;
  /** Offsets into that version's text, white space at both ends left out. */
  readonly span: Span;
}

/** A stretch of words within a reworded clause; spans are offsets into the two texts. */
export type WordChange =
  | { readonly kind: 'same'; readonly then: Span; readonly now: Span }
  | { readonly kind: 'removed'; readonly then: Span; readonly now: null }
  | { readonly kind: 'added'; readonly then: null; readonly now: Span };

/** One clause, then and now. */
export interface ClauseChange {
  readonly kind: ChangeKind;
  /** Null for a new clause. */
  readonly then: Side | null;
  /** Null for a clause that is gone. */
  readonly now: Side | null;
  /** It stands elsewhere among its neighbours; true for every `moved`, possible for `reworded` and `noise`. */
  readonly moved: boolean;
  /** Set for `noise` (and for `moved`, where the number changed too). */
  readonly noise: readonly Noise[];
  /** For `reworded` only: the whole of both sides, in order. */
  readonly words: readonly WordChange[];
  readonly gained: readonly Finding[];
  readonly lost: readonly Finding[];
}

/** Two versions of an agreement, clause by clause. */
export interface Comparison {
  /** In the order of the present text; a clause that is gone stands where it was. */
  readonly changes: readonly ClauseChange[];
  /** Labels that are in the present text only, gravest first. */
  readonly gained: readonly Finding[];
  /** Labels that were in the former text only, gravest first. */
  readonly lost: readonly Finding[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
}
