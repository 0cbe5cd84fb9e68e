import type { Span } from '../span.ts';
import type { Outline } from '../clauses/outline.ts';
import type { Label } from '../labels/label.ts';

/** What kind of document this is: it decides which duties and comparisons apply. */
export type AgreementKind = 'user-agreement' | 'privacy-policy' | 'other';

/** A label in its place, weighed. */
export interface Finding extends Label {
  /** Index into `outline.sentences`. */
  readonly sentence: number;
  /** The sentence's range. */
  readonly span: Span;
  /** Id of the clause it stands in. */
  readonly clause: string | null;
  /** What it costs the user: higher is graver. Only its order means something. */
  readonly severity: number;
  /** Share (0…1) of comparable agreements with this label (and its gravest modifier); null when not known. */
  readonly commonness: number | null;
  /** Whether the source makes the words stand out; null when the source can't tell. */
  readonly prominent: boolean | null;
  /** Key of the plain-language line in `locales`. */
  readonly plain: string;
}

/** Something the law asks for that was not found. */
export interface Missing {
  /** Such as `retention-period`; the text is `missing.<id>`. */
  readonly id: string;
  readonly bases: readonly string[];
  /** The sentences that came nearest: where we looked. Indices into `outline.sentences`. */
  readonly lookedAt: readonly number[];
}

/** A way out found in the text. */
export interface Exit {
  readonly kind:
    'withdraw' | 'cancel-renewal' | 'close-account' | 'delete' | 'correct' | 'access' | 'complain' | 'contact';
  /** `path` is a way through menus (“设置—账号与安全—注销”). */
  readonly channel: 'phone' | 'email' | 'chat' | 'address' | 'url' | 'path' | 'text';
  /** The channel's words as they stand, such as the number. */
  readonly value: string;
  readonly span: Span;
  readonly sentence: number;
}

/** How a text brings another with it: makes it part of itself, asks to keep it, or sends there for more. Strongest first. */
export const incorporations = ['part', 'binds', 'details'] as const;

/** Another document that the text brings with it. */
export interface Incorporated {
  /** As it stands, without 《》. */
  readonly name: string;
  readonly how: (typeof incorporations)[number];
  /** Where it is named. */
  readonly span: Span;
  readonly sentence: number;
}

/** Facts on the document as a whole. */
export interface AgreementFacts {
  /** Its length ({@link textLength}). */
  readonly characters: number;
  /** Reading time in minutes, at least 1. */
  readonly minutes: number;
  /** ISO dates as stated in the text; null when not stated. */
  readonly updated: string | null;
  readonly effective: string | null;
}

/** All labels of one agreement, ranked, and what follows from them. */
export interface Review {
  /** Version of rules and pipeline. */
  readonly engine: string;
  /** Version of the model, null when rules alone judged. */
  readonly model: string | null;
  readonly kind: AgreementKind;
  readonly title: string | null;
  readonly facts: AgreementFacts;
  /** The text is longer than what is reviewed (`longestReviewed`): outline and all that follows from it are empty. */
  readonly skipped?: 'too-long' | undefined;
  readonly outline: Outline;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly missing: readonly Missing[];
  readonly exits: readonly Exit[];
  /** Absent from reviews before engine 1.3.0. */
  readonly incorporated?: readonly Incorporated[] | undefined;
}
