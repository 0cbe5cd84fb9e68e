import type { Span } from '../../span.ts';

/** What a word does in the phrase before a bracket. `verb` governs what follows it, `act` is a verb used as a noun. */
export type PhraseKind =
  | 'verb'
  | 'act'
  | 'noun'
  | 'role'
  | 'person'
  | 'determiner'
  | 'modal'
  | 'adverb'
  | 'lead'
  | 'be'
  | 'conjunction'
  | 'de'
  | 'place'
  | 'quoted'
  | 'bracket'
  | 'latin'
  | Preposition;

/** 在, 由, 与, 对, 为, 向, 以, 按, 从, 通过, 除 and their likes. */
export type Preposition = 'in' | 'by' | 'with' | 'on' | 'for' | 'to' | 'means' | 'per' | 'from' | 'through' | 'except';

/** One word of such a phrase, or a run of characters that no list has. */
export interface PhraseToken extends Span {
  readonly kind: PhraseKind;
  readonly word: string;
}

/** What is known of the phrase beside its words. */
export interface PhraseSetting {
  /** What its last noun names: someone who acts, an act or a right, or a thing. */
  readonly head: 'agent' | 'act' | 'thing';
  /** Whether it stands for several things (统称). */
  readonly joint: boolean;
  /** Whether a verb follows its bracket, as one does after 由. */
  readonly goesOn: boolean;
  /** Whether 与, 向, 对 or 为 stands right before it. */
  readonly afterPreposition: boolean;
}

const PREPOSITIONS: ReadonlySet<string> = new Set<Preposition>([
  'in',
  'by',
  'with',
  'on',
  'for',
  'to',
  'means',
  'per',
  'from',
  'through',
  'except',
]);

/** Whether a token is one of these kinds; `preposition` stands for all of them. */
export function isKind(token: PhraseToken | undefined, ...kinds: readonly (PhraseKind | 'preposition')[]): boolean {
  if (token === undefined) return false;
  return kinds.includes(token.kind) || (kinds.includes('preposition') && PREPOSITIONS.has(token.kind));
}
