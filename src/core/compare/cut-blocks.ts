import type { Outline } from '../clauses/outline.ts';
import type { Span } from '../span.ts';
import { keysOf, type TextKeys } from './text-key.ts';
import type { Side } from './comparison.ts';

/** A clause's own text: the unit that is aligned. */
export interface Block extends Side {
  readonly keys: TextKeys;
  /** Its text as printed, number included. */
  readonly text: string;
}

/** Where clauses are longer than this on average, sentences are compared instead: there is no structure to align. */
const longestAverage = 1200;

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + words.trimEnd().length) };
}

/** What a clause says, without the number it is printed under. */
export function withoutNumber(words: string, number: string | null): string {
  const own = number !== null && words.startsWith(number) ? words.slice(number.length) : words;
  return own.replace(/^[\s、.．:：)）]{0,6}/, '');
}

function toBlock(text: string, span: Span, clause: string | null, number: string | null): Block[] {
  const tight = trimmed(text, span);
  if (tight.end <= tight.start) return [];
  const words = text.slice(tight.start, tight.end);
  return [{ clause, number, span: tight, text: words, keys: keysOf(withoutNumber(words, number)) }];
}

function byClause(text: string, { clauses }: Outline): Block[] {
  const before = toBlock(text, { start: 0, end: clauses[0]?.start ?? text.length }, null, null);
  return [
    ...before,
    ...clauses.flatMap((clause, index) =>
      toBlock(text, { start: clause.start, end: clauses[index + 1]?.start ?? text.length }, clause.id, clause.number),
    ),
  ];
}

function bySentence(text: string, { sentences, clauses }: Outline): Block[] {
  const numbers = new Map(clauses.map((clause) => [clause.start, clause.number]));
  return sentences.flatMap((sentence, index) =>
    toBlock(
      text,
      { start: index === 0 ? 0 : sentence.start, end: sentences[index + 1]?.start ?? text.length },
      sentence.clause,
      numbers.get(sentence.start) ?? null,
    ),
  );
}

/**
 * Cuts two versions into blocks in the same way: by clause, or by sentence where either has too few clauses.
 * Blocks are in order and disjoint, and hold all of the text but white space.
 */
export function cutBlocks(
  then: { readonly text: string; readonly outline: Outline },
  now: { readonly text: string; readonly outline: Outline },
): { readonly then: readonly Block[]; readonly now: readonly Block[] } {
  const sparse = [then, now].some(
    ({ text, outline }) => text.length / (outline.clauses.length + 1) > longestAverage && outline.sentences.length > 1,
  );
  const cut = sparse ? bySentence : byClause;
  return { then: cut(then.text, then.outline), now: cut(now.text, now.outline) };
}
