import type { Span } from '../span.ts';

/** A clause (条款): a node of the outline. */
export interface Clause {
  /** `c1`, `c2`, … in document order. */
  readonly id: string;
  /** Id of the enclosing clause, null at the top. */
  readonly parent: string | null;
  /** The numbering token as printed (`第三条`, `1.1`, `（二）`), null for an unnumbered heading. */
  readonly number: string | null;
  /** 1 plus the number of numbered ancestors; unnumbered headings add none. */
  readonly depth: number;
  /** Offset of the number (or of the heading, where there is no number). */
  readonly start: number;
  /** Where the next clause that is not a descendant starts, or the end of the text. */
  readonly end: number;
  /** The heading's words without the number, null when the clause has none. */
  readonly heading: Span | null;
}

/** About one sentence: the unit that carries labels. */
export interface Sentence extends Span {
  /** Id of the innermost clause it stands in, null before the first one. */
  readonly clause: string | null;
  /** Set for headings, titles and contents entries: they carry no label. */
  readonly role: 'body' | 'heading' | 'contents';
  /** Index of the sentence that introduces this list item (“…包括但不限于：”), null when there is none. */
  readonly leadIn: number | null;
}

/** “以下简称…”: a word and what it stands for. */
export interface Definition {
  readonly term: string;
  readonly span: Span;
  readonly meaning: Span;
}

/** Who a word of the agreement means. */
export interface Party {
  readonly role: 'platform' | 'user' | 'third-party';
  /** Every name the agreement uses for it: 本平台, 我们, 甲方, 您 … */
  readonly names: readonly string[];
}

/** “按照第三条第二款”, “《隐私政策》”. */
export interface Reference extends Span {
  readonly to:
    | { readonly kind: 'clause'; readonly clause: string }
    /** The agreement itself, by its name. */
    | { readonly kind: 'self' }
    | { readonly kind: 'document'; readonly name: string }
    | { readonly kind: 'statute'; readonly name: string; readonly article: string | null }
    | { readonly kind: 'unresolved' };
}

/**
 * The structure of one agreement.
 * Sentences are in order and disjoint; together with the gaps between them they give back the source text.
 */
export interface Outline {
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  readonly definitions: readonly Definition[];
  readonly parties: readonly Party[];
  readonly references: readonly Reference[];
}
